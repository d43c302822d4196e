import { setTimeout as sleep } from 'node:timers/promises';
import { Duffel, DuffelError } from '@duffel/api';
import pRetry from 'p-retry';
import type { LiveOffer } from '@/lib/domain/flights/types';
import { bounded } from './bounded';
import { type FlightQuestion, nonstopOffers, offerRequestSchema } from './offers';

export interface DuffelSettings {
  readonly token: string;
  /** Null: Duffel itself. */
  readonly basePath: string | null;
  /** When a question is given up, all tries together. */
  readonly patience: () => AbortSignal;
  /** Before the second try; doubled for the third. */
  readonly firstWaitMs: number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

export const duffelSettings = (token: string, basePath: string | null): DuffelSettings => ({
  token,
  basePath,
  patience: () => AbortSignal.timeout(20_000),
  firstWaitMs: 500,
  wait: (ms, signal) => sleep(ms, undefined, { signal }),
});

/** Below our patience, so that Duffel answers with what the airlines have told by then. */
const SUPPLIER_TIMEOUT_MS = 10_000;
/** A day's non-stops come in well under one megabyte. */
const MOST_BYTES = 4_000_000;
/** Whoever is told to wait longer is told "not just now" instead: a person waits for this answer. */
const LONGEST_WAIT_MS = 5_000;

/** Duffel's sandbox sells flights that nobody flies. */
class NotLive extends Error {
  override readonly name = 'NotLive';
}

/** Asks Duffel for the non-stop flights of a day; throws where it could not be asked or not be understood. */
export async function askDuffel(settings: DuffelSettings, question: FlightQuestion): Promise<readonly LiveOffer[]> {
  const signal = settings.patience();
  const answer = await pRetry(() => bounded({ signal, mostBytes: MOST_BYTES }, () => requestOffers(settings, question)), {
    retries: 2,
    minTimeout: settings.firstWaitMs,
    randomize: true,
    signal,
    shouldRetry: ({ error }) => mayTryAgain(error, settings, signal),
  });
  const { live_mode: isLive, offers } = offerRequestSchema.parse(answer);
  if (!isLive) throw new NotLive();
  return nonstopOffers(offers, question);
}

async function requestOffers({ token, basePath }: DuffelSettings, { origin, day }: FlightQuestion): Promise<unknown> {
  const duffel = new Duffel({ token, ...(basePath && { basePath }) });
  const { data } = await duffel.offerRequests.create({
    slices: [{ origin, destination: 'NYC', departure_date: day, departure_time: null, arrival_time: null }],
    passengers: [{ type: 'adult' }],
    cabin_class: 'economy',
    max_connections: 0,
    return_offers: true,
    supplier_timeout: SUPPLIER_TIMEOUT_MS,
  });
  return data;
}

/** A search books nothing, so it may be repeated; but what Duffel refused once it refuses again. */
async function mayTryAgain(error: Error, { wait }: DuffelSettings, signal: AbortSignal): Promise<boolean> {
  if (!(error instanceof DuffelError)) return isBrokenConnection(error);
  const asked = waitAskedFor(error);
  if (!isPassing(error.status) || asked > LONGEST_WAIT_MS) return false;
  await wait(asked, signal);
  return true;
}

const isPassing = (status = 0): boolean => status === 429 || status >= 500;

/** What node-fetch says of a connection that broke; an answer that is no JSON has another type. */
const isBrokenConnection = (error: Error): boolean => 'type' in error && error.type === 'system';

/** Retry-After has seconds or a date. Duffel's own `ratelimit-reset`, a date, stands on every answer and counts when it refuses. */
function waitAskedFor({ headers, status }: InstanceType<typeof DuffelError>): number {
  const said = headers.get('retry-after') ?? (status === 429 ? headers.get('ratelimit-reset') : null) ?? '';
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** What failed, by its kind and status alone: an error's own text may quote the answer. */
export function failureKind(fault: unknown): { readonly kind: string; readonly status?: number } {
  if (fault instanceof DuffelError) return { kind: 'Refused', status: fault.status };
  return { kind: fault instanceof Error ? fault.name : typeof fault };
}
