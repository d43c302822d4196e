-- CreateEnum
CREATE TYPE "CentreNewsKind" AS ENUM ('CLOSED', 'REOPENED');

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "newsId" UUID;

-- CreateTable
CREATE TABLE "CentreNews" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "kind" "CentreNewsKind" NOT NULL,
    "closedOn" DATE,
    "successorId" TEXT,
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "toldUntil" UUID,
    "told" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "CentreNews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CentreNews_centreId_madeAt_idx" ON "CentreNews"("centreId", "madeAt");

-- CreateIndex
CREATE INDEX "Trip_centreId_id_idx" ON "Trip"("centreId", "id");

-- AddForeignKey
ALTER TABLE "CentreNews" ADD CONSTRAINT "CentreNews_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentreNews" ADD CONSTRAINT "CentreNews_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_newsId_fkey" FOREIGN KEY ("newsId") REFERENCES "CentreNews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
-- Nobody is told the same news of the same trip twice, whoever tells and however often.
CREATE UNIQUE INDEX "Notification_tells_news_once" ON "Notification" ("newsId", "tripId", "userId") WHERE "newsId" IS NOT NULL;

ALTER TABLE "CentreNews" ADD CONSTRAINT "CentreNews_closed_has_a_day" CHECK ((kind = 'CLOSED') = ("closedOn" IS NOT NULL));
ALTER TABLE "CentreNews" ADD CONSTRAINT "CentreNews_successor_of_a_closed_one" CHECK (kind = 'CLOSED' OR "successorId" IS NULL);

ALTER TABLE "Centre" ADD CONSTRAINT "Centre_only_a_closed_one_has_a_successor" CHECK ("successorId" IS NULL OR status = 'CLOSED');

-- Whoever follows from successor to successor comes to an end. One change after another: two at once would not see each other.
CREATE FUNCTION "successorsEnd"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7304);
  IF EXISTS (
    WITH RECURSIVE followed AS (
      SELECT "successorId" AS id FROM "Centre" WHERE id = NEW.id
      UNION
      SELECT centre."successorId" FROM followed JOIN "Centre" centre ON centre.id = followed.id
    ) SELECT 1 FROM followed WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'the successors of a centre lead back to it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Centre_successors_end" AFTER INSERT OR UPDATE OF "successorId" ON "Centre"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."successorId" IS NOT NULL) EXECUTE FUNCTION "successorsEnd"();
