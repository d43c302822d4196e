import { whenClosing } from './draining';
import { log } from './log';

/** Proxies close what is silent for long; this says nothing, often enough. */
const HEARTBEAT_MS = 15_000;
/** How often an idle stream asks whether its reader may still hear. */
const HEARTBEATS_A_LOOK = 4;
const RETRY_MS = 2_000;

export interface Reading {
  readonly onClose: () => void;
  /** Aborted when the reader is gone; Next may drop the body then without cancelling it. */
  readonly signal: AbortSignal;
}

export interface Line {
  /** One event, on one line. Nothing where the stream is closed. */
  readonly tell: (data: string) => void;
  readonly close: () => void;
}

/** What goes on behind an open stream. */
export interface Following {
  /** Asks, now and then, whether the reader may still hear. */
  readonly look: () => void;
  readonly leave: () => void;
}

/** A stream of server-sent events: `begin` follows what the reader is told of, until it is closed from either side. */
export function eventStream(begin: (line: Line) => Following, reading: Reading): ReadableStream<Uint8Array> {
  let close: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      close = openStream(begin, { say, end: () => controller.close(), ...reading });
    },
    cancel: () => close(),
  });
}

interface Wire extends Reading {
  readonly say: (text: string) => void;
  readonly end: () => void;
}

function openStream(begin: (line: Line) => Following, wire: Wire): () => void {
  let isOpen = true;
  wire.say(`retry: ${RETRY_MS}\n\n`);
  const following = begin({ tell: (data) => (isOpen ? wire.say(`data: ${data}\n\n`) : undefined), close });
  const stop = beat(() => wire.say(': \n\n'), following.look);
  const forget = whenClosing(close);
  wire.signal.addEventListener('abort', close);
  return close;

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    stop();
    following.leave();
    forget();
    wire.signal.removeEventListener('abort', close);
    wire.onClose();
    // The reader may have gone first.
    try { wire.end(); } catch { /* closed already */ }
  }
}

function beat(say: () => void, look: () => void): () => void {
  let beats = 0;
  const heartbeat = setInterval(() => {
    say();
    beats += 1;
    if (beats % HEARTBEATS_A_LOOK === 0) look();
  }, HEARTBEAT_MS);
  return () => clearInterval(heartbeat);
}

/** Runs a look at the database; of many asked for meanwhile, one more follows. A failed look ends the stream: the page opens a new one. */
export function oneAfterAnother(act: () => Promise<void>, giveUp: () => void): () => void {
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
