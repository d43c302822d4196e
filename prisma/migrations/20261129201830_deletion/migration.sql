-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "retentionStayAt" TIMESTAMPTZ(3),
ADD COLUMN     "retentionToldAt" TIMESTAMPTZ(3);

-- ------------------------------------------------- a trip under deletion --
-- Whatever would change its plan, or book for it, is refused, whoever writes.
CREATE FUNCTION "tripUnderDeletionStands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the trip is to be deleted' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "Trip_under_deletion_stands" BEFORE UPDATE OF version ON "Trip" FOR EACH ROW
  WHEN (OLD."deletionAskedAt" IS NOT NULL AND NEW."deletionAskedAt" IS NOT NULL AND NEW.version <> OLD.version)
  EXECUTE FUNCTION "tripUnderDeletionStands"();

-- Its line is on no board meanwhile; what staff wrote into it waits there. Open pages look again, and find that they may not.
CREATE FUNCTION "arrivalFollowsDeletion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."deletionAskedAt" IS NULL THEN
    UPDATE "Arrival" SET "retryAt" = NULL, due = due + 1 WHERE "tripId" = NEW.id;
  ELSE
    UPDATE "Arrival" SET checked = 0 WHERE "tripId" = NEW.id;
  END IF;
  PERFORM pg_notify('trip', NEW.id || ' 0');
  RETURN NULL;
END $$;
CREATE TRIGGER "Trip_goes_under_deletion" AFTER UPDATE OF "deletionAskedAt" ON "Trip" FOR EACH ROW
  WHEN ((NEW."deletionAskedAt" IS NULL) <> (OLD."deletionAskedAt" IS NULL)) EXECUTE FUNCTION "arrivalFollowsDeletion"();

-- A keeper that had the trip in hand just then does not bring the line back.
CREATE FUNCTION "arrivalUnderDeletionIsHidden"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Trip" WHERE id = NEW."tripId" AND "deletionAskedAt" IS NOT NULL) THEN
    NEW.checked := 0;
    NEW."retryAt" := '9999-12-31T00:00:00Z';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Arrival_under_deletion_is_hidden" BEFORE UPDATE OF checked, "retryAt" ON "Arrival" FOR EACH ROW
  EXECUTE FUNCTION "arrivalUnderDeletionIsHidden"();

-- ------------------------------------------------------- deleted accounts --
-- What is only added to may lose one thing: the name of somebody who deleted their account.
CREATE FUNCTION "losesNamesAlone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) ->> TG_ARGV[0] <> '' OR (to_jsonb(NEW) - TG_ARGV[0]) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV[0]) THEN
    RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "EscortAnswer_is_only_added_to" ON "EscortAnswer";
CREATE TRIGGER "EscortAnswer_is_only_added_to" BEFORE UPDATE ON "EscortAnswer" FOR EACH ROW EXECUTE FUNCTION "losesNamesAlone"('name');
DROP TRIGGER "UpdateText_is_only_added_to" ON "UpdateText";
CREATE TRIGGER "UpdateText_is_only_added_to" BEFORE UPDATE ON "UpdateText" FOR EACH ROW EXECUTE FUNCTION "losesNamesAlone"('writtenByName');
DROP TRIGGER "DeskNote_is_only_added_to" ON "DeskNote";
CREATE TRIGGER "DeskNote_is_only_added_to" BEFORE UPDATE ON "DeskNote" FOR EACH ROW EXECUTE FUNCTION "losesNamesAlone"('writtenByName');

-- ------------------------------------------------------- retention, audit --
INSERT INTO "Retention" (id) VALUES (1) ON CONFLICT DO NOTHING;

-- The trail is only added to, but for one cut: its oldest rows, older than retention keeps them, with none left before them. The cut
-- itself writes where each chain goes on, so no row goes without its checkpoint; nobody else writes checkpoints.
DROP TRIGGER "AuditEvent_is_append_only" ON "AuditEvent";
CREATE TRIGGER "AuditEvent_is_append_only" BEFORE UPDATE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "auditEventIsAppendOnly"();

CREATE FUNCTION "auditEventsAreCut"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept_since timestamptz := now() - make_interval(months => coalesce((SELECT "auditMonths" FROM "Retention"), 72));
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

CREATE FUNCTION "auditChain"("tripId" uuid, "actorId" uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN "tripId" IS NOT NULL THEN 'trip:' || "tripId" WHEN "actorId" IS NOT NULL THEN 'person:' || "actorId" ELSE 'nobody' END
$$;
CREATE TRIGGER "AuditEvent_is_cut" AFTER DELETE ON "AuditEvent" REFERENCING OLD TABLE AS cut
  FOR EACH STATEMENT EXECUTE FUNCTION "auditEventsAreCut"();

CREATE FUNCTION "auditCheckpointIsOfACut"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'checkpoints are written by a cut' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "AuditCheckpoint_is_of_a_cut" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "AuditCheckpoint"
  FOR EACH STATEMENT EXECUTE FUNCTION "auditCheckpointIsOfACut"();

-- A chain of which every row was cut goes on from its checkpoint.
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
  IF previous IS NULL THEN
    SELECT "lastHash" INTO previous FROM "AuditCheckpoint" WHERE chain = "auditChain"(NEW."tripId", NEW."actorId");
  END IF;
  NEW.id := nextval(pg_get_serial_sequence('"AuditEvent"', 'id'));
  NEW."previousHash" := coalesce(previous, '');
  NEW.hash := encode(sha256(convert_to(concat_ws('|', NEW."previousHash", NEW.id, NEW."tripId", NEW."actorId",
    NEW.deed, extract(epoch FROM NEW."happenedAt"), 'kind=' || NEW."actorKind", 'part=' || NEW.part), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
