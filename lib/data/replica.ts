import { BrokenCircuitError, circuitBreaker, type CircuitBreakerPolicy, CircuitState, ConsecutiveBreaker, ExponentialBackoff, handleType, timeout, TimeoutStrategy } from 'cockatiel';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { database } from './client';
import type { Prisma } from './generated/client';
import { ReplicaFault, replicaFaultOf } from './replica-fault';

/** For the copy to come as far as the database was when it was asked. Behind by more, it is no help. */
const CATCH_UP_MS = 250;
const LOOK_AGAIN_MS = 10;
/** A host that says nothing keeps nobody waiting for longer, for a connection or for a word. */
const CONNECT_MS = 500;
const READ_MS = 4_000;
/** After a fault the copy is left alone for about a second; after the next ones for longer. */
const REST_MS = { initialDelay: 1_000, maxDelay: 15_000 };
const MOST_CONNECTIONS = 10;

/** What the copy does: null when no copy is set. */
export type ReplicaState = 'serves' | 'rests' | null;

type Hear = (state: ReplicaState, why: string) => void;

interface Replica {
  /** Null: the copy does not answer this. */
  rows(statement: Prisma.Sql): Promise<readonly unknown[] | null>;
  state(): ReplicaState;
  hear: Hear;
}

// Next loads this module once a bundle; pool and breaker must be one a process. So must what works with them: a fault of one
// bundle is none of another's.
const held = globalThis as { mendwayReplica?: Replica };

function replica(): Replica | null {
  const url = process.env.DATABASE_REPLICA_URL;
  return url ? (held.mendwayReplica ??= makeReplica(url)) : null;
}

function makeReplica(url: string): Replica {
  const pool = makePool(url);
  const breaker = circuitBreaker(handleType(ReplicaFault, ({ isPassing }) => !isPassing), { halfOpenAfter: new ExponentialBackoff(REST_MS), breaker: new ConsecutiveBreaker(1) });
  const made: Replica = {
    rows: (statement) => rowsFrom(pool, breaker, statement),
    state: () => (breaker.state === CircuitState.Closed ? 'serves' : 'rests'),
    hear: () => undefined,
  };
  tellChanges(breaker, (state, why) => made.hear(state, why));
  return made;
}

function makePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: CONNECT_MS, keepAlive: true, application_name: 'mendway-boards' });
  // A copy that stops ends connections: whoever uses one is told by their statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Every try that fails after a rest is a break to the breaker; it is news once. */
function tellChanges(breaker: CircuitBreakerPolicy, tell: Hear): void {
  let isResting = false;
  breaker.onBreak((reason) => {
    if (!isResting) tell('rests', 'error' in reason && reason.error instanceof ReplicaFault ? reason.error.reason : '');
    isResting = true;
  });
  breaker.onReset(() => {
    isResting = false;
    tell('serves', '');
  });
}

export const replicaState = (): ReplicaState => replica()?.state() ?? null;

/** Hears when the copy is left alone, and why, in a word without anybody's data; and when it serves again. */
export function hearOfReplica(hear: Hear): void {
  const copy = replica();
  if (copy) copy.hear = hear;
}

/**
 * Answers a question that only reads, from the copy where one is set and has everything that was written before the question;
 * else from the database itself, whatever is the matter with the copy. So nobody ever reads what is older than their question.
 */
export async function freshRows<Row>(statement: Prisma.Sql): Promise<readonly Row[]> {
  const rows = await replica()?.rows(statement);
  return rows ? (rows as readonly Row[]) : database().$queryRaw<Row[]>(statement);
}

async function rowsFrom(pool: pg.Pool, breaker: CircuitBreakerPolicy, statement: Prisma.Sql): Promise<readonly unknown[] | null> {
  // While one question tries the copy after a rest, the others do not wait for how it ends.
  if (breaker.state === CircuitState.HalfOpen) return null;
  try {
    return await breaker.execute(async () => readFrom(pool, statement, await databaseMoment()));
  } catch (error) {
    if (error instanceof ReplicaFault || error instanceof BrokenCircuitError) return null;
    throw error;
  }
}

/** How far the database is: whatever was acknowledged is there. And which it is, for a copy of another would answer too. */
interface Moment {
  readonly lsn: string;
  readonly system: string;
  readonly name: string;
}

async function databaseMoment(): Promise<Moment> {
  const [moment] = await database().$queryRaw<[Moment]>`SELECT pg_current_wal_flush_lsn()::text AS lsn, system_identifier::text AS system, current_database()::text AS name FROM pg_control_system()`;
  return moment;
}

async function readFrom(pool: pg.Pool, statement: Prisma.Sql, moment: Moment): Promise<readonly unknown[]> {
  const client = await pool.connect().catch((error: unknown) => { throw replicaFaultOf(error); });
  let isSound = false;
  try {
    await caughtUp(client, moment);
    const { rows } = await inTime(READ_MS, () => client.query<pg.QueryResultRow>(statement.text, statement.values));
    isSound = true;
    return rows;
  } catch (error) {
    throw replicaFaultOf(error);
  } finally {
    // One that did not answer in time is ended: its answer would come to somebody else's question.
    client.release(!isSound);
  }
}

/** Two statements on one connection: what the first one finds there, the second one sees. */
async function caughtUp(client: pg.PoolClient, { lsn, system, name }: Moment): Promise<void> {
  for (const begun = performance.now(); ;) {
    const { rows: [found] } = await inTime(CONNECT_MS, () => client.query<{ isCopy: boolean; isThere: boolean | null }>(
      `SELECT pg_is_in_recovery() AND system_identifier::text = $2 AND current_database()::text = $3 AS "isCopy", pg_last_wal_replay_lsn() >= $1::pg_lsn AS "isThere" FROM pg_control_system()`,
      [lsn, system, name],
    ));
    if (!found?.isCopy) throw new ReplicaFault('not-a-copy');
    if (found.isThere) return;
    if (performance.now() - begun > CATCH_UP_MS) throw new ReplicaFault('behind');
    await sleep(LOOK_AGAIN_MS);
  }
}

const inTime = <T>(ms: number, work: () => Promise<T>): Promise<T> => timeout(ms, TimeoutStrategy.Aggressive).execute(work);
