-- Every change of a trip has a version of its own, words and kept findings too: the version tells which of two
-- states of a trip is the newer one, and which change was the last.
UPDATE "Change" SET version = numbered.version
FROM (SELECT id, 1 + row_number() OVER (PARTITION BY "tripId" ORDER BY version, "madeAt", id) AS version FROM "Change") numbered
WHERE numbered.id = "Change".id;

UPDATE "Trip" SET version = greatest("Trip".version, counted.version)
FROM (SELECT "tripId", max(version) AS version FROM "Change" GROUP BY "tripId") counted
WHERE counted."tripId" = "Trip".id;

-- DropIndex
DROP INDEX "Change_tripId_version_idx";

-- CreateIndex
CREATE UNIQUE INDEX "Change_tripId_version_key" ON "Change"("tripId", "version");

-- ------------------------------------------------- what the schema cannot say --
-- Tells every web process, at commit, that a trip has changed or that somebody's place in it has: id and version, no more.
CREATE FUNCTION "tellTripChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('trip', NEW.id || ' ' || NEW.version);
  RETURN NULL;
END $$;

CREATE FUNCTION "tellTripGone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('trip', OLD.id || ' 0');
  RETURN NULL;
END $$;

CREATE FUNCTION "tellMemberChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('trip', coalesce(NEW."tripId", OLD."tripId") || ' 0');
  RETURN NULL;
END $$;

CREATE TRIGGER "Trip_tells_of_change" AFTER UPDATE OF version ON "Trip"
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION "tellTripChanged"();
CREATE TRIGGER "Trip_tells_that_it_is_gone" AFTER DELETE ON "Trip" FOR EACH ROW EXECUTE FUNCTION "tellTripGone"();
CREATE TRIGGER "TripMember_tells_of_change" AFTER UPDATE OR DELETE ON "TripMember"
  FOR EACH ROW EXECUTE FUNCTION "tellMemberChanged"();
