import pg from 'pg';
import type { AnyTripAccess } from './open-trip';

/** Called when the trip, or somebody's place in it, may have changed. What exactly, the database knows. */
type Hear = () => void;

interface News {
  readonly readers: Map<string, Set<Hear>>;
  client: pg.Client | null;
  /** Attempts since the connection was last up; the wait before the next grows with it. */
  failures: number;
  retry: NodeJS.Timeout | null;
}

// Next loads this module once a bundle; the connection must be one a process.
const held = globalThis as { mendwayTripNews?: News };

const news = (): News => (held.mendwayTripNews ??= { readers: new Map(), client: null, failures: 0, retry: null });

/** The channel of the triggers in the migration "live"; its messages are a trip's id and version. */
const CHANNEL = 'trip';
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;

/**
 * Hears of every change of the trip, whichever process made it, until the returned function is called. All followers
 * of a process share one connection, which is there as long as somebody follows anything.
 */
export function followTrip({ tripId }: AnyTripAccess, hear: Hear): () => void {
  const { readers } = news();
  const ears = readers.get(tripId) ?? new Set();
  readers.set(tripId, ears.add(hear));
  connect();
  return () => {
    ears.delete(hear);
    if (ears.size === 0 && readers.get(tripId) === ears) readers.delete(tripId);
    if (readers.size === 0) disconnect();
  };
}

/** Straight to the database where a pooler stands between: poolers lose LISTEN. */
const address = (): string | undefined => process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;

function connect(): void {
  const state = news();
  if (state.client || state.retry) return;
  const client = new pg.Client({ connectionString: address(), keepAlive: true, connectionTimeoutMillis: 5_000, application_name: 'mendway-live' });
  state.client = client;
  client.on('notification', ({ payload = '' }) => tell(state.readers.get(payload.split(' ')[0] ?? '')));
  // Either may come without the other, and both after one another.
  client.on('error', () => lost(client));
  client.on('end', () => lost(client));
  listen(client).catch(() => lost(client));
}

async function listen(client: pg.Client): Promise<void> {
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  const state = news();
  state.failures = 0;
  // Nobody kept what was said before: readers look at the trip while the connection is still on its way.
  for (const ears of state.readers.values()) tell(ears);
}

const tell = (ears: ReadonlySet<Hear> | undefined): void => [...(ears ?? [])].forEach((hear) => hear());

/** Tries again, ever more slowly: a database that starts anew is not helped by a crowd at its door. */
function lost(client: pg.Client): void {
  const state = news();
  if (state.client !== client) return;
  state.client = null;
  client.end().catch(() => undefined);
  if (state.readers.size === 0) return;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** state.failures, LONGEST_WAIT_MS);
  state.failures += 1;
  state.retry = setTimeout(() => {
    state.retry = null;
    if (state.readers.size > 0) connect();
  }, wait).unref();
}

function disconnect(): void {
  const state = news();
  const { client } = state;
  state.client = null;
  client?.end().catch(() => undefined);
}
