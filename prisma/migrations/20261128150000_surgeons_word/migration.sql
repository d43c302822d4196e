-- AlterTable
ALTER TABLE "RecoveryHold" ADD COLUMN     "liftedOn" DATE;

-- ------------------------------------------------- what the schema cannot say --
UPDATE "RecoveryHold" SET "liftedOn" = "liftedAt"::date WHERE "liftedAt" IS NOT NULL;
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_is_lifted_on_a_day"
  CHECK ("liftedAt" IS NULL OR "liftedOn" >= "setOn");

-- Quiet days become fewer only by the surgeon's word, with another procedure, or when a change is taken back. All three
-- are written in the transaction of the change, so it is asked once, at commit. The change is the one that made the
-- new version of the trip.
CREATE FUNCTION "quietDaysAreNotCutShort"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  days int := coalesce((NEW.profile ->> 'quietDays')::int, 0);
BEGIN
  IF days >= coalesce((OLD.profile ->> 'quietDays')::int, 0) OR NEW."procedureId" <> OLD."procedureId" THEN RETURN NULL; END IF;
  IF EXISTS (
    SELECT FROM "Change" c WHERE c."tripId" = NEW.id AND c.version = NEW.version AND (
      c."undoesId" IS NOT NULL
      OR EXISTS (SELECT FROM "SurgeonNumber" n WHERE n."changeId" = c.id AND n.number = 'quietDays' AND n.value = days)
    )
  ) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'quiet days of trip % became fewer without the surgeon''s word', NEW.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'Trip_quiet_days_are_not_cut_short';
END $$;

CREATE CONSTRAINT TRIGGER "Trip_quiet_days_are_not_cut_short" AFTER UPDATE OF profile ON "Trip"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "quietDaysAreNotCutShort"();
