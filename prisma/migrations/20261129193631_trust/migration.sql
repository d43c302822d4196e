-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('WAITING', 'MAKING', 'READY', 'FAILED');

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "secondFactorSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "isShared" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "secondFactorAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "deletionAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deletionDueAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "deletionAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deletionDueAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CodeApp" (
    "userId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CodeApp_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "isBackedUp" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "challengeHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "sessionId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("challengeHash")
);

-- CreateTable
CREATE TABLE "FactorReset" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "vouchedById" UUID,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "FactorReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataExport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'WAITING',
    "made" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportFile" (
    "exportId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "ExportFile_pkey" PRIMARY KEY ("exportId","name")
);

-- CreateTable
CREATE TABLE "Retention" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "endedTripMonths" INTEGER,
    "auditMonths" INTEGER NOT NULL DEFAULT 72,
    "graceDays" INTEGER NOT NULL DEFAULT 14,
    "changedById" UUID,
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Retention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditCheckpoint" (
    "chain" TEXT NOT NULL,
    "lastId" BIGINT NOT NULL,
    "lastHash" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "cutAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditCheckpoint_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "KeyCheck" (
    "keyId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeyCheck_pkey" PRIMARY KEY ("keyId")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_codeHash_key" ON "RecoveryCode"("codeHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- CreateIndex
CREATE INDEX "FactorReset_userId_idx" ON "FactorReset"("userId");

-- CreateIndex
CREATE INDEX "FactorReset_dueAt_idx" ON "FactorReset"("dueAt");

-- CreateIndex
CREATE INDEX "DataExport_userId_idx" ON "DataExport"("userId");

-- CreateIndex
CREATE INDEX "DataExport_expiresAt_idx" ON "DataExport"("expiresAt");

-- CreateIndex
CREATE INDEX "Trip_deletionDueAt_idx" ON "Trip"("deletionDueAt");

-- CreateIndex
CREATE INDEX "User_deletionDueAt_idx" ON "User"("deletionDueAt");

-- AddForeignKey
ALTER TABLE "CodeApp" ADD CONSTRAINT "CodeApp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasskeyChallenge" ADD CONSTRAINT "PasskeyChallenge_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactorReset" ADD CONSTRAINT "FactorReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportFile" ADD CONSTRAINT "ExportFile_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "DataExport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What only SQL can say.
ALTER TABLE "CodeApp" ADD CONSTRAINT "CodeApp_secret_is_encrypted" CHECK (secret ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "ExportFile" ADD CONSTRAINT "ExportFile_content_is_encrypted" CHECK (content ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "KeyCheck" ADD CONSTRAINT "KeyCheck_is_encrypted" CHECK (sealed ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_has_a_name" CHECK (length(btrim(name)) BETWEEN 1 AND 60);
ALTER TABLE "User" ADD CONSTRAINT "User_deletion_is_whole"
  CHECK (("deletionAskedAt" IS NULL) = ("deletionDueAt" IS NULL) AND "deletionDueAt" >= "deletionAskedAt");
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_deletion_is_whole"
  CHECK (("deletionAskedAt" IS NULL) = ("deletionDueAt" IS NULL) AND "deletionDueAt" >= "deletionAskedAt");
ALTER TABLE "Retention" ADD CONSTRAINT "Retention_is_one_row" CHECK (id = 1);
ALTER TABLE "Retention" ADD CONSTRAINT "Retention_in_bounds"
  CHECK ("endedTripMonths" BETWEEN 1 AND 240 AND "auditMonths" BETWEEN 12 AND 240 AND "graceDays" BETWEEN 1 AND 60);
-- One wait at a time: asking again does not shorten it, and asking twice at once makes one.
CREATE UNIQUE INDEX "FactorReset_one_open" ON "FactorReset" ("userId") WHERE "cancelledAt" IS NULL AND "doneAt" IS NULL;
ALTER TABLE "FactorReset" ADD CONSTRAINT "FactorReset_waits" CHECK ("dueAt" > "askedAt");
ALTER TABLE "FactorReset" ADD CONSTRAINT "FactorReset_ends_once" CHECK ("cancelledAt" IS NULL OR "doneAt" IS NULL);
-- One export is made at a time for one person.
CREATE UNIQUE INDEX "DataExport_one_open" ON "DataExport" ("userId") WHERE state IN ('WAITING', 'MAKING');
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_counts" CHECK (made >= 0 AND (total IS NULL OR made <= total));
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_ready_has_a_moment" CHECK ((state = 'READY') = ("readyAt" IS NOT NULL));
