import type { Standing } from '../access/deeds';
import type { Instant, Zone } from '../calendar/types';
import { NEW_YORK, startOfDay } from '../calendar/zones';
import { layOut } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { arrivalOn, departureOn } from '../arrivals/landing';
import type { Reach } from './types';

/** When somebody who travels is in New York: from landing until leaving. */
export interface InNewYork {
  readonly from: number;
  readonly until: number;
}

/** Of a journey without clock times nobody knows the hour: it lands by the end of its last day, and leaves by then too. */
function landsAt({ when }: Item): number {
  if (when.type === 'timed') return when.endsAt.getTime();
  return when.type === 'days' ? startOfDay(when.until, NEW_YORK).getTime() : Infinity;
}

const leavesAt = (journey: Item): number => (journey.when.type === 'timed' ? journey.when.startsAt.getTime() : landsAt(journey));

/** Without a journey in nobody is known to be there; without one home they stay. */
export function timeInNewYork(trip: Trip): InNewYork {
  const layout = layOut(trip);
  const [journeyIn, journeyHome] = [arrivalOn(layout), departureOn(layout)];
  return { from: journeyIn ? landsAt(journeyIn) : Infinity, until: journeyHome ? leavesAt(journeyHome) : Infinity };
}

/** Whether somebody travels with the patient, as far as the trip knows: family is at home. */
const travels = ({ role }: Standing): boolean => role === 'OWNER' || role === 'KEEPER' || role === 'CAREGIVER';

/** The same, where the time in New York is worked out once. */
export function zoneBetween(inNewYork: InNewYork, home: Zone, standing: Standing, reach: Pick<Reach, 'zone'>, at: Instant): Zone {
  if (reach.zone) return reach.zone;
  const isThere = inNewYork.from <= at.getTime() && at.getTime() < inNewYork.until;
  return travels(standing) && isThere ? NEW_YORK : home;
}

/** Whose clocks somebody lives by at that moment: their own choice, else where the trip says that they are. */
export const zoneOfReader = (trip: Trip, standing: Standing, reach: Pick<Reach, 'zone'>, at: Instant): Zone =>
  zoneBetween(timeInNewYork(trip), trip.home.zone, standing, reach, at);
