import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

interface Drain {
  isDraining: boolean;
  /** What stands open for long, and is ended once nobody new comes. */
  readonly openEnds: Set<() => void>;
}

// One a process, however often Next loads this module.
const held = globalThis as { mendwayDrain?: Drain };

const drain = (): Drain => (held.mendwayDrain ??= { isDraining: false, openEnds: new Set() });

/**
 * True from the moment this web process was asked to stop. It still answers whoever comes, and says to whoever asks that it is
 * not ready, so that the proxy in front leads people elsewhere before its door closes.
 */
export const isDraining = (): boolean => drain().isDraining;

/** Has `end` called when the door closes, which it would hold open; not after the returned function was called. */
export function whenClosing(end: () => void): () => void {
  drain().openEnds.add(end);
  return () => void drain().openEnds.delete(end);
}

/** How many stand open. */
export const standingOpen = (): number => drain().openEnds.size;

type Stop = (signal: NodeJS.Signals) => void;

/**
 * Puts a wait of so many seconds between SIGTERM and what Next does then, which is to take no new connections and to finish
 * the rest. An interrupt at a terminal does not wait. Further SIGTERMs say nothing new: process managers signal a whole group,
 * and whoever started this process passes theirs on.
 */
export function drainAtStop(seconds: number): void {
  const stops = process.listeners('SIGTERM') as Stop[];
  process.removeAllListeners('SIGTERM');
  process.prependListener('SIGINT', startClosing);
  subscribe('http.server.request.start', sendAway);
  const close = () => {
    startClosing();
    stops.forEach((stop) => stop('SIGTERM'));
    if (stops.length === 0) process.exit(143);
  };
  process.on('SIGTERM', () => {
    if (isDraining()) return;
    drain().isDraining = true;
    if (seconds === 0) close();
    else setTimeout(close, seconds * 1_000);
  });
}

function startClosing(): void {
  drain().isDraining = true;
  [...drain().openEnds].forEach((end) => end());
}

/** A connection kept for the next request would bring it here, when there is nobody any more. */
const sendAway = (message: unknown): void => {
  if (isDraining()) (message as { response: ServerResponse }).response.setHeader('Connection', 'close');
};
