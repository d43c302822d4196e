import { z } from 'zod';
import { TIP_TOPICS } from '@/lib/domain/guide/tip';
import { addressField } from './account-forms';
import { lineField, oneOf, optional, requiredLine } from './fields';

/** Longer ones are articles. */
export const LONGEST_TIP = 1000;
export const LONGEST_TIP_WORDS = 600;

const email = optional(addressField).transform((address) => address ?? '');

export const tipForm = z.object({ tipId: z.uuid(), topic: oneOf(TIP_TOPICS), text: requiredLine(LONGEST_TIP), email });

const worded = { en: requiredLine(LONGEST_TIP_WORDS), es: requiredLine(LONGEST_TIP_WORDS) };

export const acceptTipForm = z.object({ tipId: z.uuid(), ...worded }).transform(({ tipId, en, es }) => ({ tipId, words: { en, es } }));
export const declineTipForm = z.object({ tipId: z.uuid(), reason: requiredLine(300) });
export const rewordTipForm = z.object({ tipId: z.uuid(), version: lineField(16), ...worded }).transform(({ tipId, version, en, es }) => ({ tipId, version, words: { en, es } }));
export const withdrawTipForm = z.object({ tipId: z.uuid(), version: lineField(16), reason: requiredLine(300) });

/** What the address of the form says: that a tip was sent. */
export const tipQuery = z.object({ sent: z.literal('yes').nullish().catch(null) });
