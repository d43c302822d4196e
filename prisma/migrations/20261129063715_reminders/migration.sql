-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('INBOX', 'MAIL', 'PUSH');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'SENT', 'MISSED', 'FAILED', 'STOPPED');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('WAITING', 'SENDING', 'SENT', 'FAILED', 'STOPPED');

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "reminderId" UUID;

-- CreateTable
CREATE TABLE "Reach" (
    "userId" UUID NOT NULL,
    "zone" TEXT,
    "quietFrom" INTEGER NOT NULL DEFAULT 1260,
    "quietUntil" INTEGER NOT NULL DEFAULT 480,
    "channels" "Channel"[] DEFAULT ARRAY['MAIL']::"Channel"[],
    "mailFailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reach_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ReminderChoice" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channels" "Channel"[],

    CONSTRAINT "ReminderChoice_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "ReminderWish" (
    "tripId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "isStopped" BOOLEAN NOT NULL DEFAULT false,
    "daysBefore" INTEGER,
    "minute" INTEGER,

    CONSTRAINT "ReminderWish_pkey" PRIMARY KEY ("tripId","userId","key")
);

-- CreateTable
CREATE TABLE "ReminderPlan" (
    "tripId" UUID NOT NULL,
    "due" INTEGER NOT NULL DEFAULT 1,
    "planned" INTEGER NOT NULL DEFAULT 0,
    "recheckAt" TIMESTAMPTZ(3),
    "retryAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReminderPlan_pkey" PRIMARY KEY ("tripId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "anchorOn" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "itemId" UUID,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "usefulUntil" TIMESTAMPTZ(3) NOT NULL,
    "isNewDate" BOOLEAN NOT NULL DEFAULT false,
    "isUrgent" BOOLEAN NOT NULL DEFAULT false,
    "toldAt" TIMESTAMPTZ(3),
    "missedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "notificationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "usefulUntil" TIMESTAMPTZ(3),
    "isUrgent" BOOLEAN NOT NULL DEFAULT false,
    "messageId" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'WAITING',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tryAt" TIMESTAMPTZ(3) NOT NULL,
    "handedAt" TIMESTAMPTZ(3),
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "reached" UUID[],
    "settledAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PushSubscription" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "endpointHash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "reachedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PushKey" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,

    CONSTRAINT "PushKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailStop" (
    "addressHash" TEXT NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailStop_pkey" PRIMARY KEY ("addressHash")
);

-- CreateIndex
CREATE INDEX "ReminderWish_userId_idx" ON "ReminderWish"("userId");

-- CreateIndex
CREATE INDEX "ReminderPlan_recheckAt_idx" ON "ReminderPlan"("recheckAt");

-- CreateIndex
CREATE INDEX "Reminder_userId_idx" ON "Reminder"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_tripId_key_anchorOn_userId_key" ON "Reminder"("tripId", "key", "anchorOn", "userId");

-- CreateIndex
CREATE INDEX "Delivery_messageId_idx" ON "Delivery"("messageId");

-- CreateIndex
CREATE INDEX "Delivery_userId_idx" ON "Delivery"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_notificationId_channel_key" ON "Delivery"("notificationId", "channel");

-- CreateIndex
CREATE INDEX "Message_userId_settledAt_idx" ON "Message"("userId", "settledAt");

-- CreateIndex
CREATE UNIQUE INDEX "PushSubscription_endpointHash_key" ON "PushSubscription"("endpointHash");

-- CreateIndex
CREATE INDEX "PushSubscription_userId_idx" ON "PushSubscription"("userId");

-- CreateIndex
CREATE INDEX "PushSubscription_sessionId_idx" ON "PushSubscription"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_reminderId_key" ON "Notification"("reminderId");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_reminderId_fkey" FOREIGN KEY ("reminderId") REFERENCES "Reminder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reach" ADD CONSTRAINT "Reach_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderChoice" ADD CONSTRAINT "ReminderChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderPlan" ADD CONSTRAINT "ReminderPlan_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_notificationId_fkey" FOREIGN KEY ("notificationId") REFERENCES "Notification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushSubscription" ADD CONSTRAINT "PushSubscription_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "Reach" ADD CONSTRAINT "Reach_quiet_hours_are_of_a_day" CHECK ("quietFrom" BETWEEN 0 AND 1439 AND "quietUntil" BETWEEN 0 AND 1439);
ALTER TABLE "Reach" ADD CONSTRAINT "Reach_has_a_channel" CHECK (cardinality(channels) > 0);
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_stops_or_moves" CHECK ("isStopped" = ("daysBefore" IS NULL) AND ("daysBefore" IS NULL) = (minute IS NULL));
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_is_of_a_day" CHECK ("daysBefore" BETWEEN 0 AND 365 AND minute BETWEEN 0 AND 1439);
ALTER TABLE "ReminderPlan" ADD CONSTRAINT "ReminderPlan_counts_up" CHECK (due >= planned AND planned >= 0);
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_is_of_use_for_a_while" CHECK ("usefulUntil" > "dueAt");
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_told_or_missed" CHECK ("toldAt" IS NULL OR "missedAt" IS NULL);
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_leaves_mendway" CHECK (channel <> 'INBOX');
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_settled_has_a_moment" CHECK ((state = 'WAITING') = ("settledAt" IS NULL));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_sent_by_a_message" CHECK (state <> 'SENT' OR "messageId" IS NOT NULL);
ALTER TABLE "Message" ADD CONSTRAINT "Message_leaves_mendway" CHECK (channel <> 'INBOX');
ALTER TABLE "Message" ADD CONSTRAINT "Message_settled_has_a_moment" CHECK ((state IN ('WAITING', 'SENDING')) = ("settledAt" IS NULL));
ALTER TABLE "Message" ADD CONSTRAINT "Message_counts_up" CHECK (tries >= 0 AND uncertain >= 0);
ALTER TABLE "PushSubscription" ADD CONSTRAINT "PushSubscription_is_encrypted" CHECK (sealed ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "PushKey" ADD CONSTRAINT "PushKey_there_is_one" CHECK (id = 1 AND "privateKey" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');

CREATE INDEX "Reminder_to_tell" ON "Reminder" ("dueAt") WHERE "toldAt" IS NULL AND "missedAt" IS NULL;
CREATE INDEX "Delivery_to_send" ON "Delivery" ("dueAt", "userId") WHERE state = 'WAITING' AND "messageId" IS NULL;
CREATE INDEX "Message_to_send" ON "Message" ("tryAt") WHERE "settledAt" IS NULL;
CREATE INDEX "Message_given_up" ON "Message" ("settledAt") WHERE state = 'FAILED';
CREATE INDEX "ReminderPlan_to_work_out" ON "ReminderPlan" ("tripId") WHERE due > planned;

-- What was told stays told, what was sent stays sent, and each goes out with one message.
CREATE FUNCTION "reminderStaysTold"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a reminder that was told is not told again' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "Reminder_stays_told" BEFORE UPDATE ON "Reminder" FOR EACH ROW
  WHEN (OLD."toldAt" IS NOT NULL AND (NEW."toldAt" IS DISTINCT FROM OLD."toldAt" OR (NEW.key, NEW."anchorOn", NEW."userId", NEW."tripId") IS DISTINCT FROM (OLD.key, OLD."anchorOn", OLD."userId", OLD."tripId")))
  EXECUTE FUNCTION "reminderStaysTold"();
CREATE FUNCTION "sendingStaysSettled"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was sent or given up stays so' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "Delivery_stays_settled" BEFORE UPDATE ON "Delivery" FOR EACH ROW
  WHEN ((OLD."settledAt" IS NOT NULL AND NEW.state IS DISTINCT FROM OLD.state) OR (OLD."messageId" IS NOT NULL AND NEW."messageId" IS DISTINCT FROM OLD."messageId"))
  EXECUTE FUNCTION "sendingStaysSettled"();
CREATE TRIGGER "Message_stays_settled" BEFORE UPDATE ON "Message" FOR EACH ROW
  WHEN (OLD."settledAt" IS NOT NULL AND NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION "sendingStaysSettled"();

-- Whatever makes the line of a board due makes the reminders of the trip due too: each once a row or statement, counted.
CREATE OR REPLACE FUNCTION "tripMakesArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" = NEW.id;
  UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" = NEW.id;
  RETURN NULL;
END $$;
ALTER FUNCTION "tripMakesArrivalDue"() RENAME TO "tripMakesWorkedOutDue";
CREATE OR REPLACE FUNCTION "rowsMakeArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" IN (SELECT "tripId" FROM written);
  UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" IN (SELECT "tripId" FROM written);
  RETURN NULL;
END $$;
ALTER FUNCTION "rowsMakeArrivalDue"() RENAME TO "rowsMakeWorkedOutDue";
CREATE OR REPLACE FUNCTION "rowsOfItemsMakeArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" IN (SELECT item."tripId" FROM written JOIN "Item" item ON item.id = written."itemId");
  UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" IN (SELECT item."tripId" FROM written JOIN "Item" item ON item.id = written."itemId");
  RETURN NULL;
END $$;
ALTER FUNCTION "rowsOfItemsMakeArrivalDue"() RENAME TO "rowsOfItemsMakeWorkedOutDue";

-- What somebody wants of one trip's reminders, and how they want to be reached on all of theirs.
CREATE FUNCTION "wishesMakeRemindersDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" = coalesce(NEW."tripId", OLD."tripId");
  RETURN NULL;
END $$;
CREATE TRIGGER "ReminderWish_makes_reminders_due" AFTER INSERT OR UPDATE OR DELETE ON "ReminderWish" FOR EACH ROW EXECUTE FUNCTION "wishesMakeRemindersDue"();
CREATE FUNCTION "reachMakesRemindersDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" IN (
    SELECT plan."tripId" FROM "ReminderPlan" plan JOIN "TripMember" member USING ("tripId")
    WHERE member."userId" = coalesce(NEW."userId", OLD."userId") ORDER BY plan."tripId" FOR UPDATE OF plan
  );
  RETURN NULL;
END $$;
CREATE TRIGGER "Reach_makes_reminders_due" AFTER INSERT OR DELETE ON "Reach" FOR EACH ROW EXECUTE FUNCTION "reachMakesRemindersDue"();
CREATE TRIGGER "Reach_changed_makes_reminders_due" AFTER UPDATE ON "Reach" FOR EACH ROW
  WHEN ((NEW.zone, NEW."quietFrom", NEW."quietUntil", NEW.channels) IS DISTINCT FROM (OLD.zone, OLD."quietFrom", OLD."quietUntil", OLD.channels))
  EXECUTE FUNCTION "reachMakesRemindersDue"();
CREATE TRIGGER "ReminderChoice_makes_reminders_due" AFTER INSERT OR UPDATE OR DELETE ON "ReminderChoice" FOR EACH ROW EXECUTE FUNCTION "reachMakesRemindersDue"();

CREATE FUNCTION "tripGetsReminders"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReminderPlan" ("tripId") VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "Trip_gets_reminders" AFTER INSERT ON "Trip" FOR EACH ROW EXECUTE FUNCTION "tripGetsReminders"();

-- Tells the workers, at commit, that there is something to work out or to send.
CREATE FUNCTION "tellRemindersDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('reminders_due', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "ReminderPlan_is_due_at_once" AFTER INSERT ON "ReminderPlan" FOR EACH ROW EXECUTE FUNCTION "tellRemindersDue"();
CREATE TRIGGER "ReminderPlan_is_due" AFTER UPDATE OF due ON "ReminderPlan" FOR EACH ROW WHEN (NEW.due > OLD.due) EXECUTE FUNCTION "tellRemindersDue"();
CREATE FUNCTION "tellDeliveriesDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('deliveries_due', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "Delivery_is_due" AFTER INSERT ON "Delivery" FOR EACH STATEMENT EXECUTE FUNCTION "tellDeliveriesDue"();

-- Trips that are there already.
INSERT INTO "ReminderPlan" ("tripId") SELECT id FROM "Trip";
