import type { Person } from '@/lib/domain/access/actor';
import type { Reading } from './event-stream';
import { allows } from './limits';
import type { LivePlaces } from './live-places';

const OPENINGS = { points: 60, seconds: 60 };

const NEVER_KEPT = { 'Cache-Control': 'no-store, no-transform' };
// nginx would hold back what it has not filled a page with.
const OF_STREAM = { ...NEVER_KEPT, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };

export interface LiveReader {
  /** What is told once, as JSON. */
  readonly state: () => Promise<unknown>;
  readonly stream: (reading: Reading) => ReadableStream<Uint8Array>;
  /** Whose openings are counted together. */
  readonly caller: { readonly actor: Person | null; readonly address: string };
  readonly places: LivePlaces;
  /** Whose open streams are counted together. */
  readonly holder: string;
  /** Aborted when the reader may hear no more. */
  readonly ends?: AbortSignal;
}

/** Tells a reader what changes: as a stream of events, or once, as JSON, for those whose stream does not hold. */
export async function answerLive(request: Request, reader: LiveReader): Promise<Response> {
  const { state, stream, caller, places, holder, ends } = reader;
  if (!(await allows('see-live', caller, OPENINGS))) return refusedLive(429);
  if (!request.headers.get('accept')?.includes('text/event-stream')) return Response.json(await state(), { headers: NEVER_KEPT });
  // Next answers HEAD with this, and neither reads nor cancels a body.
  if (request.method === 'HEAD' || request.signal.aborted) return new Response(null, { headers: OF_STREAM });
  const leave = places.take(holder);
  if (leave === 'person-full') return refusedLive(429);
  if (leave === 'process-full') return refusedLive(503);
  const signal = ends ? AbortSignal.any([request.signal, ends]) : request.signal;
  return new Response(stream({ onClose: leave, signal }), { headers: OF_STREAM });
}

export const refusedLive = (status: 404 | 429 | 503): Response => new Response(null, { status, headers: NEVER_KEPT });
