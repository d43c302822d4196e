-- CreateEnum
CREATE TYPE "TipTopic" AS ENUM ('PACKING', 'FLYING', 'HEALING', 'CITY', 'MOVES', 'CENTRES');

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "walkFirstMinutes" INTEGER,
ADD COLUMN     "walkMoreMinutes" INTEGER,
ADD COLUMN     "walkMostMinutes" INTEGER;

-- CreateTable
CREATE TABLE "Tip" (
    "id" UUID NOT NULL,
    "topic" "TipTopic" NOT NULL,
    "text" TEXT NOT NULL,
    "shown" JSONB,
    "email" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "suggestedById" UUID,
    "suggestedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT NOT NULL DEFAULT '',
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfflineDeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OfflineDeed_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "Tip_state_suggestedAt_idx" ON "Tip"("state", "suggestedAt");

-- CreateIndex
CREATE INDEX "OfflineDeed_appliedAt_idx" ON "OfflineDeed"("appliedAt");

-- AddForeignKey
ALTER TABLE "OfflineDeed" ADD CONSTRAINT "OfflineDeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What only SQL can say.
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_place_is_whole" CHECK ((latitude IS NULL) = (longitude IS NULL));
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_place_is_on_earth" CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_walks_a_day_at_most"
  CHECK ("walkFirstMinutes" BETWEEN 0 AND 240 AND "walkMoreMinutes" BETWEEN 0 AND 60 AND "walkMostMinutes" BETWEEN 0 AND 240);
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_walks_all_or_none"
  CHECK (("walkFirstMinutes" IS NULL) = ("walkMostMinutes" IS NULL) AND ("walkMoreMinutes" IS NULL) = ("walkMostMinutes" IS NULL));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_walks_no_less_later" CHECK ("walkFirstMinutes" <= "walkMostMinutes");
ALTER TABLE "Tip" ADD CONSTRAINT "Tip_settled_has_a_moment" CHECK ((state = 'OPEN') = ("settledAt" IS NULL));
ALTER TABLE "Tip" ADD CONSTRAINT "Tip_taken_has_words" CHECK ((state = 'ACCEPTED') = (shown IS NOT NULL));
ALTER TABLE "Tip" ADD CONSTRAINT "Tip_is_not_empty" CHECK (length(btrim(text)) BETWEEN 1 AND 2000);
