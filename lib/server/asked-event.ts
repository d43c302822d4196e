import type { Trip } from '@/lib/domain/itinerary/types';
import { type AskedEvent, profileEvent } from '@/lib/domain/plan/asked-event';
import type { ReplanEvent } from '@/lib/domain/plan/replan/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { listProcedures } from '@/lib/data/reference';

/** How to say the event of a trip; under the trip's lock nothing has to be waited for any more. */
export async function readAsked(asked: AskedEvent): Promise<(trip: Trip) => ReplanEvent> {
  if (asked.type !== 'profile') return () => asked;
  const known = (await listProcedures()).find(({ id }) => id === asked.procedure);
  const start = known?.profile ?? DEFAULT_PROFILES[asked.procedure];
  return (trip) => profileEvent(trip, asked, start);
}
