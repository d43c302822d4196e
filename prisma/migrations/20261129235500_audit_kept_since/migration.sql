-- Since when the audit trail is kept, for whoever cuts it and for what allows the cut. The calendar's months are counted in UTC: a
-- session's own zone has other days, and other lengths of day.
CREATE FUNCTION "auditKeptSince"() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT ((now() AT TIME ZONE 'UTC') - make_interval(months => coalesce((SELECT "auditMonths" FROM "Retention"), 72))) AT TIME ZONE 'UTC'
$$;

CREATE OR REPLACE FUNCTION "auditEventsAreCut"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept_since timestamptz := "auditKeptSince"();
BEGIN
  IF EXISTS (SELECT FROM cut WHERE "happenedAt" >= kept_since) OR EXISTS (SELECT FROM "AuditEvent" WHERE id < (SELECT max(id) FROM cut)) THEN
    RAISE EXCEPTION 'audit events are append-only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "AuditCheckpoint" AS point (chain, "lastId", "lastHash", rows, "cutAt")
    SELECT DISTINCT ON (chain) chain, id, hash, count(*) OVER (PARTITION BY chain), now()
    FROM (SELECT "auditChain"("tripId", "actorId") AS chain, id, hash FROM cut) named ORDER BY chain, id DESC
    ON CONFLICT (chain) DO UPDATE SET "lastId" = EXCLUDED."lastId", "lastHash" = EXCLUDED."lastHash", rows = point.rows + EXCLUDED.rows, "cutAt" = EXCLUDED."cutAt";
  RETURN NULL;
END $$;
