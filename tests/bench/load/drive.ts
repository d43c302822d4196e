import { setTimeout as sleep } from 'node:timers/promises';
import { chanceFrom } from '../../support/chance';
import { ACTS, type Act, type Doer } from './acts';
import type { LoadWorld } from './world';

export interface Sample {
  readonly screen: string;
  readonly ms: number;
  /** Another answer than the one expected; null: none. */
  readonly fault: string | null;
}

export interface Wish {
  /** People at once, each waiting for one answer after the other. */
  readonly people: number;
  readonly seconds: number;
  /** So many requests in a second, spread evenly; left out: as many as they get answers to. */
  readonly perSecond?: number;
  readonly seed: number;
}

export interface Driven {
  readonly samples: readonly Sample[];
  readonly seconds: number;
}

/** People who do one thing after the other, by their shares, until the time is over. */
export async function drive(world: LoadWorld, { people, seconds, perSecond, seed }: Wish, samples: Sample[] = []): Promise<Driven> {
  const begun = performance.now();
  const over = begun + seconds * 1000;
  const take: Doer['take'] = async (screen, expected, asked) => {
    const at = performance.now();
    const { fault, text } = await asked.then(async (answer) => ({ text: await answer.text(), fault: answer.status === expected ? null : `${answer.status} in place of ${expected}` }), (why: unknown) => ({ text: '', fault: wordOf(why) }));
    samples.push({ screen, ms: performance.now() - at, fault });
    return text;
  };
  // An act may be two requests: who goes by a pace counts what was sent.
  let sent = 0;
  const mayGo = (): boolean => perSecond === undefined || sent < ((performance.now() - begun) / 1000) * perSecond;
  const counted: Doer['take'] = (...given) => {
    sent += 1;
    return take(...given);
  };
  await Promise.all(Array.from({ length: people }, async (_, person) => {
    const chance = chanceFrom(seed * 1000 + person);
    while (performance.now() < over) {
      if (mayGo()) await actOf(chance.under(100)).run({ world, chance, take: counted });
      else await sleep(2);
    }
  }));
  return { samples, seconds: (performance.now() - begun) / 1000 };
}

/** The act whose share holds that hundredth. */
function actOf(hundredth: number): Act {
  let sum = 0;
  const found = ACTS.find(({ share }) => (sum += share) > hundredth) ?? ACTS[0];
  if (!found) throw new Error('nobody does anything');
  return found;
}

function wordOf(why: unknown): string {
  const cause = why instanceof Error && why.cause instanceof Error ? why.cause : why;
  return cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : String(cause);
}
