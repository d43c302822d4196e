import type { Trip } from '../itinerary/types';
import { CLOTHES } from './lines/clothes';
import { COMFORT } from './lines/comfort';
import { DOCUMENTS } from './lines/documents';
import { GOING_HOME } from './lines/going-home';
import { HOSPITAL } from './lines/hospital';
import { LEAVE_AT_HOME } from './lines/leave-at-home';
import type { LineSpec } from './lines/line-spec';
import { MEDICINES } from './lines/medicines';
import { situationOf, type Situation } from './situation';
import { PACKING_SECTIONS, type PackingContext, type PackingSection, type PlannedLine } from './types';

/** Every line that the list knows. */
export const LINES: Readonly<Record<PackingSection, readonly LineSpec[]>> = {
  documents: DOCUMENTS,
  medicines: MEDICINES,
  clothes: CLOTHES,
  comfort: COMFORT,
  hospital: HOSPITAL,
  'going-home': GOING_HOME,
  'leave-at-home': LEAVE_AT_HOME,
};

/** Somebody at home in New York packs for the hospital alone. */
function bagOf({ bag }: LineSpec, { mode }: Situation): PlannedLine['bag'] {
  return mode === 'LOCAL' ? 'hospital' : (bag ?? 'travel');
}

function whyOf({ key, why, params, source }: LineSpec, situation: Situation): PlannedLine['why'] {
  const from = typeof source === 'function' ? source(situation) : source;
  return { id: why?.(situation) ?? key, params: params?.(situation) ?? {}, source: from ?? null };
}

function lineOf(spec: LineSpec, section: PackingSection, order: number, situation: Situation): PlannedLine {
  return {
    key: spec.key,
    section,
    order,
    bag: bagOf(spec, situation),
    quantity: spec.quantity?.(situation) ?? null,
    isMustHave: spec.isMustHave ?? false,
    isMedical: spec.isMedical ?? false,
    isMedicine: spec.isMedicine ?? false,
    why: whyOf(spec, situation),
  };
}

/** What the trip asks for, each line once, with why it is there. Nothing is stored of it: after a change it is asked again. */
export function plannedLines(trip: Trip, context: PackingContext): readonly PlannedLine[] {
  const situation = situationOf(trip, context);
  return PACKING_SECTIONS.flatMap((section) => LINES[section].flatMap((spec, order) =>
    (spec.asks?.(situation) ?? true) ? [lineOf(spec, section, order, situation)] : []));
}
