import { journeyHome, journeyIn, isLongFlight, landingDay } from '../itinerary/journeys';
import { dayAt, layOut, type Placed, type TripLayout } from '../itinerary/layout';
import { isFromAbroad } from '../itinerary/from-abroad';
import type { BagPlan, TravelMode, Trip } from '../itinerary/types';
import { isInAskBeforeDays } from '../recovery/flight-home';
import type { ProcedureId } from '../recovery/profile';
import { medicinesRule, type RuleInForce } from './medicines-rule';
import { seasonOf, type Season } from './seasons';
import { supplyDays } from './trip-days';
import type { PackingContext } from './types';

/** What the lines ask about, worked out once for a list. */
export interface Situation {
  readonly mode: TravelMode;
  readonly isAbroad: boolean;
  readonly isConsultation: boolean;
  readonly procedure: ProcedureId;
  readonly nights: number;
  /** Days away, both ends included; null while a journey is missing. */
  readonly days: number | null;
  readonly supplyDays: number;
  /** Of arrival, surgery and the way home; empty while the surgery date is unknown. */
  readonly seasons: readonly Season[];
  readonly hasLongFlight: boolean;
  readonly needsLetter: boolean;
  readonly companion: string;
  readonly homePlan: BagPlan | null;
  readonly rule: RuleInForce;
}

/** From the items alone, which everybody sees: a number of the profile would tell of the procedure. */
function daysAway(layout: TripLayout): number | null {
  const [from, home] = [journeyIn(layout), journeyHome(layout)];
  return from && home ? Math.max(landingDay(home) - from.span.from + 1, 1) : null;
}

function seasonsOf(layout: TripLayout): readonly Season[] {
  const offsets = [journeyIn(layout)?.span.from ?? 0, 0, journeyHome(layout)?.span.from ?? 0];
  const days = offsets.flatMap((offset) => dayAt(layout, offset) ?? []);
  return [...new Set(days.map(seasonOf))];
}

const isLong = (journey: Placed | null) => journey?.item.kind === 'FLIGHT' && isLongFlight(journey.item);

function needsLetter({ trip }: TripLayout, home: Placed | null): boolean {
  if (home) return home.item.kind === 'FLIGHT' && isInAskBeforeDays(trip, home);
  return trip.home.mode === 'FLY' && trip.profile.askBeforeFlyingUntil > 0;
}

export function situationOf(trip: Trip, { centreRule, patientRule, companionName, homePlan }: PackingContext): Situation {
  const layout = layOut(trip);
  const home = journeyHome(layout);
  return {
    mode: trip.home.mode,
    isAbroad: isFromAbroad(trip.home),
    isConsultation: trip.procedure === 'consultation',
    procedure: trip.procedure,
    nights: trip.profile.nights,
    days: daysAway(layout),
    supplyDays: supplyDays(layout),
    seasons: seasonsOf(layout),
    hasLongFlight: isLong(journeyIn(layout)) || isLong(home),
    needsLetter: needsLetter(layout, home),
    companion: companionName,
    homePlan,
    rule: medicinesRule(centreRule, patientRule),
  };
}
