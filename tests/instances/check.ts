import { setTimeout as sleep } from 'node:timers/promises';
import type { Site } from './site';
import type { Visitor } from './visitor';

/** One thing that is tried: what came of it in a line; it throws what went wrong. */
export interface Check {
  readonly name: string;
  readonly run: (site: Site) => Promise<string>;
}

export function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

let guests = 0;

/** Somebody who has not signed in, from a network of their own. */
export const guest = ({ proxy }: Site): Visitor => ({ cookie: '', address: `198.51.100.${(guests += 1)}`, site: proxy.url });

export const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

/** Waits until it holds; what takes longer does not come any more. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  for (const begun = performance.now(); !(await holds()); await sleep(5)) if (performance.now() - begun > ms) throw new Error('waited in vain');
}
