import { z } from 'zod';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { NUMBER_LIMITS, type SurgeonNumbers } from '@/lib/domain/recovery/surgeon-numbers';
import { dayField, lineField, oneOf, optional, wholeNumber, yesNoUnknown } from './fields';

/** Asked only for "other: my surgeon's numbers"; their names are those of the form's fields. */
export const NUMBER_FIELDS = [
  'arriveCentreDays', 'preOpVisit', 'nights', 'escortNeeded', 'quietDays', 'followUpFirst', 'followUpLast',
  'followUpByPhone', 'followUpBeforeFlying', 'avoidFlyingUntil', 'askBeforeFlyingUntil', 'liftPounds', 'liftWeeks',
] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

const LONGEST_NUMBER = 20;
// Parsed by `surgeonNumbersForm` when they are asked for; else whatever stands in the closed fields is no matter.
const unreadNumbers = z.object(
  Object.fromEntries(NUMBER_FIELDS.map((field) => [field, lineField(LONGEST_NUMBER).default('')])) as Record<
    NumberField, z.ZodDefault<z.ZodString>
  >,
);

export const TRAVEL_CHOICES = ['FLY', 'TRAIN', 'CAR', 'LOCAL'] as const;
const ESCORT_CHOICES = ['none', 'asked', 'accepted', 'centre'] as const;
const FOR_WHOM = ['me', 'help'] as const;

const LONGEST_NAME = 80;
const LONGEST_PLACE = 80;
const LONGEST_ID = 100;
const LONGEST_ADDRESS = 8000;

/** The four questions of `/trips/new`, and the two that may wait. */
export const planAnswersForm = unreadNumbers.extend({
  /** Empty while nothing is chosen: told together with whatever else is missing. */
  procedure: z.enum([...PROCEDURE_IDS, ''], 'unknown-choice').default(''),
  dateKnown: oneOf(['yes', 'no']).default('yes'),
  surgeryOn: optional(dayField),
  travel: oneOf(TRAVEL_CHOICES).default('FLY'),
  /** City or airport code, as typed. */
  home: lineField(LONGEST_PLACE).default(''),
  /** The code picked among several airports that `home` may mean. */
  airport: lineField(3).default(''),
  centre: lineField(LONGEST_ID).default(''),
  forWhom: oneOf(FOR_WHOM).default('me'),
  escort: oneOf(ESCORT_CHOICES).default('none'),
  escortName: lineField(LONGEST_NAME).default(''),
});
export type PlanInput = z.infer<typeof planAnswersForm>;

/** An empty number means that the surgeon has not said it yet. */
function limited(field: keyof typeof NUMBER_LIMITS) {
  const [least, most] = NUMBER_LIMITS[field];
  return optional(wholeNumber(least, most));
}

const escortNeeded = z.enum(['yes', 'if-sedated', 'no', 'unknown']).catch('unknown')
  .transform((answer) => (answer === 'unknown' ? null : answer));

export const surgeonNumbersForm = z.object({
  arriveCentreDays: limited('arriveCentreDays'),
  preOpVisit: yesNoUnknown,
  nights: limited('nights'),
  escortNeeded,
  quietDays: limited('quietDays'),
  followUpFirst: limited('followUpFirst'),
  followUpLast: limited('followUpLast'),
  followUpByPhone: yesNoUnknown,
  followUpBeforeFlying: yesNoUnknown,
  avoidFlyingUntil: limited('avoidFlyingUntil'),
  askBeforeFlyingUntil: limited('askBeforeFlyingUntil'),
  liftPounds: limited('liftPounds'),
  liftWeeks: limited('liftWeeks'),
}).transform(({ escortNeeded: escort, ...numbers }): SurgeonNumbers => ({ ...numbers, escort }));

/** Parsed answers as the form's own text again: to fill it in anew, and to carry them in an address. */
export function planValues(input: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(input).map(([field, value]) => [field, value ?? '']));
}

const saveShape = z.object({
  forWhom: oneOf(FOR_WHOM),
  patientName: lineField(LONGEST_NAME).default(''),
  consentHow: lineField(300).default(''),
  consentOn: optional(dayField),
});

/** "Save my plan". A plan for somebody else needs their name, and how and when they agreed. */
export const savePlanForm = saveShape.superRefine((form, context) => {
  if (form.forWhom === 'me') return;
  const missing = (['patientName', 'consentHow', 'consentOn'] as const).filter((field) => !form[field]);
  for (const field of missing) context.addIssue({ code: 'custom', message: 'required', path: [field] });
});
export type SavePlanInput = z.infer<typeof savePlanForm>;

/** The plan's own part of its address, sent along with the form that saves it. */
export const sealedPlanField = z.object({ plan: z.string().max(LONGEST_ADDRESS, 'invalid-link') });
