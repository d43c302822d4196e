import { cookies } from 'next/headers';
import { z } from 'zod';
import type { Deed } from '@/lib/domain/access/deeds';
import { openTrip } from '@/lib/data/open-trip';
import { tripState } from '@/lib/data/trips';
import { quietActor } from './actor';
import { allows } from './limits';
import { liveStream, type Look } from './live-stream';
import { sentSession } from './session';

type LiveHandler = (request: Request, route: { params: Promise<{ tripId: string }> }) => Promise<Response>;

/** Windows that one person looks at side by side, with room to spare. */
const MOST_STREAMS = 12;
const OPENINGS = { points: 60, seconds: 60 };

const NEVER_KEPT = { 'Cache-Control': 'no-store, no-transform' };

/**
 * A GET handler that tells whoever may do `deed` with the trip of the address when it changes: as a stream of events,
 * or once, as JSON, for those whose stream does not hold. To a stranger the trip is not there.
 */
export function liveHandler(deed: Deed): LiveHandler {
  return async (request, { params }) => {
    const { tripId } = await params;
    const token = sentSession(await cookies());
    const look = lookAt(token, tripId, deed);
    const access = await look();
    if (!access) return new Response(null, { status: 404, headers: NEVER_KEPT });
    if (!(await allows('see-live', { actor: access.actor, address: '' }, OPENINGS))) return tooMany();
    if (!request.headers.get('accept')?.includes('text/event-stream')) return Response.json(await tripState(access), { headers: NEVER_KEPT });
    const leave = takePlace(access.actor.userId);
    if (!leave) return tooMany();
    return new Response(liveStream(access, look, leave), {
      // nginx would hold back what it has not filled a page with.
      headers: { ...NEVER_KEPT, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
    });
  };
}

function lookAt(token: string | null, tripId: string, deed: Deed): Look {
  return async () => {
    if (!token || !z.uuid().safeParse(tripId).success) return null;
    return openTrip(await quietActor(token), tripId, deed);
  };
}

const tooMany = (): Response => new Response(null, { status: 429, headers: NEVER_KEPT });

const held = globalThis as { mendwayLivePlaces?: Map<string, number> };

/** A place among the person's open streams, and the way to give it back; null when all are taken. */
function takePlace(userId: string): (() => void) | null {
  const places = (held.mendwayLivePlaces ??= new Map());
  const taken = places.get(userId) ?? 0;
  if (taken >= MOST_STREAMS) return null;
  places.set(userId, taken + 1);
  return () => {
    const left = (places.get(userId) ?? 1) - 1;
    if (left > 0) places.set(userId, left);
    else places.delete(userId);
  };
}
