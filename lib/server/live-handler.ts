import { cookies } from 'next/headers';
import { z } from 'zod';
import type { Deed } from '@/lib/domain/access/deeds';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { quietActor } from './actor';
import { answerLive, refusedLive } from './answer-live';
import { type LivePlaces, livePlaces } from './live-places';
import { liveTrip } from './live-stream';
import { sentSession } from './session';

type LiveHandler = (request: Request, route: { params: Promise<{ tripId: string }> }) => Promise<Response>;

/**
 * Windows that one person looks at side by side, with room to spare; and all that one process holds open, each a socket
 * and a look at the database a minute.
 */
const MOST_STREAMS = { person: 12, process: 1_000 };

/** A GET handler that tells whoever may do `deed` with the trip of the address when it changes. To a stranger the trip is not there. */
export function liveHandler(deed: Deed, places = placesOfProcess()): LiveHandler {
  return async (request, { params }) => {
    const { tripId } = await params;
    const token = sentSession(await cookies());
    const look = lookAt(token, tripId, deed);
    const access = await look();
    if (!access) return refusedLive(404);
    const { actor } = access;
    return answerLive(request, { ...liveTrip(access, look), places, caller: { actor, address: '' }, holder: actor.userId });
  };
}

function lookAt(token: string | null, tripId: string, deed: Deed): () => Promise<TripAccess | null> {
  return async () => {
    if (!token || !z.uuid().safeParse(tripId).success) return null;
    return openTrip(await quietActor(token), tripId, deed);
  };
}

// One a process, however often Next loads this module.
const held = globalThis as { mendwayLivePlaces?: LivePlaces };

const placesOfProcess = (): LivePlaces => (held.mendwayLivePlaces ??= livePlaces(MOST_STREAMS));
