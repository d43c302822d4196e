import pg from 'pg';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';

export interface ManyDue {
  /** One reminder each. */
  readonly people: number;
  /** When the first is due, and in how many seconds after it the others are, evenly. */
  readonly from: Date;
  readonly seconds: number;
}

const ID = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const EACH = 'generate_series(1, $1::int) n';

/** Nobody has quiet hours: it runs at any hour. Their plans are up to date, so nobody works them out. */
const STATEMENTS = [
  `INSERT INTO "User" (id, email, name) SELECT ${ID}, 'reader-' || n || '@due.test', 'Reader ' || n FROM ${EACH}`,
  `INSERT INTO "Reach" ("userId", "quietFrom", "quietUntil") SELECT ${ID}, 0, 0 FROM ${EACH}`,
  `INSERT INTO "Trip" (id, "patientName", "procedureId", profile, "travelMode", "homeAirport", "homeCity", "homeZone", "draftKey")
    SELECT ${ID}, 'Reader ' || n, 'microdiscectomy', $2::jsonb, 'FLY', 'DEN', 'Denver', 'America/Denver', 'due ' || n FROM ${EACH}`,
  `INSERT INTO "TripMember" ("tripId", "userId", role, "seesMedical") SELECT ${ID}, ${ID}, 'OWNER', true FROM ${EACH}`,
  `INSERT INTO "ReminderPlan" ("tripId", due, planned) SELECT ${ID}, 1, 1 FROM ${EACH}`,
  `INSERT INTO "Reminder" (id, "tripId", "userId", key, "anchorOn", kind, word, params, "dueAt", "usefulUntil")
    SELECT ${ID}, ${ID}, ${ID}, 'out-check-in', current_date + 1, 'flight', 'check-in', '{"way":"out","day":"2026-12-02","startsAt":"2026-12-02T15:00:00.000Z"}', at, at + interval '1 day'
    FROM ${EACH}, LATERAL (SELECT $2::timestamptz + make_interval(secs => $3::float8 * (n - 1) / $1::int) AS at) due`,
];

/** People, each with a trip and a reminder, without the triggers that would work each out: for connections that own the server. */
export async function seedManyDue(url: string, { people, from, seconds }: ManyDue): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of STATEMENTS) {
      const values = [people, statement.includes('profile') ? JSON.stringify(DEFAULT_PROFILES.microdiscectomy) : from.toISOString(), seconds];
      await client.query(statement, values.slice(0, Math.max(...[...statement.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)))));
    }
    for (const table of ['User', 'Reach', 'Trip', 'TripMember', 'ReminderPlan', 'Reminder']) await client.query(`VACUUM (ANALYZE) "${table}"`);
  } finally {
    await client.end();
  }
}
