import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import { replanEvent } from '@/lib/input/replan-event';
import type { WhoseTrip } from '@/lib/input/trip-home';
import { done, type Outcome, tripDone } from './outcome';

const LONGEST = 6000;
const purposeOf = (tripId: string): string => `replan.${tripId}`;

/**
 * The screen that shows what the event would do to the trip. The event is encrypted: it says when whose surgery is, or
 * that a hold is set. It opens for this trip alone, and nothing changes before somebody applies it.
 */
export const replanPath = (tripId: string, event: AskedEvent): string => sealedReplanPath(tripId, sealReplan(tripId, event));

/** The same screen, of an event that an address carries already. */
export const sealedReplanPath = (tripId: string, e: string): string => `/trips/${tripId}/replan?${new URLSearchParams({ e })}`;

/** Back to the trip, which offers to look at what else should change because of the event; without one, and for staff, just back. */
export const tripDoneWith = (whose: WhoseTrip, next: AskedEvent | null): Outcome =>
  next === null || whose.centre ? tripDone(whose) : done(`/trips/${whose.tripId}?done=yes&e=${sealReplan(whose.tripId, next)}`);

/** The event as part of an address. */
export const sealReplan = (tripId: string, event: AskedEvent): string => sealForAddress(purposeOf(tripId), JSON.stringify(event));

/** The event that an address or a form carries; null when it was altered, is another trip's, or too old to be read. */
export function openReplan(tripId: string, sealed: string): AskedEvent | null {
  const carried = sealed.length > LONGEST ? null : openFromAddress(purposeOf(tripId), sealed);
  if (carried === null) return null;
  const parsed = replanEvent.safeParse(JSON.parse(carried));
  return parsed.success ? parsed.data : null;
}
