-- CreateTable
CREATE TABLE "FlightImport" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "readById" UUID NOT NULL,
    "reading" JSONB NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FlightImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FlightImport_tripId_idx" ON "FlightImport"("tripId");

-- CreateIndex
CREATE INDEX "FlightImport_readById_idx" ON "FlightImport"("readById");

-- CreateIndex
CREATE INDEX "FlightImport_readAt_idx" ON "FlightImport"("readAt");

-- AddForeignKey
ALTER TABLE "FlightImport" ADD CONSTRAINT "FlightImport_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlightImport" ADD CONSTRAINT "FlightImport_readById_fkey" FOREIGN KEY ("readById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was read, never the file: fifty flights and what is to say about them.
ALTER TABLE "FlightImport" ADD CONSTRAINT "FlightImport_reading_is_small"
  CHECK (jsonb_typeof(reading) = 'object' AND octet_length(reading::text) <= 200000);
