import { z } from 'zod';

const WHOSE = /^(person|link|feed)-([0-9a-f-]{36})$/;
const named = z.object({ type: z.enum(['person', 'link', 'feed']), id: z.uuid() });

const reader = z.string().transform((text, context) => {
  if (text === 'responder') return { type: 'responder' as const };
  const [, type, id] = WHOSE.exec(text) ?? [];
  const read = named.safeParse({ type, id });
  if (read.success) return read.data;
  context.addIssue('nobody');
  return z.NEVER;
});

/** `?before=812&of=person-…`: the rows before one, those of one reader; without them, or with anything else, the latest of all. */
export const looksQuery = z.object({
  before: z.string().regex(/^\d{1,18}$/).nullable().catch(null),
  of: reader.nullable().catch(null),
});
