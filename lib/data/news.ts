import pg from 'pg';
import { ALIVE_AFTER_MS } from './queue-pool';

/** Called with what was said. Null: something may have been said that nobody heard, so look. */
export type Hear = (said: string | null) => void;

const word = (said: string, place: number): string => said.split(' ')[place] ?? '';

/** The channels that triggers tell, and whom a message is for: readers give the same key. */
const CHANNELS = {
  /** `<trip> <version>`: a trip, or somebody's place in it, may have changed. */
  trip: (said: string) => word(said, 0),
  /** `<trip> <centre>`: a line of the centre's board came, changed or is gone. */
  arrival: (said: string) => word(said, 1),
  /** `<trip>`: its line is out of date. Whoever keeps lines hears of all. */
  arrival_due: () => '',
  /** Nothing: reminders of some trip are out of date. */
  reminders_due: () => '',
  /** Nothing: something is to be told to somebody. */
  deliveries_due: () => '',
  /** `<centre> <user>`: somebody left its staff, has another role there, or ended a session. */
  staff: (said: string) => said,
};
export type Channel = keyof typeof CHANNELS;

interface Connection {
  readonly client: pg.Client;
  /** What it listens to, or has been told to. */
  readonly channels: Set<Channel>;
  /** Until it is up and has heard of the channels so far: a client is asked one thing after another. */
  turn: Promise<unknown>;
}

interface News {
  readonly readers: Map<Channel, Map<string, Set<Hear>>>;
  connection: Connection | null;
  /** Attempts since the connection was last up; the wait before the next grows with it. */
  failures: number;
  retry: NodeJS.Timeout | null;
}

// Next loads this module once a bundle; the connection must be one a process.
const held = globalThis as { mendwayNews?: News };

const news = (): News => (held.mendwayNews ??= { readers: new Map(), connection: null, failures: 0, retry: null });

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;

/**
 * Hears what is said on the channel for that key, whichever process caused it, until the returned function is called. All
 * readers of a process share one connection, which is there as long as somebody follows anything and listens to what is followed.
 */
export function follow(channel: Channel, key: string, hear: Hear): () => void {
  const readers = readersOf(channel);
  const ears = readers.get(key) ?? new Set();
  readers.set(key, ears.add(hear));
  connect();
  listen(channel);
  return () => {
    ears.delete(hear);
    if (ears.size === 0 && readers.get(key) === ears) readers.delete(key);
    if (!isFollowed()) disconnect();
  };
}

function readersOf(channel: Channel): Map<string, Set<Hear>> {
  const { readers } = news();
  const known = readers.get(channel) ?? new Map<string, Set<Hear>>();
  readers.set(channel, known);
  return known;
}

const isFollowed = (): boolean => [...news().readers.values()].some(({ size }) => size > 0);

/** Straight to the database where a pooler stands between: poolers lose LISTEN. */
const address = (): string | undefined => process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;

function connect(): void {
  const state = news();
  if (state.connection || state.retry) return;
  const client = new pg.Client({ connectionString: address(), keepAlive: true, keepAliveInitialDelayMillis: ALIVE_AFTER_MS, connectionTimeoutMillis: 5_000, application_name: 'mendway-live' });
  client.on('notification', ({ channel, payload = '' }) => {
    if (isChannel(channel)) tell(readersOf(channel).get(CHANNELS[channel](payload)), payload);
  });
  // Either may come without the other, and both after one another.
  client.on('error', () => lost(client));
  client.on('end', () => lost(client));
  state.connection = { client, channels: new Set(), turn: client.connect() };
  for (const [channel, { size }] of state.readers) if (size > 0) listen(channel);
}

const isChannel = (name: string): name is Channel => name in CHANNELS;

function listen(channel: Channel): void {
  const { connection } = news();
  if (!connection || connection.channels.has(channel)) return;
  const { client, channels, turn } = connection;
  channels.add(channel);
  connection.turn = turn.then(() => client.query(`LISTEN ${channel}`)).then(() => isHeard(channel)).catch(() => lost(client));
}

function isHeard(channel: Channel): void {
  news().failures = 0;
  // Nobody kept what was said before: readers look for themselves while the connection is still on its way.
  for (const ears of readersOf(channel).values()) tell(ears, null);
}

const tell = (ears: ReadonlySet<Hear> | undefined, said: string | null): void => [...(ears ?? [])].forEach((hear) => hear(said));

/** Tries again, ever more slowly: a database that starts anew is not helped by a crowd at its door. */
function lost(client: pg.Client): void {
  const state = news();
  if (state.connection?.client !== client) return;
  disconnect();
  if (!isFollowed()) return;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** state.failures, LONGEST_WAIT_MS);
  state.failures += 1;
  state.retry = setTimeout(() => {
    state.retry = null;
    if (isFollowed()) connect();
  }, wait).unref();
}

function disconnect(): void {
  const state = news();
  const { connection } = state;
  state.connection = null;
  connection?.client.end().catch(() => undefined);
}
