import { z } from 'zod';
import { UPDATE_WORDS } from '@/lib/domain/access/actor';
import { type LinkChoice, type PasscodeChoice, passcodeWeakness } from '@/lib/domain/people/share-link';
import { dayField, lineField, oneOf, requiredLine, tickField } from './fields';

const LONGEST_PASSCODE = 100;

/** What somebody typed to open a link; nothing that could be one is simply wrong. */
export const passcodeForm = z.object({ passcode: z.string().trim().max(LONGEST_PASSCODE).catch('') });

const newPasscode = lineField(LONGEST_PASSCODE).superRefine((passcode, context) => {
  const weakness = passcode === '' ? null : passcodeWeakness(passcode);
  if (weakness) context.addIssue({ code: 'custom', message: weakness });
});

const choiceFields = {
  name: lineField(60),
  itinerary: tickField, flights: tickField, stay: tickField,
  updates: oneOf(UPDATE_WORDS),
  lastDay: dayField,
};

type ChoiceFields = z.infer<z.ZodObject<typeof choiceFields>>;

const choiceOf = ({ name, itinerary, flights, stay, updates, lastDay }: ChoiceFields): LinkChoice =>
  ({ name, lastDay, shows: { itinerary, flights, stay, updates } });

export const makeLinkForm = z.object({ ...choiceFields, passcode: newPasscode.optional() })
  .transform(({ passcode, ...fields }) => ({ choice: choiceOf(fields), passcode: passcode || null }));

const stampField = requiredLine(40);

/** `passcodeIs`: what becomes of the passcode; a form for a link without one asks for nothing but a new one. */
export const changeLinkForm = z.object({
  ...choiceFields, linkId: z.uuid('not-found'), version: stampField,
  passcodeIs: oneOf(['keep', 'set', 'none']).optional(), passcode: newPasscode.optional(),
}).transform((fields, context) => {
  const { linkId, version: seen, passcodeIs, passcode = '', ...choice } = fields;
  if (passcodeIs === 'set' && passcode === '') context.addIssue({ code: 'custom', path: ['passcode'], message: 'required' });
  return { linkId, seen, choice: choiceOf(choice), passcode: passcodeChoice(passcodeIs, passcode) };
});

function passcodeChoice(passcodeIs: 'keep' | 'set' | 'none' | undefined, passcode: string): PasscodeChoice {
  if (passcodeIs === 'none') return { type: 'none' };
  return passcode === '' || passcodeIs === 'keep' ? { type: 'keep' } : { type: 'set', passcode };
}

export const newAddressForm = z.object({ linkId: z.uuid('not-found'), version: stampField });
export const revokeLinkForm = z.object({ linkId: z.uuid('not-found') });
