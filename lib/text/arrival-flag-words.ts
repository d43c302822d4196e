import { flagOf } from '@/lib/domain/arrivals/flags';
import type { Arrival, ArrivalFlag } from '@/lib/domain/arrivals/types';
import type { FindingParams } from '@/lib/domain/check/types';
import type { Locale } from './locale';
import { readable } from './readable';
import { sentencesOf } from './translator';

/** One risk in two or three words, with its shape. */
export interface FlagView {
  readonly code: string;
  readonly level: 'stop' | 'warn';
  readonly words: string;
}

type ShownFinding = Arrival['line']['findings'][number];

/** The risks of a line, the gravest first, each said once: a finding says more than the name of its flag. */
export function flagViews({ flags, line: { findings } }: Arrival, locale: Locale): readonly FlagView[] {
  const said = new Set(findings.map(flagOf));
  const unsaid = flags.filter((flag) => !said.has(flag));
  const views = [...findings.map((finding) => findingView(finding, locale)), ...unsaid.map((flag) => flagView(flag, locale))];
  const gravestFirst = [...views.filter(({ level }) => level === 'stop'), ...views.filter(({ level }) => level === 'warn')];
  return gravestFirst.filter(({ words }, index) => gravestFirst.findIndex((one) => one.words === words) === index);
}

const flagView = (flag: ArrivalFlag, locale: Locale): FlagView => ({ code: flag, level: flag === 'on-hold' ? 'stop' : 'warn', words: flagName(flag, locale) });

function findingView({ ruleId, severity, params }: ShownFinding, locale: Locale): FlagView {
  return { code: ruleId, level: severity === 'blocked' ? 'stop' : 'warn', words: findingInShort(ruleId, severity, params, locale) };
}

/** What was found, in a few words for staff. */
export function findingInShort(ruleId: string, severity: ShownFinding['severity'], params: FindingParams, locale: Locale): string {
  const sentences = sentencesOf(locale, 'arrivals');
  const key = `rules.${ruleId}`;
  if (!sentences.knows(key)) return flagName(severity === 'blocked' ? 'else-blocked' : 'else-warning', locale);
  const whole = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === '' ? 'none' : value]));
  return sentences.say(key, readable(whole, locale));
}

/** A flag's name, as filters have it. */
export const flagName = (flag: ArrivalFlag, locale: Locale): string => sentencesOf(locale, 'arrivals').say(`flags.${flag}`);
