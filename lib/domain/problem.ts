import type { Stale } from './history/stale';

/** An expected refusal: a code that `lib/text` has words for, beside the field that it concerns. */
export interface Problem {
  readonly field: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** With `stale`: what changed meanwhile, and what saving again would do. */
  readonly stale?: Stale;
}

export function problem(field: string | null, code: string, params?: Problem['params']): Problem {
  return { field, code, params };
}
