import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { addLine } from '@/lib/data/packing-lines';
import { changeTrip } from '@/lib/data/change-trip';
import { recordWord } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { accessFor, makePerson, makeTrip } from '../support/factories';
import type { Kept } from '../support/kept-writes';

// Writes as people do, and as bare transactions of several tables, until it is ended; prints each once the database has said that it
// is kept. Whoever runs this makes a backup meanwhile. The database, prepared, and its keys come in the environment.
const [people = '2', bare = '2'] = process.argv.slice(2);

const tell = (kept: Kept): void => void process.stdout.write(`${JSON.stringify(kept)}\n`);

/** On a machine that has no time for it a transaction runs out of its own: nothing is told then, and another is tried. */
const ranOut = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'P2028';

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!ranOut(error)) throw error;
    }
  }
}

/** A trip of their own, and one deed after the other on it. */
async function live(): Promise<never> {
  const owner = await makePerson();
  const tripId = await patiently(() => makeTrip(owner));
  for (let turn = 0; ; turn += 1) await patiently(() => oneTurn(owner, tripId, turn));
}

async function oneTurn(owner: Person, tripId: string, turn: number): Promise<void> {
  const now = new Date();
  const id = randomUUID();
  const visit = blankItem(id, 'NOTE', { type: 'days', from: '2027-03-20' as Day, until: '2027-03-21' as Day }, { title: `Turn ${turn}` });
  const refused = await changeTrip(await accessFor(owner, tripId, 'change-itinerary'), { edit: (trip) => applyChange(trip, { type: 'add-item', item: visit }), seenVersion: null, now });
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
  tell({ what: 'item', id, tripId, at: Date.now() });
  const line = randomUUID();
  await addLine(await accessFor(owner, tripId, 'change-packing'), { id: line, title: `Line ${turn}`, section: 'comfort', quantity: null, packerId: null });
  tell({ what: 'line', id: line, tripId, at: Date.now() });
  if (turn % 10 === 0) await recordWord(await accessFor(owner, tripId, 'record-word'), { kind: 'fly', word: 'yes', saidBy: 'Dr. Feld', saidOn: '2026-11-29' as Day }, now);
}

// A person, two rows of their audit trail and a job that names them: kept together or not at all. The number is the transaction's own.
const WHOLE = `
  WITH made AS (INSERT INTO "User" (id, email, name) VALUES ($1, $2, 'Written while backed up')),
    trail AS (INSERT INTO "AuditEvent" ("actorId", deed) VALUES ($1, 'sign-in'), ($1, 'sign-out')),
    queued AS (SELECT graphile_worker.add_job('bare', json_build_object('userId', $1::uuid)))
  SELECT pg_current_xact_id()::text AS transaction FROM queued`;

async function writeBare(): Promise<never> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (;;) {
    const id = randomUUID();
    const { rows } = await client.query<{ transaction: string }>(WHOLE, [id, `${id}@bare.test`]);
    tell({ what: 'bare', id, transaction: rows[0]?.transaction ?? '', at: Date.now() });
  }
}

process.stdin.resume().once('end', () => process.exit());
await Promise.all([...Array.from({ length: Number(people) }, live), ...Array.from({ length: Number(bare) }, writeBare)]);
