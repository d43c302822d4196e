import { contains } from '../../calendar/spans';
import { journeyHome, journeyIn, landingDay } from '../../itinerary/journeys';
import { namedDay, type OffsetSpan } from '../../itinerary/layout';
import { arrivalOffset, firstHomeOffset, hospitalNights } from '../../recovery/windows';
import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import type { Trouble } from '../types';

/** Nobody plans a longer trip; a mistyped year must not make thousands of nights. */
const LONGEST_TRIP = 400;

/** From the night of arrival; a night that is past needs no bed any more. */
function nightsOf({ layout, today }: TripFacts): OffsetSpan {
  const [arrival, home] = [journeyIn(layout), journeyHome(layout)];
  const landing = arrival ? landingDay(arrival) : arrivalOffset(layout);
  const from = Math.max(landing, today ?? -Infinity);
  const until = home?.span.from ?? firstHomeOffset(layout);
  return { from, until: Math.min(until, from + LONGEST_TRIP) };
}

/** A stay ends on the day of leaving: its last touched day when it has clock times, else its `until`. */
function bedsOf({ trip, layout }: TripFacts): readonly OffsetSpan[] {
  const stays = layout.placed.filter(({ item }) => item.kind === 'STAY').map(({ item, span }) => (
    item.when.type === 'timed' ? { from: span.from, until: span.until - 1 } : span
  ));
  return [hospitalNights(trip.profile), ...stays];
}

function nightsWithoutBed(facts: TripFacts): readonly OffsetSpan[] {
  const beds = bedsOf(facts);
  const { from, until } = nightsOf(facts);
  const runs: { from: number; until: number }[] = [];
  for (let night = from; night < until; night += 1) {
    if (beds.some((bed) => contains(bed, night))) continue;
    const run = runs.at(-1);
    if (run?.until === night) run.until = night + 1;
    else runs.push({ from: night, until: night + 1 });
  }
  return runs;
}

/** Nights in New York with neither a stay nor the hospital; nights in a row make one finding. */
export function nightWithoutBed(facts: TripFacts): readonly Trouble[] {
  if (facts.trip.home.mode === 'LOCAL') return [];
  const { layout } = facts;
  return nightsWithoutBed(facts).map(({ from, until }) => {
    const params = { from: namedDay(layout, from), until: namedDay(layout, until), nights: until - from };
    return {
      about: params.from, severity: 'warning', itemIds: [], days: flagDays(layout, from), params,
      fixes: [wayFix('add-stay', 'add-stay', params)],
    };
  });
}
