import { z } from 'zod';
import { NEW_YORK_AIRPORTS } from '@/lib/domain/flights/types';
import { dayField, lineField, oneOf, optional, optionalLine, requiredLine } from './fields';

const code = (shape: RegExp, problem: string) => z.string().trim().toUpperCase().regex(shape, problem);

export const airportCode = code(/^[A-Z]{3}$/, 'unknown-airport');
const airlineCode = code(/^[A-Z\d]{2}$/, 'not-an-airline-code');

const reviewed = {
  origin: airportCode,
  destination: oneOf(NEW_YORK_AIRPORTS),
  carrier: airlineCode,
  carrierName: requiredLine(80),
  reviewedOn: dayField,
};

export const reviewRouteForm = z.object({ ...reviewed, standing: oneOf(['confirmed', 'unconfirmed', 'withdrawn']) });
export const addRouteForm = z.object({ ...reviewed, standing: oneOf(['confirmed', 'unconfirmed']) });

/** A size or weight, with a point or a comma. */
const measure = z.string().trim().min(1, 'required').regex(/^-?\d{1,4}(?:[.,]\d{1,2})?$/, 'not-a-number')
  .transform((text) => Number(text.replace(',', '.')));

const CM_AN_INCH = 2.54;
const POUNDS_A_KILOGRAM = 2.204_622_6;

/** Bags that an airline takes into the cabin, in inches and pounds. */
const SIDE = { least: 3, most: 60 };
const WEIGHT = { least: 2, most: 100 };

const sides = ['length', 'width', 'depth'] as const;

/** Sizes and weight as an airline's page gives them, in either system; kept in inches and pounds. */
export const cabinLimitForm = z.object({
  airline: requiredLine(80),
  length: measure, width: measure, depth: measure, sizeUnit: oneOf(['in', 'cm']),
  weight: optional(measure), weightUnit: oneOf(['lb', 'kg']),
  source: requiredLine(200), grade: oneOf(['A', 'B', 'C']), checkedOn: dayField,
}).transform(({ length, width, depth, sizeUnit, weight, weightUnit, ...limit }, context) => {
  const inches = (side: number) => hundredths(sizeUnit === 'cm' ? side / CM_AN_INCH : side);
  const [lengthIn, widthIn, depthIn] = [inches(length), inches(width), inches(depth)];
  const weightPounds = weight === null ? null : hundredths(weightUnit === 'kg' ? weight * POUNDS_A_KILOGRAM : weight);
  [lengthIn, widthIn, depthIn].forEach((side, index) => refuse(context, sides[index] ?? '', side, SIDE));
  if (weightPounds !== null) refuse(context, 'weight', weightPounds, WEIGHT);
  return { ...limit, lengthIn, widthIn, depthIn, weightPounds };
});

export const hundredths = (value: number): number => Math.round(value * 100) / 100;

function refuse(context: z.RefinementCtx, field: string, value: number, { least, most }: { least: number; most: number }): void {
  const message = value < least ? 'too-small' : value > most ? 'too-large' : null;
  if (message) context.addIssue({ code: 'custom', path: [field], message });
}

export const centrePackingForm = z.object({
  centreId: requiredLine(80),
  medicines: oneOf(['BRING', 'LEAVE', 'unknown']).transform((rule) => (rule === 'unknown' ? null : rule)),
  note: optionalLine(300), source: lineField(200), checkedOn: optional(dayField),
}).superRefine(({ medicines, note, source, checkedOn }, context) => {
  // A rule that nobody can look up again is worth nothing.
  if (medicines === null && note === '') return;
  if (source === '') context.addIssue({ code: 'custom', path: ['source'], message: 'required' });
  if (checkedOn === null) context.addIssue({ code: 'custom', path: ['checkedOn'], message: 'required' });
});

const first = <S extends z.ZodType>(field: S) => z.preprocess((value) => (Array.isArray(value) ? value[0] : value), field);

/** What the address of an administrator's page asks for; whatever is no such thing is not asked. */
export const adminQuery = z.object({
  done: first(z.string().nullish().catch(null)),
  edit: first(z.string().nullish().catch(null)),
  add: first(z.string().nullish().catch(null)),
  from: first(z.string().trim().toUpperCase().nullish().catch(null)),
});
