-- DropIndex
DROP INDEX "Arrival_recheckAt_idx";

-- AlterTable
ALTER TABLE "Arrival" ADD COLUMN     "retryAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Arrival_recheckAt_boardAt_idx" ON "Arrival"("recheckAt", "boardAt");

-- ------------------------------------------------- what the schema cannot say --
-- What the keeper looks for: few lines, however many there are.
CREATE INDEX "Arrival_due" ON "Arrival" ("boardAt") WHERE due > checked;

-- When the keeper tries again is shown on no board.
CREATE OR REPLACE FUNCTION "arrivalGrows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unshown CONSTANT text[] := ARRAY['due', 'checked', 'recheckAt', 'retryAt', 'revision'];
BEGIN
  IF (OLD.checked = 0 AND NEW.checked > 0) OR (to_jsonb(NEW) - unshown) IS DISTINCT FROM (to_jsonb(OLD) - unshown) THEN
    NEW.revision := OLD.revision + 1;
  END IF;
  RETURN NEW;
END $$;

-- Whoever is home needs nobody any more: the stage, which staff write, is among what a line is worked out from.
CREATE FUNCTION "stageMakesArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" = NEW."tripId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Arrival_stage_makes_due" AFTER UPDATE OF stage ON "Arrival" FOR EACH ROW
  WHEN (NEW.stage IS DISTINCT FROM OLD.stage) EXECUTE FUNCTION "stageMakesArrivalDue"();
