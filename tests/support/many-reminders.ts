import pg from 'pg';

/** So many reminders has a trip, told or not. */
const EACH = 20;

const OWNERS = `INSERT INTO "User" (id, email, name) SELECT id, id || '@many.test', "patientName" FROM "Trip"`;
const PLACES = `INSERT INTO "TripMember" ("tripId", "userId", role, "seesMedical") SELECT id, id, 'OWNER', true FROM "Trip"`;

const REMINDERS = `INSERT INTO "Reminder" (id, "tripId", "userId", key, "anchorOn", kind, word, "dueAt", "usefulUntil", "toldAt")
  SELECT gen_random_uuid(), id, id, 'kept-' || n, "surgeryOn", 'surgery', 'surgery-days', at, at + interval '1 day', CASE WHEN at < now() THEN at END
  FROM (SELECT id, n, "surgeryOn", ("surgeryOn" - n * 3 + time '13:00') AT TIME ZONE 'America/Denver' AS at FROM "Trip", generate_series(1, ${EACH}) n) each
  WHERE id <> ALL($1::uuid[])`;

const PLANNED = `UPDATE "ReminderPlan" SET planned = due, "recheckAt" = now() + interval '30 days'`;

/** The trips of `seedManyArrivals` get their patients and, but for those, their reminders as the planner leaves them; all are planned. */
export async function seedManyReminders(url: string, but: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query('SET synchronous_commit = off');
    for (const statement of [OWNERS, PLACES, PLANNED]) await client.query(statement);
    await client.query(REMINDERS, [but]);
    for (const table of ['User', 'TripMember', 'ReminderPlan', 'Reminder']) await client.query(`VACUUM (ANALYZE) "${table}"`);
  } finally {
    await client.end();
  }
}
