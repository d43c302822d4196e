-- A link that was used stays until it would have ended, so that a second click hears "used before", not "wrong".
ALTER TABLE "VerificationToken" ADD COLUMN "usedAt" TIMESTAMPTZ(3);
