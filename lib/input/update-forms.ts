import { z } from 'zod';
import { UPDATE_WORDS, type UpdateWords } from '@/lib/domain/access/actor';
import { UPDATE_STATES } from '@/lib/domain/people/types';
import { lineField, oneOf } from './fields';

/** Short enough to be read while standing in a corridor. */
export const LONGEST_UPDATE = 280;

// Browsers send every line break as two characters and count it as one.
const text = z.string().transform((typed) => typed.replace(/\r\n?/g, '\n')).pipe(lineField(LONGEST_UPDATE));

export const postUpdateForm = z.object({ state: z.enum(UPDATE_STATES, 'required-choice'), text: text.default(''), commandId: z.uuid('not-found') });

const updateId = z.uuid('not-found');

export const correctUpdateForm = z.object({ updateId, text: text.refine((typed) => typed !== '', 'required') });

export const takeBackForm = z.object({ updateId });

export const hearsForm = z.object({ hears: oneOf(['yes', 'no']) });

/** The field of a person in the form of who reads which words. */
export const wordsField = (userId: string): string => `words.${userId}`;

const words = z.enum(UPDATE_WORDS, 'unknown-choice');

/** One field a person, by their id. */
export const readersForm = z.looseObject({}).transform((fields, context): ReadonlyMap<string, UpdateWords> => {
  const chosen = new Map<string, UpdateWords>();
  for (const [name, value] of Object.entries(fields)) {
    const userId = /^words\.([\da-f-]{36})$/.exec(name)?.[1];
    if (!userId) continue;
    const parsed = words.safeParse(value);
    if (parsed.success) chosen.set(userId, parsed.data);
    else context.addIssue({ code: 'custom', message: 'unknown-choice', path: [name] });
  }
  return chosen;
});

/** `?done=posted`: what the reader has just done. */
export const updatesQuery = z.object({ done: z.enum(['posted', 'corrected', 'taken-back', 'chosen']).nullable().catch(null) });
