import { z } from 'zod';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK_AIRPORTS } from '@/lib/domain/flights/types';
import { inches, pounds } from './bag-units';
import { dayField, lineField, oneOf, optional, optionalLine, requiredLine } from './fields';
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

/** Bags that an airline takes into the cabin, in inches and pounds. */
const SIDE = { least: 3, most: 60 };
const WEIGHT = { least: 2, most: 100 };

/** Grades of a source: official, the airline's own page, somebody else's list. */
export const SOURCE_GRADES = ['A', 'B', 'C'] as const;

/** The largest bag that an airline takes into the cabin. */
export interface CabinLimit {
  readonly airline: string;
  readonly lengthIn: number;
  readonly widthIn: number;
  readonly depthIn: number;
  /** Null where the airline names none, or nobody looked. */
  readonly weightPounds: number | null;
  readonly source: string;
  readonly grade: string;
  readonly checkedOn: Day;
}

/** Sizes and weight as an airline's page gives them, in either system; kept in inches and pounds. */
export const cabinLimitForm = z.object({
  airline: requiredLine(80),
  length: measure, width: measure, depth: measure, sizeUnit: oneOf(['in', 'cm']),
  weight: optional(measure), weightUnit: oneOf(['lb', 'kg']),
  source: requiredLine(200), grade: oneOf(SOURCE_GRADES), checkedOn: dayField,
}).transform(({ length, width, depth, sizeUnit, weight, weightUnit, ...limit }, context): CabinLimit => {
  const side = (typed: number) => (sizeUnit === 'cm' ? inches(typed) : typed);
  const weightPounds = weight !== null && weightUnit === 'kg' ? pounds(weight) : weight;
  const sides = { length: side(length), width: side(width), depth: side(depth) };
  for (const [field, value] of Object.entries(sides)) refuse(context, field, value, SIDE);
  if (weightPounds !== null) refuse(context, 'weight', weightPounds, WEIGHT);
  return { ...limit, lengthIn: sides.length, widthIn: sides.width, depthIn: sides.depth, weightPounds };
});

function refuse(context: z.RefinementCtx, field: string, value: number, { least, most }: { least: number; most: number }): void {
  const message = value < least ? 'too-small' : value > most ? 'too-large' : null;
  if (message) context.addIssue({ code: 'custom', path: [field], message });
}

/** What a centre says about medicines on the day of surgery, and in its own words about the rest. */
export interface PackingRule {
  /** Null: nobody knows. */
  readonly medicines: 'BRING' | 'LEAVE' | null;
  readonly note: string;
  readonly source: string;
  readonly checkedOn: Day | null;
}

export interface CentrePacking extends PackingRule {
  readonly id: string;
  readonly name: string;
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

/** One value of an address; whatever is no such value, or comes twice, was not asked for. */
const asked = <S extends z.ZodType>(field: S) => field.nullish().catch(null).transform((value) => value ?? null);

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
