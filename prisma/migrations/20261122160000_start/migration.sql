-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CentreStatus" AS ENUM ('OPEN', 'CLOSED', 'UNVERIFIED');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('COORDINATOR', 'CLINICIAN', 'MANAGER');

-- CreateEnum
CREATE TYPE "TravelMode" AS ENUM ('FLY', 'TRAIN', 'CAR', 'LOCAL');

-- CreateEnum
CREATE TYPE "EscortState" AS ENUM ('NONE', 'ASKED', 'ACCEPTED', 'CENTRE');

-- CreateEnum
CREATE TYPE "TripRole" AS ENUM ('OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('FLIGHT', 'TRAIN', 'CAR', 'TRANSFER', 'STAY', 'APPOINTMENT', 'SURGERY', 'QUIET_DAYS', 'VISIT', 'OUTING', 'NOTE');

-- CreateEnum
CREATE TYPE "Purpose" AS ENUM ('ARRIVE', 'GO_HOME', 'PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('PLANNED', 'ASKED', 'BOOKED');

-- CreateEnum
CREATE TYPE "Place" AS ENUM ('STAY', 'CENTRE', 'ELSEWHERE', 'REMOTE');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "passwordSetAt" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'en',
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "payload" TEXT NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Centre" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "alsoKnownAs" TEXT[],
    "status" "CentreStatus" NOT NULL,
    "closedOn" DATE,
    "successorId" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "borough" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "zone" TEXT NOT NULL DEFAULT 'America/New_York',
    "source" TEXT NOT NULL DEFAULT '',
    "checkedOn" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "centreId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("centreId","userId")
);

-- CreateTable
CREATE TABLE "Procedure" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "arriveCentreDays" INTEGER NOT NULL,
    "preOpVisit" BOOLEAN NOT NULL,
    "nights" INTEGER NOT NULL,
    "escort" TEXT NOT NULL,
    "quietDays" INTEGER NOT NULL,
    "followUpFirst" INTEGER,
    "followUpLast" INTEGER,
    "followUpByPhone" BOOLEAN NOT NULL,
    "followUpBeforeFlying" BOOLEAN NOT NULL,
    "avoidFlyingUntil" INTEGER NOT NULL,
    "askBeforeFlyingUntil" INTEGER NOT NULL,
    "askBeforeLongFlightUntil" INTEGER,
    "liftPounds" INTEGER,
    "liftWeeks" INTEGER,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Airport" (
    "iata" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "search" TEXT NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Airport_pkey" PRIMARY KEY ("iata")
);

-- CreateTable
CREATE TABLE "AirlineLimit" (
    "airline" TEXT NOT NULL,
    "lengthIn" DOUBLE PRECISION NOT NULL,
    "widthIn" DOUBLE PRECISION NOT NULL,
    "depthIn" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "checkedOn" DATE NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AirlineLimit_pkey" PRIMARY KEY ("airline")
);

-- CreateTable
CREATE TABLE "ReferenceSet" (
    "name" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferenceSet_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Trip" (
    "id" UUID NOT NULL,
    "patientName" TEXT NOT NULL,
    "procedureId" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "centreId" TEXT,
    "surgeryOn" DATE,
    "surgeryAt" TIMESTAMPTZ(3),
    "surgeryConfirmedByCentre" BOOLEAN NOT NULL DEFAULT false,
    "travelMode" "TravelMode" NOT NULL,
    "homeAirport" TEXT,
    "homeCity" TEXT NOT NULL,
    "homeZone" TEXT NOT NULL,
    "escortState" "EscortState" NOT NULL DEFAULT 'NONE',
    "escortName" TEXT NOT NULL DEFAULT '',
    "escortAnsweredAt" TIMESTAMPTZ(3),
    "sharedWithCentreAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "draftKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Trip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TripMember" (
    "tripId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "TripRole" NOT NULL,
    "seesMedical" BOOLEAN NOT NULL DEFAULT false,
    "consentHow" TEXT,
    "consentOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TripMember_pkey" PRIMARY KEY ("tripId","userId")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "kind" "ItemKind" NOT NULL,
    "purpose" "Purpose",
    "state" "ItemState" NOT NULL DEFAULT 'PLANNED',
    "title" TEXT NOT NULL DEFAULT '',
    "place" "Place",
    "isAllDay" BOOLEAN NOT NULL DEFAULT true,
    "startsAt" TIMESTAMPTZ(3),
    "startsZone" TEXT,
    "endsAt" TIMESTAMPTZ(3),
    "endsZone" TEXT,
    "offsetFrom" INTEGER,
    "offsetUntil" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Leg" (
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fromAirport" TEXT NOT NULL,
    "toAirport" TEXT NOT NULL,
    "departsAt" TIMESTAMPTZ(3) NOT NULL,
    "departsZone" TEXT NOT NULL,
    "arrivesAt" TIMESTAMPTZ(3) NOT NULL,
    "arrivesZone" TEXT NOT NULL,
    "carrier" TEXT NOT NULL DEFAULT '',
    "flightNumber" TEXT NOT NULL DEFAULT '',
    "technicalStops" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Leg_pkey" PRIMARY KEY ("itemId","position")
);

-- CreateTable
CREATE TABLE "Stay" (
    "itemId" UUID NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "hasStairs" BOOLEAN,
    "hasLift" BOOLEAN,

    CONSTRAINT "Stay_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "KeptFinding" (
    "tripId" UUID NOT NULL,
    "findingKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "keptById" UUID NOT NULL,
    "keptByName" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptFinding_pkey" PRIMARY KEY ("tripId","findingKey")
);

-- CreateTable
CREATE TABLE "Clearance" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "saidOn" DATE NOT NULL,
    "saidBy" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryHold" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryHold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "tripId" UUID,
    "actorId" UUID,
    "deed" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previousHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tripId" UUID,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "VerificationToken_identifier_purpose_idx" ON "VerificationToken"("identifier", "purpose");

-- CreateIndex
CREATE INDEX "VerificationToken_expiresAt_idx" ON "VerificationToken"("expiresAt");

-- CreateIndex
CREATE INDEX "StaffMember_userId_idx" ON "StaffMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Trip_draftKey_key" ON "Trip"("draftKey");

-- CreateIndex
CREATE INDEX "Trip_centreId_surgeryOn_idx" ON "Trip"("centreId", "surgeryOn");

-- CreateIndex
CREATE INDEX "TripMember_userId_idx" ON "TripMember"("userId");

-- CreateIndex
CREATE INDEX "Item_tripId_startsAt_idx" ON "Item"("tripId", "startsAt");

-- CreateIndex
CREATE INDEX "Clearance_tripId_kind_recordedAt_idx" ON "Clearance"("tripId", "kind", "recordedAt");

-- CreateIndex
CREATE INDEX "RecoveryHold_tripId_idx" ON "RecoveryHold"("tripId");

-- CreateIndex
CREATE INDEX "Change_tripId_version_idx" ON "Change"("tripId", "version");

-- CreateIndex
CREATE INDEX "AuditEvent_tripId_id_idx" ON "AuditEvent"("tripId", "id");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "Procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_homeAirport_fkey" FOREIGN KEY ("homeAirport") REFERENCES "Airport"("iata") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TripMember" ADD CONSTRAINT "TripMember_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TripMember" ADD CONSTRAINT "TripMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stay" ADD CONSTRAINT "Stay_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptFinding" ADD CONSTRAINT "KeptFinding_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryHold" ADD CONSTRAINT "RecoveryHold_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

