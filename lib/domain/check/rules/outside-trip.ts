import { namedDay, type Placed } from '../../itinerary/layout';
import { landingDay } from '../../itinerary/journeys';
import { KINDS } from '../../itinerary/kinds';
import type { Item } from '../../itinerary/types';
import { plannedFollowUp } from '../../recovery/windows';
import { hasLeft, isOver, type TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { moveToRoom } from '../gentle-room';
import { flagDays, nameParams } from '../item-facts';
import { outsideOf, type Outside } from '../outside';
import type { Fix, Trouble } from '../types';

/** A flight home that is too soon for surgery or follow-up is said once, by `flies-home-too-soon`. */
function isSaidOfFlight(facts: TripFacts, { item }: Placed, { journey }: Outside): boolean {
  const isFollowUp = item.purpose === 'FOLLOW_UP' && item === plannedFollowUp(facts.layout)?.item;
  if (item.kind !== 'SURGERY' && !isFollowUp) return false;
  return facts.flightsHome.some(({ flight, state }) => flight === journey && state === 'too-soon');
}

function changeItem({ id, kind }: Item): readonly Fix[] {
  if (kind === 'SURGERY') return [wayFix('set-date', 'set-date')];
  return KINDS[kind].form ? [wayFix('change-item', 'change-item', {}, id)] : [];
}

/** A journey that has left cannot be changed any more. */
function journeyToChange(facts: TripFacts, { journey }: Outside): readonly Item[] {
  return hasLeft(facts, journey) ? [] : [journey.item];
}

function troubleOf(facts: TripFacts, placed: Placed, outside: Outside): Trouble {
  const { layout } = facts;
  const { journey, side } = outside;
  const journeys = journeyToChange(facts, outside);
  return {
    about: placed.item.id,
    severity: 'blocked',
    itemIds: [placed.item.id, ...journeys.map(({ id }) => id)],
    days: flagDays(layout, placed.span.from),
    params: {
      ...nameParams(placed.item), side, journey: journey.item.kind, day: namedDay(layout, placed.span.from),
      journeyOn: namedDay(layout, side === 'before' ? landingDay(journey) : journey.span.from),
    },
    fixes: [
      ...(placed.item.kind === 'OUTING' ? moveToRoom('move-to-day', facts, placed) : []),
      ...changeItem(placed.item),
      ...journeys.map(({ id, kind }) => wayFix('change-journey', 'change-item', { journey: kind }, id)),
    ],
  };
}

/** Something in New York lies before the patient gets there, or after they have left. */
export function outsideTrip(facts: TripFacts): readonly Trouble[] {
  if (facts.trip.home.mode === 'LOCAL') return [];
  return facts.layout.placed.flatMap((placed) => {
    const outside = isOver(placed.span, facts.today) ? null : outsideOf(facts, placed);
    return outside && !isSaidOfFlight(facts, placed, outside) ? [troubleOf(facts, placed, outside)] : [];
  });
}
