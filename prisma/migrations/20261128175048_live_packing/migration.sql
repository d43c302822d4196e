-- AlterTable
ALTER TABLE "PackingBag" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "PackingLine" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AddForeignKey
ALTER TABLE "PackingBag" ADD CONSTRAINT "PackingBag_airline_fkey" FOREIGN KEY ("airline") REFERENCES "AirlineLimit"("airline") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
-- Each writing of a row counts. The sum over a trip's rows tells of every tick, in whatever order they commit, and
-- nobody has to hold the trip's row for it.
CREATE FUNCTION "countRevision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER "PackingLine_counts_writings" BEFORE UPDATE ON "PackingLine" FOR EACH ROW EXECUTE FUNCTION "countRevision"();
CREATE TRIGGER "PackingBag_counts_writings" BEFORE UPDATE ON "PackingBag" FOR EACH ROW EXECUTE FUNCTION "countRevision"();

-- Tells every web process, at commit, that something of a trip's packing has changed: on the channel of "live".
CREATE FUNCTION "tellPackingChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('trip', NEW."tripId" || ' 0');
  RETURN NULL;
END $$;

CREATE TRIGGER "PackingLine_tells_of_change" AFTER INSERT OR UPDATE ON "PackingLine"
  FOR EACH ROW EXECUTE FUNCTION "tellPackingChanged"();
CREATE TRIGGER "PackingBag_tells_of_change" AFTER INSERT OR UPDATE ON "PackingBag"
  FOR EACH ROW EXECUTE FUNCTION "tellPackingChanged"();

-- Whoever packs a line is a member of its trip, and no longer packs it when they leave. The member's row is held until
-- commit: nobody leaves in between.
CREATE FUNCTION "packerIsMember"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "TripMember" WHERE "tripId" = NEW."tripId" AND "userId" = NEW."packerId" FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'whoever packs a line must be a member of its trip' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "PackingLine_packer_is_a_member" BEFORE INSERT OR UPDATE OF "packerId" ON "PackingLine"
  FOR EACH ROW WHEN (NEW."packerId" IS NOT NULL) EXECUTE FUNCTION "packerIsMember"();

CREATE FUNCTION "leaverPacksNothing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "PackingLine" SET "packerId" = NULL WHERE "tripId" = OLD."tripId" AND "packerId" = OLD."userId";
  RETURN NULL;
END $$;

CREATE TRIGGER "TripMember_packs_nothing_when_gone" AFTER DELETE ON "TripMember" FOR EACH ROW EXECUTE FUNCTION "leaverPacksNothing"();
