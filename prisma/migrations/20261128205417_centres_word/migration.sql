-- DropIndex
DROP INDEX "PackingDeed_tripId_idx";

-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "byCentre" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "PackingDeed" DROP CONSTRAINT "PackingDeed_pkey",
ADD CONSTRAINT "PackingDeed_pkey" PRIMARY KEY ("tripId", "id");

-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "surgeryHourByCentre" BOOLEAN NOT NULL DEFAULT false;
