-- CreateTable
CREATE TABLE "AppointmentLetter" (
    "appointmentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "AppointmentLetter_pkey" PRIMARY KEY ("appointmentId","sequence","what","userId")
);

-- CreateIndex
CREATE INDEX "AppointmentLetter_userId_idx" ON "AppointmentLetter"("userId");

-- AddForeignKey
ALTER TABLE "AppointmentLetter" ADD CONSTRAINT "AppointmentLetter_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppointmentLetter" ADD CONSTRAINT "AppointmentLetter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "AppointmentLetter" ADD CONSTRAINT "AppointmentLetter_settled_has_a_moment" CHECK ((state = 'WAITING') = ("settledAt" IS NULL));
ALTER TABLE "AppointmentLetter" ADD CONSTRAINT "AppointmentLetter_counts_up" CHECK (tries >= 0 AND sequence >= 0);

-- A board shows who cannot be reached: when the last try failed, when something arrives again, and when mails come back.
CREATE FUNCTION "reminderMakesArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" = (SELECT "tripId" FROM "Notification" WHERE id = NEW."notificationId")
    AND (NEW.state = 'FAILED' OR 'unreached' = ANY(flags));
  RETURN NULL;
END $$;
CREATE TRIGGER "Delivery_settled_makes_arrival_due" AFTER UPDATE OF state ON "Delivery" FOR EACH ROW
  WHEN (NEW.kind = 'appointment' AND NEW.state IN ('FAILED', 'SENT') AND OLD.state = 'WAITING') EXECUTE FUNCTION "reminderMakesArrivalDue"();
CREATE FUNCTION "letterMakesArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" = (SELECT "tripId" FROM "Appointment" WHERE id = NEW."appointmentId")
    AND (NEW.state = 'FAILED' OR 'unreached' = ANY(flags));
  RETURN NULL;
END $$;
CREATE TRIGGER "AppointmentLetter_settled_makes_arrival_due" AFTER UPDATE OF state ON "AppointmentLetter" FOR EACH ROW
  WHEN (NEW.state IN ('FAILED', 'SENT') AND OLD.state = 'WAITING') EXECUTE FUNCTION "letterMakesArrivalDue"();
CREATE FUNCTION "reachMakesArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" IN (
    SELECT line."tripId" FROM "Arrival" line JOIN "TripMember" member USING ("tripId")
    WHERE member."userId" = NEW."userId" AND member.role IN ('OWNER', 'KEEPER') ORDER BY line."tripId" FOR UPDATE OF line
  );
  RETURN NULL;
END $$;
CREATE TRIGGER "Reach_made_makes_arrival_due" AFTER INSERT ON "Reach" FOR EACH ROW WHEN (NEW."mailFailedAt" IS NOT NULL) EXECUTE FUNCTION "reachMakesArrivalDue"();
CREATE TRIGGER "Reach_fails_makes_arrival_due" AFTER UPDATE ON "Reach" FOR EACH ROW
  WHEN ((NEW."mailFailedAt" IS NULL) <> (OLD."mailFailedAt" IS NULL)) EXECUTE FUNCTION "reachMakesArrivalDue"();
