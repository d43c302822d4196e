-- Whoever writes, what is booked is reserved for its whole time, and what is cancelled keeps nothing from others: judged at commit.
CREATE FUNCTION "appointmentIsReserved"(named uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  appointment "Appointment";
BEGIN
  SELECT * INTO appointment FROM "Appointment" WHERE id = named;
  IF appointment.state = 'BOOKED' AND (
    SELECT bool_and("blockedFrom" <= appointment."startsAt" AND "blockedUntil" >= appointment."endsAt") FROM "Reservation" WHERE "appointmentId" = named
  ) IS NOT TRUE OR appointment.state = 'CANCELLED' AND EXISTS (SELECT 1 FROM "Reservation" WHERE "appointmentId" = named) THEN
    RAISE EXCEPTION 'appointment % is not what is reserved for it', named
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Appointment_reserves_its_time';
  END IF;
END $$;
CREATE FUNCTION "checkReserved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "appointmentIsReserved"(NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION "checkReservation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM "appointmentIsReserved"(OLD."appointmentId"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM "appointmentIsReserved"(NEW."appointmentId"); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Appointment_reserves_its_time" AFTER INSERT OR UPDATE ON "Appointment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state IN ('BOOKED', 'CANCELLED')) EXECUTE FUNCTION "checkReserved"();
CREATE CONSTRAINT TRIGGER "Reservation_is_of_its_appointment" AFTER INSERT OR UPDATE OR DELETE ON "Reservation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "checkReservation"();
