import { openArrival } from '@/lib/data/open-arrival';
import type { DeskAccess } from '@/lib/data/open-desk';
import { recordLook } from '@/lib/data/trip-audit';

/** One arrival of a board; null for every trip that is not on it. */
export async function arrivalPanel(desk: DeskAccess<'see-arrivals'>, tripId: string, now: Date): Promise<null> {
  const arrival = await openArrival(desk, tripId);
  if (!arrival) return null;
  await recordLook(arrival.trip, 'medical', now);
  return null;
}
