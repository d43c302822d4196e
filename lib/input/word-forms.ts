import { z } from 'zod';
import { HOLD_REASONS } from '@/lib/domain/itinerary/types';
import { PROFILE_NUMBERS } from '@/lib/domain/recovery/profile';
import { dayField, lineField, oneOf, optional, requiredLine, tickField, versionField, wholeNumber } from './fields';

/** Any whole number: which ones a plan takes, and why not, is the domain's to say. */
const spokenNumber = wholeNumber(-999_999_999, 999_999_999);

/** `isPassedOn`: a clinician at a centre brings a colleague's word. */
const speaker = { saidBy: requiredLine(80), saidOn: dayField, isPassedOn: tickField };
const note = lineField(300).default('');

export const wordForm = z.object({
  kind: oneOf(['fly', 'exercise']),
  word: z.enum(['yes', 'not-yet', 'withdrawn'], 'required-choice'),
  ...speaker, note, version: versionField,
});

export const numberForm = z.object({ number: oneOf(PROFILE_NUMBERS), value: spokenNumber, ...speaker, note, version: versionField });

export const longerQuietDaysForm = z.object({ value: spokenNumber, version: versionField });

export const holdForm = z.object({
  reason: z.enum(HOLD_REASONS, 'required-choice'), saidBy: speaker.saidBy, isPassedOn: speaker.isPassedOn, setOn: dayField,
  /** The day on which they want to see the patient, if they named one. */
  followUpOn: optional(dayField), version: versionField,
});

export const liftForm = z.object({ ...speaker, version: versionField });

/** The very word that the page showed. */
export const confirmWordForm = z.object({ proposalId: z.uuid('not-found') });
