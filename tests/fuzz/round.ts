import { closeSync, openSync, readSync } from 'node:fs';
import { chanceFrom } from '../support/chance';
import { actionCall } from './action-calls';
import type { ActionTarget } from './action-targets';
import { ADDRESS_TARGETS, addressCall } from './address-calls';
import type { Call } from './calls';
import { faultsOf } from './judge';
import type { FuzzSite } from './site';
import { type Answer, send } from './wire';
import { freshWorld, type FuzzWorld } from './world';
import type { WriteWatch } from './written';

export interface Failure {
  readonly seed: number;
  readonly of: string;
  readonly how: string;
  readonly faults: readonly string[];
}

export interface Tried {
  readonly of: string;
  readonly status: number;
}

export interface Round {
  readonly tried: readonly Tried[];
  readonly failures: readonly Failure[];
}

export interface RoundWishes {
  readonly site: FuzzSite;
  readonly watch: WriteWatch;
  readonly actions: readonly ActionTarget[];
  readonly seed: number;
  /** Which of all, by name. */
  readonly isWanted: (of: string) => boolean;
}

type Making = { readonly of: string; readonly make: (world: FuzzWorld) => Promise<Call> };

/** Every action and every address, called once in an order of its own, in a world that nobody has attacked yet. */
export async function round({ site, watch, actions, seed, isWanted }: RoundWishes): Promise<Round> {
  const world = await freshWorld();
  const tried: Tried[] = [];
  const failures: Failure[] = [];
  const heard = listenTo(site.log);
  for (const { of, make } of inSomeOrder(makings(actions, seed, site.base), seed)) {
    if (!isWanted(of)) continue;
    const call = await make(world);
    await watch.sinceLast();
    const answer = await send(site.base, call);
    tried.push({ of, status: answer.status });
    learn(world, answer);
    const faults = [...faultsOf(call, answer, await watch.sinceLast(), site.base), ...heard().map((line) => `the server said, here or of the call before: ${line.slice(0, 300)}`)];
    if (faults.length > 0) failures.push({ seed, of, how: call.how, faults });
  }
  return { tried, failures };
}

/** Each call draws for itself: the same seed makes it the same, whether or not others come before it. */
function makings(actions: readonly ActionTarget[], seed: number, base: string): readonly Making[] {
  const drawFor = (of: string) => chanceFrom(hashOf(`${seed} ${of}`));
  return [
    ...actions.map((target) => ({ of: target.name, make: (world: FuzzWorld) => actionCall(target, world, drawFor(target.name), base) })),
    ...ADDRESS_TARGETS.map((target) => ({ of: target.name, make: (world: FuzzWorld) => addressCall(target, world, drawFor(target.name), base) })),
  ];
}

const hashOf = (text: string): number => Array.from(text).reduce((hash, sign) => (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0, 7);

/** A draw for each, sorted by it. */
function inSomeOrder(all: readonly Making[], seed: number): readonly Making[] {
  const chance = chanceFrom(seed);
  return all.map((one) => ({ one, at: chance.under(1e9) })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}

/** A plan that was drafted is what the actions of its page are about. */
function learn(world: FuzzWorld, { headers }: Answer): void {
  const sealed = /^\/plan\/([^?;]+)/.exec(headers.location ?? String(headers['x-action-redirect'] ?? ''))?.[1];
  if (sealed) Object.assign(world.known, { sealed, plan: sealed });
}

const FAULT = /^\{"level":(?:50|60),|Unhandled|^\s+at /;

/** Gives what the server said since it was last asked, as far as it speaks of a fault. */
function listenTo(log: string): () => readonly string[] {
  let at = sizeNow(log);
  return () => {
    const said = readFrom(log, at);
    at += said.length;
    return said.toString('utf8').split('\n').filter((line) => FAULT.test(line));
  };
}

const sizeNow = (file: string): number => readFrom(file, 0).length;

function readFrom(file: string, from: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let at = from; ; ) {
      const chunk = Buffer.alloc(65_536);
      const read = readSync(descriptor, chunk, 0, chunk.length, at);
      if (read === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(descriptor);
  }
}
