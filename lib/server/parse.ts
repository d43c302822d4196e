import type { z } from 'zod';
import { type Problem, problem } from '@/lib/domain/problem';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Schemas in `lib/input` carry problem codes as their messages; anything else is simply not understood. */
const codeOf = (message: string): string => (/^[a-z][a-z-]*$/.test(message) ? message : 'unknown-problem');

/** Parses what came over an edge; the first problem of each field is enough to say. */
export function parseWith<S extends z.ZodType>(schema: S, raw: unknown): Parsed<z.infer<S>> {
  const result = schema.safeParse(raw);
  if (result.success) return { ok: true, value: result.data };
  const byField = new Map<string | null, Problem>();
  for (const issue of result.error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : null;
    if (!byField.has(field)) byField.set(field, problem(field, codeOf(issue.message)));
  }
  return { ok: false, problems: [...byField.values()] };
}
