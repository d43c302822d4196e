import { redirect } from 'next/navigation';
import { loadArrivalPanel } from '@/lib/data/arrival-panel';
import { openArrival } from '@/lib/data/open-arrival';
import type { DeskAccess } from '@/lib/data/open-desk';
import { recordLook } from '@/lib/data/trip-audit';
import type { ArrivalPanel } from '@/lib/domain/arrivals/panel';
import { opensByProof } from './closed-parts';
import { pathHere } from './sign-in-path';
import { provePath } from './prove-path';

/** One arrival of a board; null for every trip that is not on it. Who opens it is written down before anything is read. A shared computer asks for a proof first. */
export async function arrivalPanel(desk: DeskAccess<'see-arrivals'>, tripId: string, now: Date): Promise<ArrivalPanel | null> {
  const arrival = await openArrival(desk, tripId);
  if (!arrival && await opensByProof(desk.actor, tripId, 'see-medical')) redirect(provePath(await pathHere()));
  if (!arrival) return null;
  await recordLook(arrival.trip, 'medical', now);
  return loadArrivalPanel(arrival, now);
}
