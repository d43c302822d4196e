-- AlterTable
ALTER TABLE "Clearance" ADD COLUMN     "confirmedChangeId" UUID,
ADD COLUMN     "relayedBy" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "settledChangeId" UUID;

-- AlterTable
ALTER TABLE "RecoveryHold" ADD COLUMN     "confirmedChangeId" UUID,
ADD COLUMN     "relayedBy" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "SurgeonNumber" ADD COLUMN     "confirmedChangeId" UUID,
ADD COLUMN     "relayedBy" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "escortPhone" TEXT NOT NULL DEFAULT '';

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_passed_on_is_encrypted" CHECK ("relayedBy" = '' OR "relayedBy" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_passed_on_is_encrypted" CHECK ("relayedBy" = '' OR "relayedBy" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "SurgeonNumber" ADD CONSTRAINT "SurgeonNumber_passed_on_is_encrypted" CHECK ("relayedBy" = '' OR "relayedBy" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');

-- The centre's staff pass its own word on; what it confirms is the patient's.
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_is_one_sides_word" CHECK (source = 'centre' OR "relayedBy" = '');
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_is_one_sides_word" CHECK (source = 'centre' OR "relayedBy" = '');
ALTER TABLE "SurgeonNumber" ADD CONSTRAINT "SurgeonNumber_is_one_sides_word" CHECK (source = 'centre' OR "relayedBy" = '');
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_confirmed_is_the_patients" CHECK (source = 'patient' OR "confirmedChangeId" IS NULL);
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_confirmed_is_the_patients" CHECK (source = 'patient' OR "confirmedChangeId" IS NULL);
ALTER TABLE "SurgeonNumber" ADD CONSTRAINT "SurgeonNumber_confirmed_is_the_patients" CHECK (source = 'patient' OR "confirmedChangeId" IS NULL);

ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_settling_change_settles" CHECK (state IN ('CONFIRMED', 'REFUSED') OR "settledChangeId" IS NULL);
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_escort_phone_is_the_centres" CHECK ("escortState" = 'CENTRE' OR "escortPhone" = '');

-- What was settled before is opened again by undoing that, too.
UPDATE "Proposal" SET "settledChangeId" = "Change".id FROM "Change"
  WHERE "Proposal".state IN ('CONFIRMED', 'REFUSED') AND "Change"."tripId" = "Proposal"."tripId"
  AND "Change"."byCentre" AND "Change"."madeAt" = "Proposal"."settledAt";
