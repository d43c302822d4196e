import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { storedParts } from '@/lib/data/change-rows';
import { database } from '@/lib/data/client';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { project } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { prepareDatabase } from '@/scripts/serve/database';
import { type Booker, bookers, type BookingWorld, deskWorld } from '../support/bookings';
import { at } from '../support/trips';
import { printTable, round } from './figures';

const CLIENTS = 32;
const EACH = 10;
const LENGTH_MS = 30 * 60_000;
const STARTS_A_DAY = 16;

/** Booking a time at a desk, from the hold to the itinerary, and beside it the same rows from the bare driver. */
export async function benchBookings(): Promise<void> {
  const opened = await openDatabase({ folder: openDataFolder(project, process.env.BENCH_DATA_DIR, '.data-bench'), name: 'mendway_bench_bookings' });
  const pool = new pg.Pool({ connectionString: opened.url, max: CLIENTS });
  // The server may stop while the last of them say goodbye.
  pool.on('error', () => undefined);
  try {
    await prepareDatabase(opened.url);
    Object.assign(process.env, { DATABASE_URL: opened.url, ENCRYPTION_KEY: Buffer.alloc(32, 'mendway').toString('base64') });
    await measure(pool);
    await database().$disconnect();
  } finally {
    await pool.end();
    await opened.close();
  }
}

async function measure(pool: pg.Pool): Promise<void> {
  const [apart, together, plainly] = [await deskFor(CLIENTS), await deskFor(1), await deskFor(CLIENTS)];
  const own = await bookedBy(apart);
  const shared = await bookedBy(together);
  const plain = await inserted(pool, plainly);
  const row = (name: string, rate: number): readonly string[] => [name, round(rate, 0), round(plain / rate, 1)];
  printTable(`${CLIENTS * EACH} bookings by ${CLIENTS} clients, each at a time of its own (beside it: the same rows by the bare driver, in one transaction each)`, [
    ['', 'a second', 'plain inserts ÷ it'],
    row('held and booked, each client with a service of its own', own), row('held and booked, all of one service', shared), row('plain inserts', plain),
  ]);
}

interface BenchDesk {
  readonly world: BookingWorld;
  readonly services: readonly string[];
  readonly clinicians: readonly string[];
}

/** A clinician for each client, in so many services. */
async function deskFor(count: number): Promise<BenchDesk> {
  const world = await deskWorld();
  const { id: centreId } = world.centre;
  const clinicians = Array.from({ length: CLIENTS }, () => randomUUID());
  await database().resource.createMany({ data: clinicians.map((id, position) => ({ id, centreId, kind: 'CLINICIAN', name: `Clinician ${position}` })) });
  const services = Array.from({ length: count }, () => randomUUID());
  const rules = { centreId, name: 'Talk', place: 'CENTRE', minutes: 30, bookableBy: 'PATIENT', noticeHours: 0, cancelNoticeHours: 0, horizonDays: 180 } as const;
  await database().service.createMany({ data: services.map((id) => ({ id, ...rules })) });
  await database().serviceOption.createMany({ data: clinicians.map((resourceId, index) => ({ resourceId, place: 0, serviceId: services[index % count] ?? '' })) });
  return { world, services, clinicians };
}

/** The half hours of February's weekdays after its holiday, one after another. */
function startOf(number: number): Date {
  const weekday = Math.floor(number / STARTS_A_DAY);
  const on = addDays('2027-02-22' as Day, weekday + 2 * Math.floor(weekday / 5));
  return new Date(at(on, '08:00').getTime() + (number % STARTS_A_DAY) * LENGTH_MS);
}

/** How many are done in a second, each client one after another. */
async function rateOf(deed: (client: number, number: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
    for (let turn = 0; turn < EACH; turn += 1) await deed(client, client * EACH + turn);
  }));
  return (CLIENTS * EACH * 1_000) / (performance.now() - begun);
}

async function bookedBy({ world, services }: BenchDesk): Promise<number> {
  const people = await bookers(world, CLIENTS * EACH);
  return rateOf(async (client, number) => (people[number] as Booker).book(services[client % services.length] ?? '', startOf(number)));
}

async function inserted(pool: pg.Pool, { world, services, clinicians }: BenchDesk): Promise<number> {
  const people = await bookers(world, CLIENTS * EACH);
  return rateOf(async (client, number) => {
    const person = people[number];
    if (!person) return;
    const connection = await pool.connect();
    try {
      await insertOne(connection, person, { serviceId: services[client] ?? '', resourceId: clinicians[client] ?? '', startsAt: startOf(number) });
    } finally {
      connection.release();
    }
  });
}

interface PlainTime {
  readonly serviceId: string;
  readonly resourceId: string;
  readonly startsAt: Date;
}

/** What a booking leaves behind: item, appointment, reservation, version, history and audit. */
async function insertOne(connection: pg.PoolClient, { tripId, person: { userId, name } }: Booker, { serviceId, resourceId, startsAt }: PlainTime): Promise<void> {
  const [itemId, appointmentId, changeId, now, endsAt] = [randomUUID(), randomUUID(), randomUUID(), new Date(), new Date(startsAt.getTime() + LENGTH_MS)];
  const after = { items: [blankItem(itemId, 'APPOINTMENT', { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK }, { title: 'Talk' })] };
  const send = (sql: string, values: unknown[] = []) => connection.query(sql, values);
  await send('BEGIN');
  await send('UPDATE "Trip" SET version = 2 WHERE id = $1', [tripId]);
  await send(
    `INSERT INTO "Item" (id, "tripId", kind, state, title, place, "isAllDay", "startsAt", "startsZone", "endsAt", "endsZone", "updatedAt")
    VALUES ($1, $2, 'APPOINTMENT', 'BOOKED', 'Talk', 'CENTRE', false, $3, 'America/New_York', $4, 'America/New_York', $5)`, [itemId, tripId, startsAt, endsAt, now],
  );
  await send(
    `INSERT INTO "Appointment" (id, "tripId", "serviceId", "itemId", state, "startsAt", "endsAt", "commandId", "madeById", "madeAt", "changedAt")
    VALUES ($1, $2, $3, $4, 'BOOKED', $5, $6, $7, $8, $9, $9)`, [appointmentId, tripId, serviceId, itemId, startsAt, endsAt, randomUUID(), userId, now],
  );
  await send('INSERT INTO "Reservation" VALUES ($1, $2, $3, $4)', [appointmentId, resourceId, startsAt, endsAt]);
  await send(
    `INSERT INTO "Change" (id, "tripId", version, deed, "actorId", "actorName", before, after, "madeAt") VALUES ($1, $2, 2, 'book-appointment', $3, $4, to_jsonb($5::text), to_jsonb($6::text), $7)`,
    [changeId, tripId, userId, name, storedParts('before', changeId, { items: [] }), storedParts('after', changeId, after), now],
  );
  await send('INSERT INTO "AuditEvent" ("tripId", "actorId", deed, "happenedAt") VALUES ($1, $2, \'book-appointment\', $3)', [tripId, userId, now]);
  await send('COMMIT');
}
