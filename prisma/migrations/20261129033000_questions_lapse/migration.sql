-- AlterTable
ALTER TABLE "CentreQuestion" ADD COLUMN     "withdrawnById" UUID;

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "CentreQuestion" ADD CONSTRAINT "CentreQuestion_taken_back_has_a_moment" CHECK ("withdrawnById" IS NULL OR "withdrawnAt" IS NOT NULL);

-- A centre asks, and is answered, while the trip is shared with it; whoever ends the sharing at that moment waits, or is waited for.
CREATE FUNCTION "questionNeedsSharing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Trip" WHERE id = NEW."tripId" AND "centreId" = NEW."centreId" AND "sharedWithCentreAt" IS NOT NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a centre asks about trips that are shared with it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CentreQuestion_needs_sharing" BEFORE INSERT OR UPDATE OF answer ON "CentreQuestion" FOR EACH ROW EXECUTE FUNCTION "questionNeedsSharing"();

-- When the sharing ends, by whatever deed, nobody is left who would read an answer.
CREATE FUNCTION "questionsLapse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "CentreQuestion" SET "withdrawnAt" = statement_timestamp()
    WHERE "tripId" = NEW.id AND "centreId" = OLD."centreId" AND "answeredAt" IS NULL AND "withdrawnAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "Trip_lets_questions_lapse" AFTER UPDATE ON "Trip" FOR EACH ROW
  WHEN (OLD."sharedWithCentreAt" IS NOT NULL AND (NEW."sharedWithCentreAt" IS NULL OR NEW."centreId" IS DISTINCT FROM OLD."centreId"))
  EXECUTE FUNCTION "questionsLapse"();
