import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest, type IncomingMessage } from 'node:http';

interface Bounds {
  /** Ends the request, and the wait for it. */
  readonly signal: AbortSignal;
  /** Of the answer's body, as it comes over the wire. */
  readonly mostBytes: number;
}

interface Watch {
  readonly signal: AbortSignal;
  answered(response: IncomingMessage): void;
}

class TooBig extends Error {
  override readonly name = 'TooBig';
}

const watches = new AsyncLocalStorage<Watch>();

// @duffel/api takes neither a signal nor a limit (docs/decisions/duffel.md). Node tells of each request as it starts,
// within the context of whoever started it; so the requests of a bounded call are found, and no others are touched.
subscribe('http.client.request.start', (message) => {
  const watch = watches.getStore();
  if (watch) watchOver(watch, requestIn(message));
});

function requestIn(message: unknown): ClientRequest | null {
  const request = typeof message === 'object' && message !== null && 'request' in message ? message.request : null;
  return request instanceof ClientRequest ? request : null;
}

function watchOver({ signal, answered }: Watch, request: ClientRequest | null): void {
  const end = () => request?.destroy(new Error('ended by its bounds'));
  signal.addEventListener('abort', end, { once: true });
  request?.once('response', answered).once('close', () => signal.removeEventListener('abort', end));
  if (signal.aborted) end();
}

/** Runs `ask`; every HTTP request that it makes ends with the signal or with a body above the limit, and so does the wait. */
export async function bounded<T>({ signal, mostBytes }: Bounds, ask: () => Promise<T>): Promise<T> {
  const breach = new AbortController();
  const either = AbortSignal.any([signal, breach.signal]);
  const answered = (response: IncomingMessage) => countBytes(response, mostBytes, () => breach.abort(new TooBig()));
  either.throwIfAborted();
  return Promise.race([watches.run({ signal: either, answered }, ask), brokenOff(either)]);
}

function countBytes(response: IncomingMessage, most: number, tooMany: () => void): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > most) tooMany();
  });
}

const brokenOff = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
