import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import { replanEvent } from '@/lib/input/replan-event';

const LONGEST = 6000;
const purposeOf = (tripId: string): string => `replan.${tripId}`;

/**
 * The screen that shows what the event would do to the trip. The event is encrypted: it says when whose surgery is, or
 * that a hold is set. It opens for this trip alone, and nothing changes before somebody applies it.
 */
export function replanPath(tripId: string, event: AskedEvent): string {
  return `/trips/${tripId}/replan?e=${sealReplan(tripId, event)}`;
}

/** The event as part of an address. */
export const sealReplan = (tripId: string, event: AskedEvent): string => sealForAddress(purposeOf(tripId), JSON.stringify(event));

/** The event that an address or a form carries; null when it was altered, is another trip's, or too old to be read. */
export function openReplan(tripId: string, sealed: string): AskedEvent | null {
  const carried = sealed.length > LONGEST ? null : openFromAddress(purposeOf(tripId), sealed);
  if (carried === null) return null;
  const parsed = replanEvent.safeParse(JSON.parse(carried));
  return parsed.success ? parsed.data : null;
}
