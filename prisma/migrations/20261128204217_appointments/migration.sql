-- CreateEnum
CREATE TYPE "ResourceKind" AS ENUM ('CLINICIAN', 'ROOM', 'VIDEO');

-- CreateEnum
CREATE TYPE "BookableBy" AS ENUM ('PATIENT', 'STAFF');

-- CreateEnum
CREATE TYPE "AppointmentState" AS ENUM ('HELD', 'OFFERED', 'BOOKED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('ARRIVED', 'ATTENDED', 'MISSED');

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "fastingCheckedOn" DATE,
ADD COLUMN     "fastingRule" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "fastingSource" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Resource" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "kind" "ResourceKind" NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" "Purpose",
    "place" "Place" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "bufferBeforeMinutes" INTEGER NOT NULL DEFAULT 0,
    "bufferAfterMinutes" INTEGER NOT NULL DEFAULT 0,
    "stepMinutes" INTEGER,
    "bookableBy" "BookableBy" NOT NULL,
    "noticeHours" INTEGER NOT NULL,
    "cancelNoticeHours" INTEGER NOT NULL,
    "horizonDays" INTEGER NOT NULL,
    "dailyLimit" INTEGER,
    "windowFirst" INTEGER,
    "windowLast" INTEGER,
    "location" TEXT NOT NULL DEFAULT '',
    "preparation" TEXT NOT NULL DEFAULT '',
    "companions" TEXT NOT NULL DEFAULT '',
    "fasting" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceOption" (
    "serviceId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "resourceId" UUID NOT NULL,

    CONSTRAINT "ServiceOption_pkey" PRIMARY KEY ("serviceId","place","resourceId")
);

-- CreateTable
CREATE TABLE "Hours" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "resourceId" UUID,
    "weekday" INTEGER NOT NULL,
    "opensMinute" INTEGER NOT NULL,
    "closesMinute" INTEGER NOT NULL,

    CONSTRAINT "Hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HoursException" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "resourceId" UUID,
    "firstOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "opensMinute" INTEGER,
    "closesMinute" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "HoursException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "itemId" UUID,
    "state" "AppointmentState" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "heldUntil" TIMESTAMPTZ(3),
    "forItemId" UUID,
    "commandId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "attendance" "Attendance",
    "attendedAt" TIMESTAMPTZ(3),
    "moveAskedAt" TIMESTAMPTZ(3),
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reservation" (
    "appointmentId" UUID NOT NULL,
    "resourceId" UUID NOT NULL,
    "blockedFrom" TIMESTAMPTZ(3) NOT NULL,
    "blockedUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reservation_pkey" PRIMARY KEY ("appointmentId","resourceId")
);

-- CreateTable
CREATE TABLE "AppointmentCall" (
    "itemId" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "callBackOn" DATE,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppointmentCall_pkey" PRIMARY KEY ("itemId")
);

-- CreateIndex
CREATE INDEX "Resource_centreId_idx" ON "Resource"("centreId");

-- CreateIndex
CREATE INDEX "Service_centreId_idx" ON "Service"("centreId");

-- CreateIndex
CREATE INDEX "ServiceOption_resourceId_idx" ON "ServiceOption"("resourceId");

-- CreateIndex
CREATE INDEX "Hours_centreId_idx" ON "Hours"("centreId");

-- CreateIndex
CREATE INDEX "Hours_resourceId_idx" ON "Hours"("resourceId");

-- CreateIndex
CREATE INDEX "HoursException_centreId_firstOn_idx" ON "HoursException"("centreId", "firstOn");

-- CreateIndex
CREATE INDEX "HoursException_resourceId_idx" ON "HoursException"("resourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_itemId_key" ON "Appointment"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_commandId_key" ON "Appointment"("commandId");

-- CreateIndex
CREATE INDEX "Appointment_tripId_idx" ON "Appointment"("tripId");

-- CreateIndex
CREATE INDEX "Appointment_serviceId_startsAt_idx" ON "Appointment"("serviceId", "startsAt");

-- CreateIndex
CREATE INDEX "Appointment_heldUntil_idx" ON "Appointment"("heldUntil");

-- CreateIndex
CREATE INDEX "AppointmentCall_tripId_idx" ON "AppointmentCall"("tripId");

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceOption" ADD CONSTRAINT "ServiceOption_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceOption" ADD CONSTRAINT "ServiceOption_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hours" ADD CONSTRAINT "Hours_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hours" ADD CONSTRAINT "Hours_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursException" ADD CONSTRAINT "HoursException_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursException" ADD CONSTRAINT "HoursException_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppointmentCall" ADD CONSTRAINT "AppointmentCall_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppointmentCall" ADD CONSTRAINT "AppointmentCall_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "Centre" ADD CONSTRAINT "Centre_fasting_rule_has_a_source"
  CHECK ("fastingRule" = '' OR ("fastingSource" <> '' AND "fastingCheckedOn" IS NOT NULL));

ALTER TABLE "Service" ADD CONSTRAINT "Service_numbers_are_in_range" CHECK (
  minutes BETWEEN 5 AND 720 AND "bufferBeforeMinutes" BETWEEN 0 AND 240 AND "bufferAfterMinutes" BETWEEN 0 AND 240
  AND "stepMinutes" BETWEEN 5 AND 720 AND "noticeHours" BETWEEN 0 AND 2160 AND "cancelNoticeHours" BETWEEN 0 AND 720
  AND "horizonDays" BETWEEN 1 AND 400 AND "dailyLimit" BETWEEN 1 AND 500
);
ALTER TABLE "Service" ADD CONSTRAINT "Service_window_is_ordered" CHECK (
  ("windowFirst" IS NULL) = ("windowLast" IS NULL)
  AND ("windowFirst" IS NULL OR ("windowFirst" <= "windowLast" AND "windowFirst" >= -365 AND "windowLast" <= 365))
);
ALTER TABLE "Service" ADD CONSTRAINT "Service_is_at_the_centre_or_remote" CHECK (place IN ('CENTRE', 'REMOTE'));

ALTER TABLE "Hours" ADD CONSTRAINT "Hours_are_a_stretch_of_the_week" CHECK (
  weekday BETWEEN 1 AND 7 AND "opensMinute" BETWEEN 0 AND 1439
  AND "closesMinute" > "opensMinute" AND "closesMinute" <= "opensMinute" + 1440
);
-- Minutes of the week, and the same a week earlier: Sunday's night may reach into Monday.
ALTER TABLE "Hours" ADD CONSTRAINT "Hours_do_not_overlap" EXCLUDE USING gist (
  "centreId" WITH =, (coalesce("resourceId"::text, '')) WITH =,
  (int4multirange(
    int4range((weekday - 1) * 1440 + "opensMinute", (weekday - 1) * 1440 + "closesMinute"),
    int4range((weekday - 8) * 1440 + "opensMinute", (weekday - 8) * 1440 + "closesMinute")
  )) WITH &&
);

ALTER TABLE "HoursException" ADD CONSTRAINT "HoursException_is_a_stretch" CHECK (
  "firstOn" < "untilOn" AND "untilOn" <= "firstOn" + 370
  AND ("opensMinute" IS NULL) = ("closesMinute" IS NULL) AND (NOT "isOpen" OR "opensMinute" IS NOT NULL)
  AND ("opensMinute" IS NULL OR ("opensMinute" BETWEEN 0 AND 1439
    AND "closesMinute" > "opensMinute" AND "closesMinute" <= "opensMinute" + 1440))
);

-- A resource works for its own centre alone.
CREATE FUNCTION "resourceIsOfCentre"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."resourceId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Resource" WHERE id = NEW."resourceId" AND "centreId" = NEW."centreId"
  ) THEN
    RAISE EXCEPTION 'a resource of another centre' USING ERRCODE = 'check_violation', CONSTRAINT = 'Resource_is_of_centre';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION "optionIsOfCentre"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Resource" r JOIN "Service" s ON s."centreId" = r."centreId" WHERE r.id = NEW."resourceId" AND s.id = NEW."serviceId"
  ) THEN
    RAISE EXCEPTION 'a resource of another centre' USING ERRCODE = 'check_violation', CONSTRAINT = 'Resource_is_of_centre';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Hours_resource_is_of_centre" BEFORE INSERT OR UPDATE ON "Hours" FOR EACH ROW EXECUTE FUNCTION "resourceIsOfCentre"();
CREATE TRIGGER "HoursException_resource_is_of_centre" BEFORE INSERT OR UPDATE ON "HoursException" FOR EACH ROW EXECUTE FUNCTION "resourceIsOfCentre"();
CREATE TRIGGER "ServiceOption_resource_is_of_centre" BEFORE INSERT OR UPDATE ON "ServiceOption" FOR EACH ROW EXECUTE FUNCTION "optionIsOfCentre"();

ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_is_in_order" CHECK (
  "startsAt" < "endsAt" AND sequence >= 0 AND (state IN ('HELD', 'OFFERED')) = ("heldUntil" IS NOT NULL)
  AND (state = 'BOOKED') = ("itemId" IS NOT NULL) AND (attendance IS NULL) = ("attendedAt" IS NULL)
  AND (attendance IS NULL OR state = 'BOOKED')
);

ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_ends_after_it_starts" CHECK ("blockedFrom" < "blockedUntil");
-- The last guard against double booking.
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_no_double_booking" EXCLUDE USING gist (
  "resourceId" WITH =, tstzrange("blockedFrom", "blockedUntil") WITH &&
);

ALTER TABLE "AppointmentCall" ADD CONSTRAINT "AppointmentCall_answer_is_encrypted"
  CHECK (answer = '' OR answer ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "AppointmentCall" ADD CONSTRAINT "AppointmentCall_tries_are_counted" CHECK (tries BETWEEN 0 AND 999);

-- Whoever writes, a booked appointment and its item say the same: an item that moves or goes alone is refused at commit.
ALTER TABLE "Appointment" ALTER CONSTRAINT "Appointment_itemId_fkey" DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION "appointmentMatchesItem"(appointment "Appointment") RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF appointment.state = 'BOOKED' AND NOT EXISTS (
    SELECT 1 FROM "Item" WHERE id = appointment."itemId" AND "tripId" = appointment."tripId" AND kind = 'APPOINTMENT'
      AND state = 'BOOKED' AND NOT "isAllDay" AND "startsAt" = appointment."startsAt" AND "endsAt" = appointment."endsAt"
  ) THEN
    RAISE EXCEPTION 'appointment % is not what its item says', appointment.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Appointment_matches_item';
  END IF;
END $$;
CREATE FUNCTION "checkAppointment"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  appointment "Appointment";
BEGIN
  SELECT * INTO appointment FROM "Appointment" WHERE id = NEW.id;
  IF FOUND THEN PERFORM "appointmentMatchesItem"(appointment); END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION "checkAppointmentOfItem"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  appointment "Appointment";
BEGIN
  SELECT * INTO appointment FROM "Appointment" WHERE "itemId" = OLD.id;
  IF FOUND THEN PERFORM "appointmentMatchesItem"(appointment); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Appointment_matches_item" AFTER INSERT OR UPDATE ON "Appointment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "checkAppointment"();
CREATE CONSTRAINT TRIGGER "Item_matches_appointment" AFTER UPDATE OR DELETE ON "Item"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.kind = 'APPOINTMENT') EXECUTE FUNCTION "checkAppointmentOfItem"();
