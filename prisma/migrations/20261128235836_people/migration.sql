-- CreateEnum
CREATE TYPE "UpdateWords" AS ENUM ('TEXT', 'STATE', 'NONE');

-- CreateEnum
CREATE TYPE "InvitationState" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'REVOKED');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('DRIVE', 'PACK', 'INSURER', 'PRESCRIPTION', 'QUESTION', 'LIFT_BAG', 'OTHER');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('OPEN', 'ASKED', 'ACCEPTED', 'DECLINED', 'DONE');

-- CreateEnum
CREATE TYPE "EscortWord" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'HANDED_OVER', 'WITHDREW');

-- CreateEnum
CREATE TYPE "UpdateState" AS ENUM ('DELAYED', 'CHECKED_IN', 'IN_SURGERY', 'SURGERY_OVER', 'IN_RECOVERY_ROOM', 'AWAKE', 'IN_ROOM', 'STAYING_LONGER', 'DISCHARGED', 'WE_WILL_PHONE');

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "actorKind" TEXT,
ADD COLUMN     "part" TEXT;

-- AlterTable
ALTER TABLE "Trip" ADD COLUMN     "escortPersonId" UUID,
ADD COLUMN     "peopleRevision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "TripMember" ADD COLUMN     "hearsUpdates" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "medicalAllowedAt" TIMESTAMPTZ(3),
ADD COLUMN     "relation" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "updates" "UpdateWords" NOT NULL DEFAULT 'TEXT';

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "role" "TripRole" NOT NULL,
    "seesMedical" BOOLEAN NOT NULL DEFAULT false,
    "updates" "UpdateWords" NOT NULL DEFAULT 'TEXT',
    "name" TEXT NOT NULL DEFAULT '',
    "relation" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "tokenHash" TEXT NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "state" "InvitationState" NOT NULL DEFAULT 'OPEN',
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "showsItinerary" BOOLEAN NOT NULL,
    "showsFlights" BOOLEAN NOT NULL,
    "showsStay" BOOLEAN NOT NULL,
    "updates" "UpdateWords" NOT NULL DEFAULT 'NONE',
    "tokenHash" TEXT NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "passcodeHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "openings" INTEGER NOT NULL DEFAULT 0,
    "lastOpenedAt" TIMESTAMPTZ(3),
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedToken" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "kind" "TaskKind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "dueAt" TIMESTAMPTZ(3),
    "dueZone" TEXT,
    "state" "TaskState" NOT NULL DEFAULT 'OPEN',
    "personId" UUID,
    "askedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EscortAnswer" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "word" "EscortWord" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "saidById" UUID NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EscortAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Update" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "state" "UpdateState" NOT NULL,
    "postedById" UUID NOT NULL,
    "postedByName" TEXT NOT NULL,
    "centreId" TEXT,
    "postedAt" TIMESTAMPTZ(3) NOT NULL,
    "commandId" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UpdateText" (
    "id" UUID NOT NULL,
    "updateId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenByName" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UpdateText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmergencyCard" (
    "tripId" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "contacts" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedById" UUID NOT NULL,
    "checkedByName" TEXT NOT NULL,
    "responderHash" TEXT,
    "responderIssue" INTEGER NOT NULL DEFAULT 0,
    "responderSince" TIMESTAMPTZ(3),

    CONSTRAINT "EmergencyCard_pkey" PRIMARY KEY ("tripId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_tripId_state_idx" ON "Invitation"("tripId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ShareLink_tripId_idx" ON "ShareLink"("tripId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedToken_tokenHash_key" ON "FeedToken"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "FeedToken_tripId_userId_key" ON "FeedToken"("tripId", "userId");

-- CreateIndex
CREATE INDEX "Task_tripId_idx" ON "Task"("tripId");

-- CreateIndex
CREATE INDEX "Task_personId_idx" ON "Task"("personId");

-- CreateIndex
CREATE INDEX "EscortAnswer_tripId_saidAt_idx" ON "EscortAnswer"("tripId", "saidAt");

-- CreateIndex
CREATE UNIQUE INDEX "Update_commandId_key" ON "Update"("commandId");

-- CreateIndex
CREATE INDEX "Update_tripId_postedAt_idx" ON "Update"("tripId", "postedAt");

-- CreateIndex
CREATE INDEX "UpdateText_updateId_writtenAt_idx" ON "UpdateText"("updateId", "writtenAt");

-- CreateIndex
CREATE UNIQUE INDEX "EmergencyCard_responderHash_key" ON "EmergencyCard"("responderHash");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedToken" ADD CONSTRAINT "FeedToken_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedToken" ADD CONSTRAINT "FeedToken_tripId_userId_fkey" FOREIGN KEY ("tripId", "userId") REFERENCES "TripMember"("tripId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EscortAnswer" ADD CONSTRAINT "EscortAnswer_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UpdateText" ADD CONSTRAINT "UpdateText_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmergencyCard" ADD CONSTRAINT "EmergencyCard_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_email_is_lower_case" CHECK (email = lower(email));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_is_for_somebody_new" CHECK (role <> 'KEEPER');
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_settled_has_a_moment" CHECK ((state = 'OPEN') = ("settledAt" IS NULL));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_expires_later" CHECK ("expiresAt" > "invitedAt");
CREATE UNIQUE INDEX "Invitation_one_open_an_address" ON "Invitation" ("tripId", email) WHERE state = 'OPEN';
CREATE UNIQUE INDEX "Invitation_one_new_owner" ON "Invitation" ("tripId") WHERE state = 'OPEN' AND role = 'OWNER';

ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_expires_later" CHECK ("expiresAt" > "madeAt");
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_shows_something"
  CHECK ("showsItinerary" OR "showsFlights" OR "showsStay" OR updates <> 'NONE');

ALTER TABLE "Task" ADD CONSTRAINT "Task_state_has_its_person" CHECK (state NOT IN ('ASKED', 'ACCEPTED', 'DECLINED') OR "personId" IS NOT NULL);
ALTER TABLE "Task" ADD CONSTRAINT "Task_done_has_a_moment" CHECK ((state = 'DONE') = ("doneAt" IS NOT NULL));
ALTER TABLE "Task" ADD CONSTRAINT "Task_hour_has_a_zone" CHECK (("dueAt" IS NULL) = ("dueZone" IS NULL) AND ("dueAt" IS NULL OR "dueOn" IS NOT NULL));
ALTER TABLE "Task" ADD CONSTRAINT "Task_other_has_words" CHECK (kind <> 'OTHER' OR title <> '');

ALTER TABLE "UpdateText" ADD CONSTRAINT "UpdateText_is_encrypted" CHECK (text ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "EmergencyCard" ADD CONSTRAINT "EmergencyCard_is_encrypted" CHECK (content ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "EmergencyCard" ADD CONSTRAINT "EmergencyCard_responder_has_a_day" CHECK (("responderHash" IS NULL) = ("responderSince" IS NULL));

ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_kind_is_known" CHECK ("actorKind" IN ('link', 'feed', 'responder'));

-- What people said and wrote stays as it was: a correction is a new row.
CREATE FUNCTION "isOnlyAddedTo"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "EscortAnswer_is_only_added_to" BEFORE UPDATE ON "EscortAnswer" FOR EACH ROW EXECUTE FUNCTION "isOnlyAddedTo"();
CREATE TRIGGER "UpdateText_is_only_added_to" BEFORE UPDATE ON "UpdateText" FOR EACH ROW EXECUTE FUNCTION "isOnlyAddedTo"();

-- Whoever leaves a trip leaves its tasks: those are open again.
CREATE FUNCTION "memberLeavesTasks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Task" SET "personId" = NULL, state = 'OPEN', "askedAt" = NULL, "answeredAt" = NULL, revision = revision + 1
    WHERE "tripId" = OLD."tripId" AND "personId" = OLD."userId" AND state <> 'DONE';
  RETURN NULL;
END $$;
CREATE TRIGGER "TripMember_leaves_tasks" AFTER DELETE ON "TripMember" FOR EACH ROW EXECUTE FUNCTION "memberLeavesTasks"();

-- Everything about a trip's people counts up one number of the trip, and open pages hear of it. Writers lock the trip first.
CREATE FUNCTION "peopleGrow"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Trip" SET "peopleRevision" = "peopleRevision" + 1 WHERE id = coalesce(NEW."tripId", OLD."tripId");
  RETURN NULL;
END $$;
CREATE FUNCTION "peopleGrowByText"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Trip" SET "peopleRevision" = "peopleRevision" + 1 WHERE id = (SELECT "tripId" FROM "Update" WHERE id = NEW."updateId");
  RETURN NULL;
END $$;
CREATE TRIGGER "TripMember_counts" AFTER INSERT OR UPDATE OR DELETE ON "TripMember" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "Invitation_counts" AFTER INSERT OR UPDATE OR DELETE ON "Invitation" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "ShareLink_counts" AFTER INSERT OR DELETE OR UPDATE OF "expiresAt", "revokedAt", "tokenHash", "passcodeHash", "showsItinerary", "showsFlights", "showsStay", updates, name
  ON "ShareLink" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "Task_counts" AFTER INSERT OR UPDATE OR DELETE ON "Task" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "EscortAnswer_counts" AFTER INSERT ON "EscortAnswer" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "Update_counts" AFTER INSERT OR UPDATE OR DELETE ON "Update" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "UpdateText_counts" AFTER INSERT ON "UpdateText" FOR EACH ROW EXECUTE FUNCTION "peopleGrowByText"();
CREATE TRIGGER "EmergencyCard_counts" AFTER INSERT OR UPDATE OR DELETE ON "EmergencyCard" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "Trip_tells_of_people" AFTER UPDATE OF "peopleRevision" ON "Trip"
  FOR EACH ROW WHEN (NEW."peopleRevision" <> OLD."peopleRevision") EXECUTE FUNCTION "tellTripChanged"();

-- The chain covers who looked and at what. Rows from before have neither, and `concat_ws` leaves out what is null: their hashes stand.
CREATE OR REPLACE FUNCTION "auditEventChains"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(coalesce(NEW."tripId"::text, NEW."actorId"::text, 'nobody'), 7301));
  IF NEW."tripId" IS NOT NULL THEN
    SELECT hash INTO previous FROM "AuditEvent" WHERE "tripId" = NEW."tripId" ORDER BY id DESC LIMIT 1;
  ELSE
    SELECT hash INTO previous FROM "AuditEvent"
      WHERE "tripId" IS NULL AND "actorId" IS NOT DISTINCT FROM NEW."actorId" ORDER BY id DESC LIMIT 1;
  END IF;
  NEW.id := nextval(pg_get_serial_sequence('"AuditEvent"', 'id'));
  NEW."previousHash" := coalesce(previous, '');
  NEW.hash := encode(sha256(convert_to(concat_ws('|', NEW."previousHash", NEW.id, NEW."tripId", NEW."actorId",
    NEW.deed, extract(epoch FROM NEW."happenedAt"), 'kind=' || NEW."actorKind", 'part=' || NEW.part), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
