-- ------------------------------------------------- what the schema cannot say --
-- Every page behind the sign-in says how many notes are new.
CREATE INDEX "Notification_unread" ON "Notification" ("userId") WHERE "readAt" IS NULL;
