-- What the database itself guarantees, whoever writes. Prisma's schema cannot say these.
-- (docs/architecture.md, "The last guard".)

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ---------------------------------------------------------------- accounts --
ALTER TABLE "User" ADD CONSTRAINT "User_email_is_lower_case" CHECK (email = lower(email));
ALTER TABLE "User" ADD CONSTRAINT "User_locale_is_known" CHECK (locale IN ('en', 'es'));

-- ---------------------------------------------------------- reference data --
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_closed_has_a_day"
  CHECK ((status = 'CLOSED') = ("closedOn" IS NOT NULL));
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_succeeds_another" CHECK ("successorId" <> id);

ALTER TABLE "Procedure" ADD CONSTRAINT "Procedure_windows_are_ordered" CHECK (
  "arriveCentreDays" >= 0 AND nights >= 0 AND "quietDays" >= 0
  AND ("followUpFirst" IS NULL) = ("followUpLast" IS NULL)
  AND ("followUpFirst" IS NULL OR "followUpFirst" <= "followUpLast")
  AND "avoidFlyingUntil" <= "askBeforeFlyingUntil"
  AND ("askBeforeLongFlightUntil" IS NULL OR "askBeforeFlyingUntil" <= "askBeforeLongFlightUntil")
  AND ("liftPounds" IS NULL) = ("liftWeeks" IS NULL)
);
ALTER TABLE "Procedure" ADD CONSTRAINT "Procedure_escort_is_known"
  CHECK (escort IN ('yes', 'if-sedated', 'no'));

-- ------------------------------------------------------------------ people --
CREATE UNIQUE INDEX "TripMember_one_owner_or_keeper" ON "TripMember" ("tripId")
  WHERE role IN ('OWNER', 'KEEPER');
ALTER TABLE "TripMember" ADD CONSTRAINT "TripMember_keeper_has_consent" CHECK (
  role <> 'KEEPER' OR ("consentHow" IS NOT NULL AND "consentHow" <> '' AND "consentOn" IS NOT NULL)
);

-- --------------------------------------------------------------- itinerary --
ALTER TABLE "Item" ADD CONSTRAINT "Item_is_dated_or_relative" CHECK (
  ("startsAt" IS NULL) = ("endsAt" IS NULL)
  AND ("startsAt" IS NULL) = ("startsZone" IS NULL)
  AND ("startsAt" IS NULL) = ("endsZone" IS NULL)
  AND ("offsetFrom" IS NULL) = ("offsetUntil" IS NULL)
  AND ("startsAt" IS NULL) <> ("offsetFrom" IS NULL)
);
ALTER TABLE "Item" ADD CONSTRAINT "Item_ends_after_it_starts" CHECK (
  ("startsAt" IS NULL OR "startsAt" < "endsAt") AND ("offsetFrom" IS NULL OR "offsetFrom" < "offsetUntil")
);
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_arrives_after_it_departs" CHECK ("departsAt" < "arrivesAt");

CREATE UNIQUE INDEX "Item_one_quiet_days_row" ON "Item" ("tripId") WHERE kind = 'QUIET_DAYS';

-- No outing overlaps quiet days. An expression, not a generated column: that drifts in Prisma's eyes.
ALTER TABLE "Item" ADD CONSTRAINT "Item_no_outing_on_quiet_days" EXCLUDE USING gist (
  "tripId" WITH =, ((kind = 'QUIET_DAYS')::int) WITH <>, tstzrange("startsAt", "endsAt") WITH &&
) WHERE (kind IN ('QUIET_DAYS', 'OUTING') AND "startsAt" IS NOT NULL) DEFERRABLE INITIALLY IMMEDIATE;

-- The quiet-days row is what surgery day and the profile say: checked once, at commit.
CREATE FUNCTION "quietDaysFollowSurgery"(trip uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  facts record;
  quiet record;
BEGIN
  SELECT "surgeryOn", (profile ->> 'quietDays')::int AS days INTO facts FROM "Trip" WHERE id = trip;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO quiet FROM "Item" WHERE "tripId" = trip AND kind = 'QUIET_DAYS';
  IF facts.days IS NULL OR facts.days = 0 THEN
    IF quiet.id IS NULL THEN RETURN; END IF;
  ELSIF facts."surgeryOn" IS NULL THEN
    IF quiet."offsetFrom" = 0 AND quiet."offsetUntil" = facts.days + 1 THEN RETURN; END IF;
  ELSIF quiet."startsAt" = facts."surgeryOn"::timestamp AT TIME ZONE 'America/New_York'
    AND quiet."endsAt" = (facts."surgeryOn" + facts.days + 1)::timestamp AT TIME ZONE 'America/New_York' THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'quiet days of trip % do not follow its surgery day', trip
    USING ERRCODE = 'check_violation', CONSTRAINT = 'Item_quiet_days_follow_surgery';
END $$;

CREATE FUNCTION "checkQuietDaysOfItem"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' AND NEW.kind = 'QUIET_DAYS' THEN PERFORM "quietDaysFollowSurgery"(NEW."tripId"); END IF;
  IF TG_OP <> 'INSERT' AND OLD.kind = 'QUIET_DAYS' THEN PERFORM "quietDaysFollowSurgery"(OLD."tripId"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "checkQuietDaysOfTrip"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "quietDaysFollowSurgery"(NEW.id);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Item_quiet_days_follow_surgery" AFTER INSERT OR UPDATE OR DELETE ON "Item"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "checkQuietDaysOfItem"();
CREATE CONSTRAINT TRIGGER "Trip_quiet_days_follow_surgery" AFTER INSERT OR UPDATE OF "surgeryOn", profile ON "Trip"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "checkQuietDaysOfTrip"();

CREATE FUNCTION "tripVersionGrows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version < OLD.version OR (NEW.version = OLD.version AND
    (NEW."surgeryOn", NEW."surgeryAt", NEW.profile, NEW."procedureId", NEW."centreId")
      IS DISTINCT FROM (OLD."surgeryOn", OLD."surgeryAt", OLD.profile, OLD."procedureId", OLD."centreId"))
  THEN
    RAISE EXCEPTION 'trip % changed without a new version', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Trip_version_grows" BEFORE UPDATE ON "Trip"
  FOR EACH ROW EXECUTE FUNCTION "tripVersionGrows"();

-- ------------------------------------------------------------ medical part --
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_words_are_known" CHECK (
  kind IN ('fly', 'exercise') AND word IN ('yes', 'not-yet', 'withdrawn') AND source IN ('patient', 'centre')
);
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_is_encrypted" CHECK (
  "saidBy" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$' AND (note = '' OR note ~ '^v1\.[^.]+\.[^.]+\.[^.]+$')
);
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_is_encrypted"
  CHECK (reason ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');

-- ------------------------------------------------------------------- audit --
-- The chain is made here, under a lock a trip, so that two writers cannot follow the same link.
-- The id is taken inside the lock too: the order of ids is the order of the chain.
CREATE FUNCTION "auditEventChains"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(coalesce(NEW."tripId"::text, 'accounts'), 7301));
  SELECT hash INTO previous FROM "AuditEvent"
    WHERE "tripId" IS NOT DISTINCT FROM NEW."tripId" ORDER BY id DESC LIMIT 1;
  NEW.id := nextval(pg_get_serial_sequence('"AuditEvent"', 'id'));
  NEW."previousHash" := coalesce(previous, '');
  NEW.hash := encode(sha256(convert_to(concat_ws('|', NEW."previousHash", NEW.id, NEW."tripId", NEW."actorId",
    NEW.deed, extract(epoch FROM NEW."happenedAt")), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE TRIGGER "AuditEvent_chains" BEFORE INSERT ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "auditEventChains"();

CREATE FUNCTION "auditEventIsAppendOnly"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "AuditEvent_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "auditEventIsAppendOnly"();
