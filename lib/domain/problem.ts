/** An expected refusal: a code that `lib/text` has words for, beside the field that it concerns. */
export interface Problem {
  readonly field: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function problem(field: string | null, code: string, params?: Problem['params']): Problem {
  return { field, code, params };
}
