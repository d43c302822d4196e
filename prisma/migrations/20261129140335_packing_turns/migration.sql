-- AlterTable
ALTER TABLE "PackingLine" ADD COLUMN     "turnedById" UUID,
ADD COLUMN     "turns" INTEGER NOT NULL DEFAULT 0;

-- ------------------------------------------------- what the schema cannot say --
-- Whoever ticks without a network says how often the line had been turned when they looked: so nobody's later turn is lost. That is
-- counted here, whoever writes.
UPDATE "PackingLine" SET turns = 1, "turnedById" = "packedById" WHERE "packedAt" IS NOT NULL;
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_packed_by_an_odd_turn" CHECK ((turns % 2 = 1) = ("packedAt" IS NOT NULL));

CREATE FUNCTION "countTurns"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.turns := (NEW."packedAt" IS NOT NULL)::int;
  ELSE
    NEW.turns := OLD.turns + ((NEW."packedAt" IS NULL) <> (OLD."packedAt" IS NULL))::int;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "PackingLine_counts_turns" BEFORE INSERT OR UPDATE ON "PackingLine" FOR EACH ROW EXECUTE FUNCTION "countTurns"();
