-- CreateEnum
CREATE TYPE "RouteSource" AS ENUM ('LISTED', 'T100');

-- CreateEnum
CREATE TYPE "BagKind" AS ENUM ('TRAVEL', 'HOSPITAL', 'CHECKED');

-- AlterTable
ALTER TABLE "AirlineLimit" ADD COLUMN     "weightPounds" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "medicinesRule" TEXT,
ADD COLUMN     "packingCheckedOn" DATE,
ADD COLUMN     "packingNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "packingSource" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "assistanceAskedOn" DATE,
ADD COLUMN     "seat" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "medicinesRule" TEXT;

-- CreateTable
CREATE TABLE "Route" (
    "origin" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "source" "RouteSource" NOT NULL,
    "carrierName" TEXT NOT NULL,
    "reviewedOn" DATE,
    "firstMonth" DATE,
    "lastMonth" DATE,
    "departures" INTEGER,
    "isUnconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnAt" TIMESTAMPTZ(3),
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Route_pkey" PRIMARY KEY ("origin","destination","carrier","source")
);

-- CreateTable
CREATE TABLE "RouteImport" (
    "id" UUID NOT NULL,
    "rows" INTEGER NOT NULL,
    "routes" INTEGER NOT NULL,
    "firstMonth" DATE NOT NULL,
    "lastMonth" DATE NOT NULL,
    "importedById" UUID,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RouteImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackingBag" (
    "tripId" UUID NOT NULL,
    "kind" "BagKind" NOT NULL,
    "airline" TEXT,
    "lengthIn" DOUBLE PRECISION,
    "widthIn" DOUBLE PRECISION,
    "depthIn" DOUBLE PRECISION,
    "pounds" DOUBLE PRECISION,
    "homePounds" DOUBLE PRECISION,
    "homePlan" TEXT,
    "isMetric" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PackingBag_pkey" PRIMARY KEY ("tripId","kind")
);

-- CreateTable
CREATE TABLE "PackingLine" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "lineKey" TEXT,
    "section" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER,
    "bag" "BagKind",
    "position" DOUBLE PRECISION,
    "packerId" UUID,
    "packedAt" TIMESTAMPTZ(3),
    "packedById" UUID,
    "supplyDays" INTEGER,
    "supplyFrom" DATE,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PackingLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackingDeed" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "doneAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PackingDeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PackingLine_tripId_lineKey_key" ON "PackingLine"("tripId", "lineKey");

-- CreateIndex
CREATE INDEX "PackingDeed_tripId_idx" ON "PackingDeed"("tripId");

-- CreateIndex
CREATE INDEX "PackingDeed_doneAt_idx" ON "PackingDeed"("doneAt");

-- AddForeignKey
ALTER TABLE "PackingBag" ADD CONSTRAINT "PackingBag_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_packerId_fkey" FOREIGN KEY ("packerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackingDeed" ADD CONSTRAINT "PackingDeed_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "Item" ADD CONSTRAINT "Item_only_flights_have_seats"
  CHECK (kind = 'FLIGHT' OR (seat = '' AND "assistanceAskedOn" IS NULL));

ALTER TABLE "Centre" ADD CONSTRAINT "Centre_medicines_rule_is_known" CHECK ("medicinesRule" IN ('BRING', 'LEAVE'));
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_packing_rule_has_a_source"
  CHECK (("medicinesRule" IS NULL AND "packingNote" = '') OR ("packingSource" <> '' AND "packingCheckedOn" IS NOT NULL));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_medicines_rule_is_known" CHECK ("medicinesRule" IN ('BRING', 'LEAVE'));

ALTER TABLE "AirlineLimit" ADD CONSTRAINT "AirlineLimit_weight_is_in_range" CHECK ("weightPounds" > 0 AND "weightPounds" <= 200);

ALTER TABLE "Route" ADD CONSTRAINT "Route_goes_to_new_york" CHECK (destination IN ('JFK', 'LGA', 'EWR') AND origin <> destination);
ALTER TABLE "Route" ADD CONSTRAINT "Route_codes_are_codes" CHECK (origin ~ '^[A-Z]{3}$' AND carrier ~ '^[A-Z0-9]{2,3}$');
-- Each source says how fresh it is.
ALTER TABLE "Route" ADD CONSTRAINT "Route_says_as_of_when" CHECK (
  CASE source
    WHEN 'LISTED' THEN "reviewedOn" IS NOT NULL AND "firstMonth" IS NULL AND "lastMonth" IS NULL AND departures IS NULL
    WHEN 'T100' THEN "reviewedOn" IS NULL AND NOT "isUnconfirmed" AND departures > 0 AND "firstMonth" <= "lastMonth"
      AND extract(day FROM "firstMonth") = 1 AND extract(day FROM "lastMonth") = 1
  END IS TRUE
);
ALTER TABLE "RouteImport" ADD CONSTRAINT "RouteImport_read_something"
  CHECK (rows > 0 AND routes >= 0 AND "firstMonth" <= "lastMonth");

ALTER TABLE "PackingBag" ADD CONSTRAINT "PackingBag_sizes_are_in_range" CHECK (
  "lengthIn" > 0 AND "lengthIn" <= 80 AND "widthIn" > 0 AND "widthIn" <= 80 AND "depthIn" > 0 AND "depthIn" <= 80
  AND pounds > 0 AND pounds <= 200 AND "homePounds" > 0 AND "homePounds" <= 200
);
ALTER TABLE "PackingBag" ADD CONSTRAINT "PackingBag_size_is_whole"
  CHECK (("lengthIn" IS NULL) = ("widthIn" IS NULL) AND ("lengthIn" IS NULL) = ("depthIn" IS NULL));
ALTER TABLE "PackingBag" ADD CONSTRAINT "PackingBag_plan_is_known"
  CHECK ("homePlan" IN ('escort-lifts', 'porter', 'under-seat', 'check-it', 'ship'));
ALTER TABLE "PackingBag" ADD CONSTRAINT "PackingBag_only_the_travel_bag_goes_home"
  CHECK (kind = 'TRAVEL' OR ("homePounds" IS NULL AND "homePlan" IS NULL AND airline IS NULL));

ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_is_of_the_plan_or_own"
  CHECK (("lineKey" IS NULL) = (section IS NOT NULL) AND ("lineKey" IS NOT NULL OR title <> ''));
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_title_is_encrypted" CHECK (title = '' OR title ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_numbers_are_in_range"
  CHECK (quantity BETWEEN 1 AND 99 AND "supplyDays" BETWEEN 0 AND 1000);
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_supply_is_counted_from_a_day"
  CHECK (("supplyDays" IS NULL) = ("supplyFrom" IS NULL));
