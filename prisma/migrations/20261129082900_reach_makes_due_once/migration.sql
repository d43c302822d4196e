-- ------------------------------------------------- what the schema cannot say --
-- Once a transaction: a row that is written a second time has PostgreSQL look for its trip again, and whoever changes that trip
-- may be waiting for the row.
CREATE OR REPLACE FUNCTION "reachMakesRemindersDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" IN (
    SELECT plan."tripId" FROM "ReminderPlan" plan JOIN "TripMember" member USING ("tripId")
    WHERE member."userId" = coalesce(NEW."userId", OLD."userId") AND plan.xmin <> pg_current_xact_id()::xid
    ORDER BY plan."tripId" FOR UPDATE OF plan
  );
  RETURN NULL;
END $$;
