-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "laterAt" TIMESTAMPTZ(3);

-- ------------------------------------------------- what the schema cannot say --
DROP INDEX "Delivery_to_send";
CREATE INDEX "Delivery_to_send" ON "Delivery" ((coalesce("laterAt", "dueAt"))) WHERE state = 'WAITING' AND "messageId" IS NULL;
CREATE INDEX "Delivery_waits" ON "Delivery" ("userId") WHERE state = 'WAITING' AND "messageId" IS NULL;

-- Who changes their quiet hours is not kept waiting by the old ones.
CREATE FUNCTION "reachLooksAgain"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Delivery" SET "laterAt" = NULL WHERE "userId" = NEW."userId" AND state = 'WAITING' AND "messageId" IS NULL AND "laterAt" IS NOT NULL;
  PERFORM pg_notify('deliveries_due', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "Reach_made_looks_again" AFTER INSERT ON "Reach" FOR EACH ROW EXECUTE FUNCTION "reachLooksAgain"();
CREATE TRIGGER "Reach_changed_looks_again" AFTER UPDATE ON "Reach" FOR EACH ROW
  WHEN ((NEW.zone, NEW."quietFrom", NEW."quietUntil") IS DISTINCT FROM (OLD.zone, OLD."quietFrom", OLD."quietUntil"))
  EXECUTE FUNCTION "reachLooksAgain"();

-- A plan may have brought the next reminder nearer than anybody waits for.
CREATE TRIGGER "Reminder_is_planned" AFTER INSERT ON "Reminder" FOR EACH STATEMENT EXECUTE FUNCTION "tellDeliveriesDue"();
CREATE TRIGGER "Reminder_is_moved" AFTER UPDATE OF "dueAt" ON "Reminder" FOR EACH STATEMENT EXECUTE FUNCTION "tellDeliveriesDue"();
