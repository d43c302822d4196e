import { z } from 'zod';
import { BAG_BOUNDS, toInches, toPounds } from '@/lib/domain/packing/measures';
import type { MeasureSystem } from '@/lib/domain/packing/types';
import { MEDICINES_RULES } from '@/lib/domain/packing/types';
import { lineField, oneOf, optional } from './fields';

/** A number with a point or a comma, as people write it. */
const measure = optional(z.string().trim().regex(/^-?\d{1,6}([.,]\d{1,2})?$/, 'not-a-number').transform((text) => Number(text.replace(',', '.'))));

function orNone<const T extends readonly [string, ...string[]]>(choices: T) {
  return oneOf([...choices, 'none']).transform((choice): T[number] | null => (choice === 'none' ? null : choice));
}

const SIDES = ['long', 'wide', 'deep'] as const;
const WEIGHTS = ['weight', 'homeWeight'] as const;

const typedBag = z.object({
  system: oneOf(['us', 'metric']),
  long: measure,
  wide: measure,
  deep: measure,
  weight: measure,
  homeWeight: measure,
  airline: optional(lineField(80)),
});

type TypedBag = z.infer<typeof typedBag>;

/** What is wrong with a number in its unit: a slip of the finger, or the other unit. */
function sideProblem(typed: number, system: MeasureSystem): string | null {
  const inches = toInches(typed, system);
  if (inches < BAG_BOUNDS.inches.least) return 'bag-too-small';
  return inches > BAG_BOUNDS.inches.most ? 'bag-too-big' : null;
}

function weightProblem(typed: number, system: MeasureSystem): string | null {
  const pounds = toPounds(typed, system);
  if (pounds < BAG_BOUNDS.pounds.least) return 'bag-too-light';
  return pounds > BAG_BOUNDS.pounds.most ? 'bag-too-heavy' : null;
}

/** A size has three sides or none. */
function sizeProblems(typed: TypedBag): readonly (readonly [string, string | null])[] {
  const isGiven = SIDES.some((side) => typed[side] !== null);
  return SIDES.map((side) => {
    const value = typed[side];
    if (value === null) return [side, isGiven ? 'required' : null];
    return [side, sideProblem(value, typed.system)];
  });
}

function weightProblems(typed: TypedBag): readonly (readonly [string, string | null])[] {
  return WEIGHTS.map((name) => {
    const value = typed[name];
    return [name, value === null ? null : weightProblem(value, typed.system)];
  });
}

const pounds = (typed: number | null, system: MeasureSystem) => (typed === null ? null : toPounds(typed, system));

/** The carry-on, in the unit that somebody chose; kept in inches and pounds. */
export const bagForm = typedBag
  .superRefine((typed, context) => {
    for (const [field, message] of [...sizeProblems(typed), ...weightProblems(typed)]) {
      if (message) context.addIssue({ code: 'custom', path: [field], message });
    }
  })
  .transform(({ system, long, wide, deep, weight, homeWeight, airline }) => ({
    system, airline,
    size: long === null || wide === null || deep === null
      ? null : { lengthIn: toInches(long, system), widthIn: toInches(wide, system), depthIn: toInches(deep, system) },
    pounds: pounds(weight, system),
    homePounds: pounds(homeWeight, system),
  }));

/** `none` takes the choice back. */
export const homePlanForm = z.object({ plan: orNone(['escort-lifts', 'porter', 'under-seat', 'check-it', 'ship']) });

/** `none`: nobody said. */
export const medicinesRuleForm = z.object({ rule: orNone(MEDICINES_RULES) });
