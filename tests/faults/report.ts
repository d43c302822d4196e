import { say } from '@/scripts/command';
import { quantile } from '../bench/figures';
import { seconds } from './fault';
import type { Result } from './try-fault';

/** What was tried, as soon as it is over. */
export function tellResult(result: Result): void {
  const { seen, from, until, writers, recovered, kept, reminders, note, failures } = result;
  const during = seen.filter(({ at }) => at >= from && at < until);
  say(`  lasted ${seconds(until - from)}; meanwhile:`);
  for (const screen of new Set(during.map((one) => one.screen))) say(`  ${screen.padEnd(10)} ${answersOf(during.filter((one) => one.screen === screen))}`);
  const [refused, done] = [writers.refused.filter(({ at }) => at >= from), writers.acknowledged];
  say(`  writes     kept ${done.filter(({ at }) => at < from).length} before, ${done.filter(({ at }) => at >= from && at < until).length} meanwhile, ${done.filter(({ at }) => at >= until).length} after; ${answersOf(refused) || 'none refused'}`);
  say(`  well again ${recovered ? `${seconds(recovered.screensMs)} after it (screens), ${seconds(recovered.writesMs)} (writes)` : 'NEVER'}`);
  say(`  kept       ${kept.acknowledged} writes acknowledged, ${kept.lost.length} lost, ${kept.doubled.length} doubled${reminders.acknowledged > 0 ? `; ${reminders.acknowledged} reminders, ${reminders.lost.length} lost, ${reminders.doubled.length} doubled` : ''}`);
  if (note) say(`  ${note}`);
  for (const bad of [...failures, ...[...kept.lost, ...reminders.lost].map((what) => `lost: ${what}`), ...[...kept.doubled, ...reminders.doubled].map((what) => `doubled: ${what}`)]) say(`  ✗ ${bad}`);
}

/** `200 × 40 (half 0.1 s, slowest 0.4 s)`, and others. */
const answersOf = (given: readonly Answered[]): string => byAnswer(given).map(([answer, ms]) => `${answer} × ${ms.length} (half ${seconds(quantile(ms, 0.5))}, slowest ${seconds(Math.max(...ms))})`).join(', ');

interface Answered {
  readonly answer: string;
  readonly ms: number;
}

/** The most frequent answer first. */
function byAnswer(given: readonly Answered[]): readonly (readonly [string, readonly number[]])[] {
  const by = new Map<string, number[]>();
  for (const { answer, ms } of given) by.set(answer, [...(by.get(answer) ?? []), ms]);
  return [...by].toSorted(([, a], [, b]) => b.length - a.length);
}

const isSound = ({ recovered, kept, reminders, failures }: Result): boolean =>
  recovered !== null && failures.length + kept.lost.length + kept.doubled.length + reminders.lost.length + reminders.doubled.length === 0;

interface Untried {
  /** What cannot be tried here, and why. */
  readonly missing: readonly string[];
  readonly broken: readonly string[];
}

/** The table of all; true when nothing was lost or doubled, and all came back by itself. */
export function tellResults(results: readonly Result[], { missing, broken }: Untried): boolean {
  say('\n| tried | trip’s page meanwhile | slowest answer | well again after | acknowledged | lost | |');
  say('|---|---|---|---|---|---|---|');
  for (const result of results) say(`| ${rowOf(result).join(' | ')} |`);
  for (const one of missing) say(`Not tried: ${one}`);
  for (const one of broken) say(`Not tried to its end: ${one}`);
  const bad = results.filter((result) => !isSound(result));
  say(`\nFaults: ${results.length - bad.length} held, ${bad.length + broken.length} failed, ${missing.length} not tried`);
  return bad.length + broken.length === 0;
}

function rowOf(result: Result): readonly string[] {
  const { name, seen, from, until, recovered, kept, reminders } = result;
  const during = seen.filter(({ at }) => at >= from && at < until);
  const ofTrip = byAnswer(during.filter(({ screen }) => screen === 'trip'));
  return [
    name, ofTrip.map(([answer, given]) => `${answer} × ${given.length}`).join(', '), seconds(Math.max(0, ...during.map(({ ms }) => ms))),
    recovered ? seconds(Math.max(recovered.screensMs, recovered.writesMs)) : 'never', String(kept.acknowledged + reminders.acknowledged), String(kept.lost.length + reminders.lost.length), isSound(result) ? 'held' : 'FAILED',
  ];
}
