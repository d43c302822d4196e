import type { Stale } from './history/stale';

/** A better choice: a button beside the field that sends its form once more with `name` set to `value`. */
export interface Choice {
  readonly name: string;
  readonly value: string;
  /** What the button says, by the same codes as problems. */
  readonly code: string;
  readonly params?: Problem['params'];
}

/** An expected refusal: a code that `lib/text` has words for, beside the field that it concerns. */
export interface Problem {
  readonly field: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** With `stale`: what changed meanwhile, and what saving again would do. */
  readonly stale?: Stale;
  /** What would do instead. */
  readonly choices?: readonly Choice[];
}

export function problem(field: string | null, code: string, params?: Problem['params']): Problem {
  return { field, code, params };
}
