-- What is done with accounts was one chain under one lock: everybody who signed in waited for everybody else. From here
-- on it is a chain a person. The first link of each takes up the hash of that person's last link in the old chain, and
-- each hash still covers what stands beside it: what was written before can be verified as before, in order of id.
CREATE OR REPLACE FUNCTION "auditEventChains"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(coalesce(NEW."tripId"::text, NEW."actorId"::text, 'nobody'), 7301));
  IF NEW."tripId" IS NOT NULL THEN
    SELECT hash INTO previous FROM "AuditEvent" WHERE "tripId" = NEW."tripId" ORDER BY id DESC LIMIT 1;
  ELSE
    SELECT hash INTO previous FROM "AuditEvent"
      WHERE "tripId" IS NULL AND "actorId" IS NOT DISTINCT FROM NEW."actorId" ORDER BY id DESC LIMIT 1;
  END IF;
  NEW.id := nextval(pg_get_serial_sequence('"AuditEvent"', 'id'));
  NEW."previousHash" := coalesce(previous, '');
  NEW.hash := encode(sha256(convert_to(concat_ws('|', NEW."previousHash", NEW.id, NEW."tripId", NEW."actorId",
    NEW.deed, extract(epoch FROM NEW."happenedAt")), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE INDEX "AuditEvent_actorId_id_idx" ON "AuditEvent"("actorId", "id");
