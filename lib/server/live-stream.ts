import type { AnyTripAccess } from '@/lib/data/open-trip';
import { followTrip } from '@/lib/data/trip-news';
import { tripState } from '@/lib/data/trips';
import { log } from './log';

/** The access of whoever holds a stream, as of now; null once the session or the access is over. */
export type Look = () => Promise<AnyTripAccess | null>;

/** Proxies close what is silent for long; this says nothing, often enough. */
const HEARTBEAT_MS = 15_000;
/** How often an idle stream asks whether its reader may still hear. */
const HEARTBEATS_A_LOOK = 4;
const RETRY_MS = 2_000;

// One a process, however often Next loads this module.
const held = globalThis as { mendwayLiveStreams?: Set<() => void> };

/** All that are open: a server that stops ends them first, for they would hold it open. */
function openStreams(): Set<() => void> {
  if (held.mendwayLiveStreams) return held.mendwayLiveStreams;
  const streams = (held.mendwayLiveStreams = new Set());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => streams.forEach((close) => close()));
  return streams;
}

interface Reading {
  readonly onClose: () => void;
  /** Aborted when the reader is gone; Next may drop the body then without cancelling it. */
  readonly signal: AbortSignal;
}

/** Tells the trip's version, its packing's and its people's, at once and whenever one grows, as server-sent events, while `look` gives access. */
export function liveStream(access: AnyTripAccess, look: Look, reading: Reading): ReadableStream<Uint8Array> {
  let close: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      close = openStream(access, look, { say, end: () => controller.close(), ...reading });
    },
    cancel: () => close(),
  });
}

interface Wire extends Reading {
  readonly say: (text: string) => void;
  readonly end: () => void;
}

function openStream(access: AnyTripAccess, look: Look, wire: Wire): () => void {
  let beats = 0;
  let isOpen = true;
  const tell = oneAfterAnother(async () => {
    const told = isOpen && (await look());
    if (!told) return close();
    const { version, packing, people } = await tripState(told);
    if (isOpen) wire.say(`data: ${version} ${packing} ${people}\n\n`);
  }, close);
  const heartbeat = setInterval(() => {
    wire.say(': \n\n');
    beats += 1;
    if (beats % HEARTBEATS_A_LOOK === 0) tell();
  }, HEARTBEAT_MS);
  const unfollow = followTrip(access, tell);
  openStreams().add(close);
  wire.signal.addEventListener('abort', close);
  wire.say(`retry: ${RETRY_MS}\n\n`);
  tell();
  return close;

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(heartbeat);
    unfollow();
    openStreams().delete(close);
    wire.signal.removeEventListener('abort', close);
    wire.onClose();
    // The reader may have gone first.
    try { wire.end(); } catch { /* closed already */ }
  }
}

/** Runs a look at the database; of many asked for meanwhile, one more follows. A failed look ends the stream: the page opens a new one. */
function oneAfterAnother(act: () => Promise<void>, giveUp: () => void): () => void {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  return function ask() {
    if (running) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    running = act().catch((err: unknown) => {
      log.warn({ err }, 'a live stream ended');
      giveUp();
    }).finally(() => {
      running = null;
      if (isAskedAgain) ask();
    });
  };
}
