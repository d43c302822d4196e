import './next-modules';
import { say } from '@/scripts/command';
import { actionTargets } from './action-targets';
import { ADDRESS_TARGETS } from './address-calls';
import { type Failure, round, type Tried } from './round';
import type { FuzzSite } from './site';
import { OWN_NAME, watchWrites } from './written';

export interface Wishes {
  /** Of the first round; each later one has the next. */
  readonly seed: number;
  readonly minutes: number;
  readonly runs: number;
  readonly isWanted: (of: string) => boolean;
}

export interface Outcome {
  readonly tried: readonly Tried[];
  readonly failures: readonly Failure[];
}

/** Rounds until the time or their number is over; says how many calls were tried, and each that failed. */
export async function attack(site: FuzzSite, { seed, minutes, runs, isWanted }: Wishes): Promise<Outcome> {
  const url = new URL(site.databaseUrl);
  url.searchParams.set('application_name', OWN_NAME);
  process.env.DATABASE_URL = process.env.DATABASE_DIRECT_URL = url.href;
  const actions = await actionTargets(site.buildFolder);
  const watch = await watchWrites(site.databaseUrl);
  const [tried, failures, begun]: [Tried[], Failure[], number] = [[], [], performance.now()];
  const isOver = () => performance.now() - begun > minutes * 60_000;
  say(`Fuzzing ${actions.length} actions and ${ADDRESS_TARGETS.length} addresses from seed ${seed}.`);
  for (let run = 0; run < runs && !isOver(); run += 1) {
    const done = await round({ site, watch, actions, seed: seed + run, isWanted });
    tried.push(...done.tried);
    failures.push(...done.failures);
    done.failures.forEach((failure) => say(`\n✗ ${toldOf(failure)}`));
    say(`Seed ${seed + run}: ${done.tried.length} calls, ${done.failures.length} failed, ${((performance.now() - begun) / 1000).toFixed(0)} s since the start`);
  }
  await watch.stop();
  say(`Fuzz: ${tried.length} calls of ${new Set(tried.map(({ of }) => of)).size} actions and addresses, ${failures.length} failed`);
  return { tried, failures };
}

export function toldOf({ seed, of, how, faults }: Failure): string {
  return `${of}\n  ${faults.join('\n  ')}\n  ${how}\n  again: npm run test:fuzz -- --seed ${seed} --only '${of}'\n  with all before it: npm run test:fuzz -- --seed ${seed}`;
}

/** What each was answered, by the class of the status. */
export function tellAnswers(tried: readonly Tried[]): void {
  const byName = grouped(tried, ({ of }) => of);
  say('\ncalls  answers            of');
  for (const [of, calls] of [...byName].toSorted(([a], [b]) => a.localeCompare(b))) {
    const classes = grouped(calls, ({ status }) => (status === 0 ? 'cut off' : `${Math.floor(status / 100)}xx`));
    say(`${String(calls.length).padStart(5)}  ${[...classes].toSorted().map(([name, some]) => `${name} ${some.length}`).join(', ').padEnd(30)} ${of}`);
  }
}

function grouped<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
}
