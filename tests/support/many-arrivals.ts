import pg from 'pg';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';

// A city's hospitals on one installation: one centre has half of all trips, twenty others the rest.

export const LARGE_CENTRE = 'many-00';
const OTHERS = 20;
const STAFF = 8;

export interface ManyArrivals {
  readonly trips: number;
  readonly today: Day;
  /** How far back they go. The more trips there are, the longer it took; ahead, nobody plans more than five months. */
  readonly daysBack: number;
}

const DAYS_AHEAD = 150;
const A_BATCH = 100_000;

/** Somebody who works at the large centre; in the test's data only: nobody signs in. */
export const staffOfLarge = (number = 0): Person => ({
  type: 'person', userId: staffId(number), sessionId: staffId(900 + number), name: `Coordinator ${number}`, email: '', isAdministrator: false,
  staff: [{ centreId: LARGE_CENTRE, role: 'COORDINATOR' }],
});

const staffId = (number: number): string => `00000000-0000-7000-8000-fffffffff${String(number).padStart(3, '0')}`;

/** Trips, their journeys, their lines as the keeper leaves them and their plans of reminders, without the triggers that would keep each: for connections that own the server. */
export async function seedManyArrivals(url: string, many: ManyArrivals, progress: (done: number) => void = () => undefined): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query('SET synchronous_commit = off');
    await seedStaff(client);
    const indexes = await takeIndexes(client);
    for (let first = 1; first <= many.trips; first += A_BATCH) {
      const last = Math.min(first + A_BATCH - 1, many.trips);
      for (const statement of [TRIPS, JOURNEYS, LINES, PLANS]) await client.query(statement, valuesOf(statement, many, first, last));
      progress(last);
    }
    for (const index of indexes) await client.query(index);
    for (const table of ['Trip', 'Item', 'Arrival', 'ReminderPlan', 'User', 'StaffMember']) await client.query(`VACUUM (ANALYZE) "${table}"`);
  } finally {
    await client.end();
  }
}

/** Indexes are made quicker at once than line by line. */
async function takeIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename IN ('Arrival', 'Trip', 'Item', 'ReminderPlan')
      AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX ${pg.escapeIdentifier(indexname)}`);
  return rows.map(({ indexdef }) => indexdef);
}

async function seedStaff(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO "Centre" (id, name, address, phone, status, "isFictional")
    SELECT 'many-' || lpad(n::text, 2, '0'), 'Hospital ' || n, '', '', 'OPEN', true FROM generate_series(0, ${OTHERS}) n`);
  await client.query(`INSERT INTO "User" (id, email, name)
    SELECT ${STAFF_ID}, 'coordinator-' || n || '@many.test', 'Coordinator ' || n FROM generate_series(0, ${STAFF - 1}) n`);
  await client.query(`INSERT INTO "StaffMember" ("centreId", "userId", role) SELECT '${LARGE_CENTRE}', ${STAFF_ID}, 'COORDINATOR' FROM generate_series(0, ${STAFF - 1}) n`);
}

const STAFF_ID = `('00000000-0000-7000-8000-fffffffff' || lpad(n::text, 3, '0'))::uuid`;
const TRIP_ID = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const CENTRE = `CASE WHEN n % 2 = 0 THEN '${LARGE_CENTRE}' ELSE 'many-' || lpad((1 + (n / 2) % ${OTHERS})::text, 2, '0') END`;

/** Scattered, the same in each run: a share of 1 for the number and what it is for. */
const chance = (salt: number): string => `((hashint8(n * 64 + ${salt})::bigint & 1048575) / 1048576.0)`;

/** Columns that several tables take from the number of a trip: days scattered over all, names that many share. */
const FACTS = `SELECT n, ${TRIP_ID} AS id, ${CENTRE} AS centre, ($1::date - $2::int + floor(${chance(1)} * ($2::int + ${DAYS_AHEAD}))::int) AS lands,
  3 + (n % 4)::int AS before, 12 + (n % 9)::int AS after, 6 + (n % 15)::int AS hour, (ARRAY[${list('Ana Luis Ruth Harold Inés Walt Odessa Kenji Marguerite Leland Pilar Bea Tomás Zoë Amir Chen Dana Elif Farid Greta Hugo Ivo June Kofi Lena Mateo Nan Olu Priya Quinn')}])[1 + n % 30]
    || ' ' || (ARRAY[${list('Voss Duarte Calloway Brannigan Pryor Morita Saule Ochs Escamilla Núñez García Ibáñez Okafor Petrov Haddad Lindqvist Moreau Tanaka Silva Rossi Novak Kaya Mensah Byrne Castillo Dube Eriksen Fontaine Grant Hassan')}])[1 + (n / 30) % 30]
    || ' ' || chr(65 + (n / 900 % 26)::int) AS name, (ARRAY[${list('DEN ORD LIS TUL BOI LIT HNL YUL FAR SJU')}])[1 + n % 10] AS airport, 'UA ' || (1000 + n % 9000) AS flight
  FROM generate_series($3::bigint, $4::bigint) n`;

function list(words: string): string {
  return words.split(' ').map((word) => `'${word}'`).join(', ');
}

const TRIPS = `INSERT INTO "Trip" (id, "patientName", "procedureId", profile, "centreId", "surgeryOn", "travelMode", "homeAirport", "homeCity", "homeZone", "sharedWithCentreAt", "draftKey")
  SELECT id, name, 'microdiscectomy', $5::jsonb, centre, lands + before, 'FLY', airport, 'Denver', 'America/Denver', lands - 30, 'many ' || n FROM (${FACTS}) f`;

const JOURNEYS = `INSERT INTO "Item" (id, "tripId", kind, purpose, state, title, "isAllDay", "startsAt", "startsZone", "endsAt", "endsZone", "updatedAt")
  SELECT gen_random_uuid(), id, 'FLIGHT', way.purpose::"Purpose", 'BOOKED', flight, false, way.on_day + make_interval(hours => hour - 3), 'America/New_York', way.on_day + make_interval(hours => hour), 'America/New_York', now()
  FROM (${FACTS}) f CROSS JOIN LATERAL (VALUES ('ARRIVE', lands::timestamp AT TIME ZONE 'America/New_York'), ('GO_HOME', (lands + before + after)::timestamp AT TIME ZONE 'America/New_York')) way (purpose, on_day)`;

const FLAGS = `array_remove(ARRAY[CASE WHEN ${chance(2)} < 0.12 THEN 'no-escort' END, CASE WHEN ${chance(3)} < 0.02 THEN 'on-hold' END, CASE WHEN ${chance(4)} < 0.08 THEN 'connection' END,
  CASE WHEN ${chance(5)} < 0.05 THEN 'no-pre-op' END, CASE WHEN ${chance(6)} < 0.05 THEN 'no-follow-up' END, CASE WHEN ${chance(7)} < 0.03 THEN 'no-emergency-contact' END], NULL)`;
const NEEDS = `array_remove(ARRAY[CASE WHEN ${chance(8)} < 0.25 THEN 'wheelchair' END, CASE WHEN ${chance(9)} < 0.15 THEN 'interpreter' END, CASE WHEN ${chance(10)} < 0.1 THEN 'diet' END], NULL)`;
const LINE = `jsonb_build_object('homeCity', 'Denver, CO', 'procedure', 'microdiscectomy', 'surgeryAt', NULL, 'isSurgeryConfirmed', n % 3 = 0, 'mode', 'FLY', 'flight', flight, 'airport', 'LGA', 'leavesAt', NULL, 'flightHome', '',
  'ribbon', '[{"phase":"travel","days":1},{"phase":"before","days":3},{"phase":"surgery","days":1},{"phase":"quiet","days":7},{"phase":"light","days":6},{"phase":"travel","days":1}]'::jsonb,
  'companion', jsonb_build_object('isAlone', n % 3 = 0, 'name', 'June Calloway', 'relation', 'daughter'), 'escort', '{"state":"accepted","name":"June Calloway"}'::jsonb, 'interpreter', NULL, 'diets', '[]'::jsonb,
  'findings', '[{"ruleId":"missing-follow-up","severity":"warning","params":{"missed":"none"},"days":[]},{"ruleId":"connection","severity":"warning","params":{"purpose":"GO_HOME"},"days":[]}]'::jsonb, 'question', 'none')`;

const LINES = `INSERT INTO "Arrival" ("tripId", "centreId", "patientName", search, "arrivesOn", "arrivesAt", "boardAt", "surgeryOn", "leavesOn", blocked, warnings, flags, needs, awaits, "needsSomeone",
    line, "changedAt", stage, "coordinatorId", "assignedAt", due, checked, "recheckAt")
  SELECT id, centre, name, translate(lower(name), 'áéíóúñë', 'aeioune') || ' denver den ' || lower(flight) || ' ' || replace(lower(flight), ' ', '') || ' ua', lands, at, at, lands + before, lands + before + after,
    (${chance(11)} < 0.08)::int, (${chance(12)} * 1.3)::int, ${FLAGS}, ${NEEDS}, (${chance(13)} < 0.04)::int, lands + before >= $1::date AND ${chance(14)} < 0.05,
    ${LINE}, at - interval '20 days', (CASE WHEN lands + before + after < $1::date AND n % 3 > 0 THEN 'HOME' WHEN lands < $1::date THEN 'ARRIVED' ELSE 'COMING' END)::"ArrivalStage",
    coordinator, CASE WHEN coordinator IS NOT NULL THEN at - interval '9 days' END, 1, 1, $1::timestamptz + interval '1 day'
  FROM (SELECT f.*, (lands::timestamp + make_interval(hours => hour)) AT TIME ZONE 'America/New_York' AS at,
    CASE WHEN centre = '${LARGE_CENTRE}' AND ${chance(15)} < 0.7 THEN ('00000000-0000-7000-8000-fffffffff' || lpad((n / 2 % ${STAFF})::text, 3, '0'))::uuid END AS coordinator FROM (${FACTS}) f) f`;

/** Reminders are planned; of one trip in a thousand they are due, of as many it is time to look again. */
const PLANS = `INSERT INTO "ReminderPlan" ("tripId", due, planned, "recheckAt")
  SELECT id, 1 + (n % 1000 = 0)::int, 1, $1::timestamptz + make_interval(hours => (n % 1000)::int - 1) FROM (${FACTS}) f`;

function valuesOf(statement: string, { today, daysBack }: ManyArrivals, first: number, last: number): unknown[] {
  const values: unknown[] = [today, daysBack, first, last];
  return statement === TRIPS ? [...values, JSON.stringify(DEFAULT_PROFILES.microdiscectomy)] : values;
}
