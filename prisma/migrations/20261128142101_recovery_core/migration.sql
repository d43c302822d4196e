-- CreateEnum
CREATE TYPE "Activity" AS ENUM ('SEATED', 'WALK', 'RUNNING', 'GYMNASTICS', 'WRESTLING', 'HEAVY_SPORT');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('SURGERY', 'NUMBER', 'CLEARANCE', 'HOLD');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RebookingState" AS ENUM ('TO_CALL', 'ASKED', 'CHANGED', 'REFUSED');

-- AlterEnum
ALTER TYPE "Purpose" ADD VALUE 'LETTER';
ALTER TYPE "Purpose" ADD VALUE 'WHEELCHAIR';
ALTER TYPE "Purpose" ADD VALUE 'STAND_UP';
ALTER TYPE "Purpose" ADD VALUE 'REFILL';

-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "undoesId" UUID;

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "activity" "Activity",
ADD COLUMN     "bookingCode" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bookingPhone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "canChange" BOOLEAN,
ADD COLUMN     "changeBy" DATE,
ADD COLUMN     "checkedBags" INTEGER,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "walkMinutes" INTEGER;

-- AlterTable
ALTER TABLE "Clearance" ADD COLUMN     "changeId" UUID;

-- AlterTable
ALTER TABLE "RecoveryHold" ADD COLUMN     "changeId" UUID,
ADD COLUMN     "liftedChangeId" UUID,
ADD COLUMN     "liftedBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "saidBy" TEXT NOT NULL,
ADD COLUMN     "setOn" DATE NOT NULL,
ADD COLUMN     "source" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "homeCountry" TEXT,
ADD COLUMN     "nonstopSnoozedUntil" DATE,
ADD COLUMN     "papersAnsweredOn" DATE;

-- CreateTable
CREATE TABLE "SurgeonNumber" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "saidOn" DATE NOT NULL,
    "saidBy" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changeId" UUID,

    CONSTRAINT "SurgeonNumber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "subjectId" UUID,
    "state" "ProposalState" NOT NULL DEFAULT 'OPEN',
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rebooking" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "itemId" UUID,
    "params" JSONB NOT NULL DEFAULT '{}',
    "deadlineOn" DATE,
    "state" "RebookingState" NOT NULL DEFAULT 'TO_CALL',
    "answer" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rebooking_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SurgeonNumber_tripId_number_recordedAt_idx" ON "SurgeonNumber"("tripId", "number", "recordedAt");

-- CreateIndex
CREATE INDEX "Proposal_centreId_state_idx" ON "Proposal"("centreId", "state");

-- CreateIndex
CREATE INDEX "Proposal_tripId_idx" ON "Proposal"("tripId");

-- CreateIndex
CREATE INDEX "Rebooking_tripId_state_idx" ON "Rebooking"("tripId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Rebooking_changeId_position_key" ON "Rebooking"("changeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Change_undoesId_key" ON "Change"("undoesId");

-- AddForeignKey
ALTER TABLE "SurgeonNumber" ADD CONSTRAINT "SurgeonNumber_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rebooking" ADD CONSTRAINT "Rebooking_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rebooking" ADD CONSTRAINT "Rebooking_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "Change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
UPDATE "Trip" SET "homeCountry" = "Airport".country FROM "Airport" WHERE "Airport".iata = "Trip"."homeAirport";

ALTER TABLE "Trip" ADD CONSTRAINT "Trip_home_country_is_a_code" CHECK ("homeCountry" ~ '^[A-Z]{2}$');

ALTER TABLE "Item" ADD CONSTRAINT "Item_only_outings_ask_of_the_body"
  CHECK (kind = 'OUTING' OR (activity IS NULL AND "walkMinutes" IS NULL));
ALTER TABLE "Item" ADD CONSTRAINT "Item_numbers_are_in_range"
  CHECK ("walkMinutes" BETWEEN 0 AND 1440 AND "checkedBags" BETWEEN 0 AND 20);
ALTER TABLE "Item" ADD CONSTRAINT "Item_note_is_short" CHECK (length(note) <= 1000);

ALTER TABLE "RecoveryHold" DROP CONSTRAINT "RecoveryHold_is_encrypted";
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_is_encrypted" CHECK (
  reason ~ '^v1\.[^.]+\.[^.]+\.[^.]+$' AND "saidBy" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$'
  AND ("liftedBy" = '' OR "liftedBy" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$')
);
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_source_is_known" CHECK (source IN ('patient', 'centre'));
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_is_lifted_by_somebody"
  CHECK (("liftedAt" IS NULL) = ("liftedBy" = ''));
CREATE UNIQUE INDEX "RecoveryHold_one_at_a_time" ON "RecoveryHold" ("tripId") WHERE "liftedAt" IS NULL;

ALTER TABLE "SurgeonNumber" ADD CONSTRAINT "SurgeonNumber_is_encrypted" CHECK (
  "saidBy" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$' AND (note = '' OR note ~ '^v1\.[^.]+\.[^.]+\.[^.]+$')
);
ALTER TABLE "SurgeonNumber" ADD CONSTRAINT "SurgeonNumber_source_is_known" CHECK (source IN ('patient', 'centre'));
ALTER TABLE "SurgeonNumber" ADD CONSTRAINT "SurgeonNumber_value_is_in_range" CHECK (value BETWEEN 0 AND 1000);

ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_is_settled_by_somebody"
  CHECK ((state IN ('CONFIRMED', 'REFUSED')) = ("settledById" IS NOT NULL));
