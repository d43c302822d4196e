import type { MeasureSystem } from './types';

const CENTIMETRES_AN_INCH = 2.54;
const KILOGRAMS_A_POUND = 0.45359237;

/** What one unit of the system is, in inches and in pounds. */
const UNITS: Readonly<Record<MeasureSystem, { readonly inches: number; readonly pounds: number }>> = {
  us: { inches: 1, pounds: 1 },
  metric: { inches: 1 / CENTIMETRES_AN_INCH, pounds: 1 / KILOGRAMS_A_POUND },
};

/** What a bag may be: more is a slip of the finger, or the other unit. */
export const BAG_BOUNDS = {
  inches: { least: 1, most: 80 },
  pounds: { least: 0.1, most: 150 },
} as const;

/** Typed numbers have two places at most; the rest is what reckoning adds. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Inches or centimetres, as typed, in inches. */
export function toInches(typed: number, system: MeasureSystem): number {
  return typed * UNITS[system].inches;
}

/** Pounds or kilograms, as typed, in pounds. */
export function toPounds(typed: number, system: MeasureSystem): number {
  return typed * UNITS[system].pounds;
}

/** Inches in the unit of the system; what was typed comes back exactly. */
export function lengthIn(system: MeasureSystem, inches: number): number {
  return rounded(inches / UNITS[system].inches);
}

/** Pounds in the unit of the system; what was typed comes back exactly. */
export function weightIn(system: MeasureSystem, pounds: number): number {
  return rounded(pounds / UNITS[system].pounds);
}
