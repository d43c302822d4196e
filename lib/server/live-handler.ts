import { cookies } from 'next/headers';
import { z } from 'zod';
import type { Deed } from '@/lib/domain/access/deeds';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { tripState } from '@/lib/data/trips';
import { quietActor } from './actor';
import { allows } from './limits';
import { type LivePlaces, livePlaces } from './live-places';
import { liveStream } from './live-stream';
import { sentSession } from './session';

type LiveHandler = (request: Request, route: { params: Promise<{ tripId: string }> }) => Promise<Response>;

/**
 * Windows that one person looks at side by side, with room to spare; and all that one process holds open, each a socket
 * and a look at the database a minute.
 */
const MOST_STREAMS = { person: 12, process: 1_000 };
const OPENINGS = { points: 60, seconds: 60 };

const NEVER_KEPT = { 'Cache-Control': 'no-store, no-transform' };
// nginx would hold back what it has not filled a page with.
const OF_STREAM = { ...NEVER_KEPT, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };

/**
 * A GET handler that tells whoever may do `deed` with the trip of the address when it changes: as a stream of events,
 * or once, as JSON, for those whose stream does not hold. To a stranger the trip is not there.
 */
export function liveHandler(deed: Deed, places = placesOfProcess()): LiveHandler {
  return async (request, { params }) => {
    const { tripId } = await params;
    const token = sentSession(await cookies());
    const look = lookAt(token, tripId, deed);
    const access = await look();
    if (!access) return refusedWith(404);
    if (!(await allows('see-live', { actor: access.actor, address: '' }, OPENINGS))) return refusedWith(429);
    if (!request.headers.get('accept')?.includes('text/event-stream')) return Response.json(await tripState(access), { headers: NEVER_KEPT });
    // Next answers HEAD with this, and neither reads nor cancels a body.
    if (request.method === 'HEAD' || request.signal.aborted) return new Response(null, { headers: OF_STREAM });
    const leave = places.take(access.actor.userId);
    if (leave === 'person-full') return refusedWith(429);
    if (leave === 'process-full') return refusedWith(503);
    return new Response(liveStream(access, look, { onClose: leave, signal: request.signal }), { headers: OF_STREAM });
  };
}

function lookAt(token: string | null, tripId: string, deed: Deed): () => Promise<TripAccess | null> {
  return async () => {
    if (!token || !z.uuid().safeParse(tripId).success) return null;
    return openTrip(await quietActor(token), tripId, deed);
  };
}

const refusedWith = (status: 404 | 429 | 503): Response => new Response(null, { status, headers: NEVER_KEPT });

// One a process, however often Next loads this module.
const held = globalThis as { mendwayLivePlaces?: LivePlaces };

const placesOfProcess = (): LivePlaces => (held.mendwayLivePlaces ??= livePlaces(MOST_STREAMS));
