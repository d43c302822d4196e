import { z } from 'zod';
import { NEW_YORK_AIRPORTS } from '@/lib/domain/flights/types';
import { toInches, toPounds } from '@/lib/domain/packing/measures';
import { type CarryOnLimit, MEDICINES_RULES } from '@/lib/domain/packing/types';
import { asked, dayField, lineField, oneOf, optional, optionalLine, requiredLine } from './fields';
import { T100_FAULTS } from './t100';
import { T100_COLUMNS } from './t100-row';
import { UPLOAD_FAULTS } from './upload-limit';

const code = (shape: RegExp, problem: string) => z.string().trim().toUpperCase().regex(shape, problem);

export const airportCode = code(/^[A-Z]{3}$/, 'unknown-airport');
const airlineCode = code(/^[A-Z\d]{2}$/, 'not-an-airline-code');

/** How sure our list is of a line; a withdrawn one is shown to administrators alone. */
export const ROUTE_STANDINGS = ['confirmed', 'unconfirmed', 'withdrawn'] as const;
export type RouteStanding = (typeof ROUTE_STANDINGS)[number];
export const NEW_ROUTE_STANDINGS = ['confirmed', 'unconfirmed'] as const;

const reviewed = {
  origin: airportCode,
  destination: oneOf(NEW_YORK_AIRPORTS),
  carrier: airlineCode,
  carrierName: requiredLine(80),
  reviewedOn: dayField,
};

export const reviewRouteForm = z.object({ ...reviewed, standing: oneOf(ROUTE_STANDINGS) });
export const addRouteForm = z.object({ ...reviewed, standing: oneOf(NEW_ROUTE_STANDINGS) });

/** A size or weight, with a point or a comma. */
const measure = z.string().trim().min(1, 'required').regex(/^-?\d{1,4}(?:[.,]\d{1,2})?$/, 'not-a-number')
  .transform((text) => Number(text.replace(',', '.')));

const system = oneOf(['us', 'metric']);

/** Bags that an airline takes into the cabin, in inches and pounds. */
const SIDE = { least: 3, most: 60 };
const WEIGHT = { least: 2, most: 100 };

/** Grades of a source: official, the airline's own page, somebody else's list. */
export const SOURCE_GRADES = ['A', 'B', 'C'] as const;

/** Sizes and weight as an airline's page gives them, in either system; kept in inches and pounds. */
export const carryOnLimitForm = z.object({
  airline: requiredLine(80),
  length: measure, width: measure, depth: measure, sizeSystem: system,
  weight: optional(measure), weightSystem: system,
  source: requiredLine(200), grade: oneOf(SOURCE_GRADES), checkedOn: dayField,
}).transform(({ length, width, depth, sizeSystem, weight, weightSystem, ...limit }, context): CarryOnLimit => {
  const inches = (typed: number) => toInches(typed, sizeSystem);
  const sides = { length: inches(length), width: inches(width), depth: inches(depth) };
  const pounds = weight === null ? null : toPounds(weight, weightSystem);
  for (const [field, side] of Object.entries(sides)) refuse(context, field, side, SIDE);
  if (pounds !== null) refuse(context, 'weight', pounds, WEIGHT);
  return { ...limit, size: { lengthIn: sides.length, widthIn: sides.width, depthIn: sides.depth }, pounds };
});

function refuse(context: z.RefinementCtx, field: string, value: number, { least, most }: { least: number; most: number }): void {
  const message = value < least ? 'too-small' : value > most ? 'too-large' : null;
  if (message) context.addIssue({ code: 'custom', path: [field], message });
}

export const centrePackingForm = z.object({
  centreId: requiredLine(80),
  medicines: oneOf([...MEDICINES_RULES, 'unknown']).transform((rule) => (rule === 'unknown' ? null : rule)),
  note: optionalLine(300), source: lineField(200), checkedOn: optional(dayField),
}).superRefine(({ medicines, note, source, checkedOn }, context) => {
  // A rule that nobody can look up again is worth nothing.
  if (medicines === null && note === '') return;
  if (source === '') context.addIssue({ code: 'custom', path: ['source'], message: 'required' });
  if (checkedOn === null) context.addIssue({ code: 'custom', path: ['checkedOn'], message: 'required' });
});

export const centreFastingForm = z.object({
  centreId: requiredLine(80), rule: optionalLine(500), fastingSource: lineField(200), fastingCheckedOn: optional(dayField),
}).superRefine(({ rule, fastingSource, fastingCheckedOn }, context) => {
  if (rule === '') return;
  if (fastingSource === '') context.addIssue({ code: 'custom', path: ['fastingSource'], message: 'required' });
  if (fastingCheckedOn === null) context.addIssue({ code: 'custom', path: ['fastingCheckedOn'], message: 'required' });
});

/** What the address of an administrator's screen asks for. */
export const adminQuery = z.object({ done: asked(z.string()), edit: asked(z.string()), add: asked(z.string()) });

export const routesQuery = adminQuery.extend({
  from: asked(z.string().trim().toUpperCase().max(40)).transform((text) => text ?? ''),
  imported: asked(z.string()),
  fault: asked(z.enum([...T100_FAULTS, ...UPLOAD_FAULTS])),
  line: asked(z.coerce.number().int().positive()),
  column: asked(z.enum(T100_COLUMNS)),
});
export type RoutesQuery = z.infer<typeof routesQuery>;
