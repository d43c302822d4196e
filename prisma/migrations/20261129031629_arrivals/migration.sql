-- CreateEnum
CREATE TYPE "ArrivalStage" AS ENUM ('COMING', 'ARRIVED', 'DISCHARGED', 'HOME');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- AlterTable
ALTER TABLE "Procedure" ADD COLUMN     "checkedOn" DATE,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "TravelNeeds" (
    "tripId" UUID NOT NULL,
    "travelsAlone" BOOLEAN,
    "companionName" TEXT NOT NULL DEFAULT '',
    "companionRelation" TEXT NOT NULL DEFAULT '',
    "needsWheelchair" BOOLEAN,
    "interpreter" TEXT,
    "diets" TEXT[],
    "dietNote" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,
    "saidById" UUID NOT NULL,

    CONSTRAINT "TravelNeeds_pkey" PRIMARY KEY ("tripId")
);

-- CreateTable
CREATE TABLE "Arrival" (
    "tripId" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "patientName" TEXT NOT NULL,
    "search" TEXT NOT NULL DEFAULT '',
    "arrivesOn" DATE,
    "arrivesAt" TIMESTAMPTZ(3),
    "boardAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "surgeryOn" DATE,
    "leavesOn" DATE,
    "blocked" INTEGER NOT NULL DEFAULT 0,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "flags" TEXT[],
    "needs" TEXT[],
    "awaits" INTEGER NOT NULL DEFAULT 0,
    "needsSomeone" BOOLEAN NOT NULL DEFAULT false,
    "line" JSONB NOT NULL DEFAULT '{}',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "stage" "ArrivalStage" NOT NULL DEFAULT 'COMING',
    "stageAt" TIMESTAMPTZ(3),
    "coordinatorId" UUID,
    "assignedAt" TIMESTAMPTZ(3),
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" UUID,
    "due" INTEGER NOT NULL DEFAULT 1,
    "checked" INTEGER NOT NULL DEFAULT 0,
    "recheckAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Arrival_pkey" PRIMARY KEY ("tripId")
);

-- CreateTable
CREATE TABLE "BoardLook" (
    "centreId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BoardLook_pkey" PRIMARY KEY ("centreId","userId")
);

-- CreateTable
CREATE TABLE "DeskNote" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "tripId" UUID NOT NULL,
    "patientName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenByName" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "commandId" UUID NOT NULL,

    CONSTRAINT "DeskNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL,
    "madeById" UUID NOT NULL,
    "madeByName" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CentreQuestion" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "commandId" UUID NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredByName" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "CentreQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskFeed" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeskFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "id" UUID NOT NULL,
    "centreId" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "tokenHash" TEXT NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "state" "InvitationState" NOT NULL DEFAULT 'OPEN',
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CentreSuggestion" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "suggestedById" UUID,
    "suggestedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT NOT NULL DEFAULT '',
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "centreId" TEXT,

    CONSTRAINT "CentreSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Arrival_centreId_boardAt_tripId_idx" ON "Arrival"("centreId", "boardAt", "tripId");

-- CreateIndex
CREATE INDEX "Arrival_recheckAt_idx" ON "Arrival"("recheckAt");

-- CreateIndex
CREATE UNIQUE INDEX "DeskNote_commandId_key" ON "DeskNote"("commandId");

-- CreateIndex
CREATE INDEX "DeskNote_centreId_tripId_writtenAt_idx" ON "DeskNote"("centreId", "tripId", "writtenAt");

-- CreateIndex
CREATE INDEX "DeskNote_centreId_writtenAt_idx" ON "DeskNote"("centreId", "writtenAt");

-- CreateIndex
CREATE INDEX "SavedFilter_centreId_idx" ON "SavedFilter"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "CentreQuestion_commandId_key" ON "CentreQuestion"("commandId");

-- CreateIndex
CREATE INDEX "CentreQuestion_tripId_askedAt_idx" ON "CentreQuestion"("tripId", "askedAt");

-- CreateIndex
CREATE INDEX "CentreQuestion_centreId_idx" ON "CentreQuestion"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "DeskFeed_tokenHash_key" ON "DeskFeed"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "DeskFeed_centreId_userId_key" ON "DeskFeed"("centreId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffInvitation_tokenHash_key" ON "StaffInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "StaffInvitation_centreId_state_idx" ON "StaffInvitation"("centreId", "state");

-- CreateIndex
CREATE INDEX "CentreSuggestion_state_suggestedAt_idx" ON "CentreSuggestion"("state", "suggestedAt");

-- AddForeignKey
ALTER TABLE "TravelNeeds" ADD CONSTRAINT "TravelNeeds_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardLook" ADD CONSTRAINT "BoardLook_centreId_userId_fkey" FOREIGN KEY ("centreId", "userId") REFERENCES "StaffMember"("centreId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskNote" ADD CONSTRAINT "DeskNote_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentreQuestion" ADD CONSTRAINT "CentreQuestion_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentreQuestion" ADD CONSTRAINT "CentreQuestion_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskFeed" ADD CONSTRAINT "DeskFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskFeed" ADD CONSTRAINT "DeskFeed_centreId_userId_fkey" FOREIGN KEY ("centreId", "userId") REFERENCES "StaffMember"("centreId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentreSuggestion" ADD CONSTRAINT "CentreSuggestion_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_counts_up" CHECK (due >= checked AND checked >= 0 AND blocked >= 0 AND warnings >= 0 AND awaits >= 0);
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_acknowledged_by_somebody" CHECK (("acknowledgedAt" IS NULL) = ("acknowledgedBy" IS NULL));
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_assigned_has_a_moment" CHECK ("coordinatorId" IS NULL OR "assignedAt" IS NOT NULL);
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_hour_has_a_day" CHECK ("arrivesAt" IS NULL OR "arrivesOn" IS NOT NULL);

ALTER TABLE "TravelNeeds" ADD CONSTRAINT "TravelNeeds_alone_has_no_companion" CHECK ("travelsAlone" IS FALSE OR ("companionName" = '' AND "companionRelation" = ''));
ALTER TABLE "TravelNeeds" ADD CONSTRAINT "TravelNeeds_language_is_a_code" CHECK (interpreter ~ '^[a-z]{2,3}$');
ALTER TABLE "TravelNeeds" ADD CONSTRAINT "TravelNeeds_is_encrypted"
  CHECK (("dietNote" = '' OR "dietNote" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$') AND (phone = '' OR phone ~ '^v1\.[^.]+\.[^.]+\.[^.]+$'));

ALTER TABLE "DeskNote" ADD CONSTRAINT "DeskNote_is_encrypted" CHECK (text ~ '^v1\.[^.]+\.[^.]+\.[^.]+$' AND "patientName" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
CREATE TRIGGER "DeskNote_is_only_added_to" BEFORE UPDATE ON "DeskNote" FOR EACH ROW EXECUTE FUNCTION "isOnlyAddedTo"();

CREATE UNIQUE INDEX "SavedFilter_one_name_for_all" ON "SavedFilter" ("centreId", name) WHERE "isShared";
CREATE UNIQUE INDEX "SavedFilter_one_name_for_oneself" ON "SavedFilter" ("centreId", "madeById", name) WHERE NOT "isShared";

ALTER TABLE "CentreQuestion" ADD CONSTRAINT "CentreQuestion_is_encrypted" CHECK (text ~ '^v1\.[^.]+\.[^.]+\.[^.]+$' AND (answer = '' OR answer ~ '^v1\.[^.]+\.[^.]+\.[^.]+$'));
ALTER TABLE "CentreQuestion" ADD CONSTRAINT "CentreQuestion_answer_has_a_moment"
  CHECK ((answer = '') = ("answeredAt" IS NULL) AND ("answeredAt" IS NULL) = ("answeredById" IS NULL));
ALTER TABLE "CentreQuestion" ADD CONSTRAINT "CentreQuestion_answered_or_withdrawn" CHECK ("answeredAt" IS NULL OR "withdrawnAt" IS NULL);

ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_email_is_lower_case" CHECK (email = lower(email));
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_settled_has_a_moment" CHECK ((state = 'OPEN') = ("settledAt" IS NULL));
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_expires_later" CHECK ("expiresAt" > "invitedAt");
CREATE UNIQUE INDEX "StaffInvitation_one_open_an_address" ON "StaffInvitation" ("centreId", email) WHERE state = 'OPEN';

ALTER TABLE "CentreSuggestion" ADD CONSTRAINT "CentreSuggestion_settled_has_a_moment" CHECK ((state = 'OPEN') = ("settledAt" IS NULL));
ALTER TABLE "CentreSuggestion" ADD CONSTRAINT "CentreSuggestion_accepted_is_a_centre" CHECK (state = 'ACCEPTED' OR "centreId" IS NULL);
ALTER TABLE "CentreSuggestion" ADD CONSTRAINT "CentreSuggestion_is_encrypted" CHECK (email = '' OR email ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');

-- A trip is on the board of the centre that it is shared with, from that moment on and no longer.
CREATE FUNCTION "arrivalFollowsSharing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Arrival" WHERE "tripId" = NEW.id AND (NEW."sharedWithCentreAt" IS NULL OR NEW."centreId" IS DISTINCT FROM "centreId");
  IF NEW."sharedWithCentreAt" IS NOT NULL AND NEW."centreId" IS NOT NULL THEN
    INSERT INTO "Arrival" ("tripId", "centreId", "patientName", "surgeryOn", "changedAt")
      VALUES (NEW.id, NEW."centreId", NEW."patientName", NEW."surgeryOn", NEW."sharedWithCentreAt") ON CONFLICT ("tripId") DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Trip_comes_onto_a_board" AFTER INSERT ON "Trip" FOR EACH ROW
  WHEN (NEW."sharedWithCentreAt" IS NOT NULL) EXECUTE FUNCTION "arrivalFollowsSharing"();
CREATE TRIGGER "Trip_changes_boards" AFTER UPDATE ON "Trip" FOR EACH ROW
  WHEN (NEW."sharedWithCentreAt" IS DISTINCT FROM OLD."sharedWithCentreAt" OR NEW."centreId" IS DISTINCT FROM OLD."centreId")
  EXECUTE FUNCTION "arrivalFollowsSharing"();

-- Whatever a line is worked out from makes it due again: counted, so that a write during the working out is not lost.
CREATE FUNCTION "tripMakesArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Trip_makes_arrival_due" AFTER UPDATE ON "Trip" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "tripMakesArrivalDue"();

CREATE FUNCTION "rowsMakeArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" IN (SELECT "tripId" FROM written);
  RETURN NULL;
END $$;
CREATE FUNCTION "rowsOfItemsMakeArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "tripId" IN (SELECT item."tripId" FROM written JOIN "Item" item ON item.id = written."itemId");
  RETURN NULL;
END $$;
DO $$
DECLARE
  source record;
BEGIN
  FOR source IN SELECT * FROM (VALUES
    ('Item', 'rowsMakeArrivalDue'), ('Clearance', 'rowsMakeArrivalDue'), ('RecoveryHold', 'rowsMakeArrivalDue'), ('SurgeonNumber', 'rowsMakeArrivalDue'),
    ('Proposal', 'rowsMakeArrivalDue'), ('KeptFinding', 'rowsMakeArrivalDue'), ('PackingBag', 'rowsMakeArrivalDue'), ('PackingLine', 'rowsMakeArrivalDue'),
    ('EmergencyCard', 'rowsMakeArrivalDue'), ('TravelNeeds', 'rowsMakeArrivalDue'), ('Appointment', 'rowsMakeArrivalDue'), ('CentreQuestion', 'rowsMakeArrivalDue'),
    ('Leg', 'rowsOfItemsMakeArrivalDue'), ('Stay', 'rowsOfItemsMakeArrivalDue')
  ) AS named (source_table, act) LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.source_table || '_added_makes_arrival_due', source.source_table, source.act);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.source_table || '_changed_makes_arrival_due', source.source_table, source.act);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.source_table || '_gone_makes_arrival_due', source.source_table, source.act);
  END LOOP;
END $$;

-- A centre that closes, opens or is called otherwise changes what is found on each of its trips.
CREATE FUNCTION "centreMakesArrivalsDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET due = due + 1 WHERE "centreId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Centre_makes_arrivals_due" AFTER UPDATE ON "Centre" FOR EACH ROW
  WHEN ((OLD.status, OLD."closedOn", OLD."successorId", OLD.name) IS DISTINCT FROM (NEW.status, NEW."closedOn", NEW."successorId", NEW.name))
  EXECUTE FUNCTION "centreMakesArrivalsDue"();

-- `revision` grows with what a board shows, whoever writes it.
CREATE FUNCTION "arrivalGrows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unshown CONSTANT text[] := ARRAY['due', 'checked', 'recheckAt', 'revision'];
BEGIN
  IF (OLD.checked = 0 AND NEW.checked > 0) OR (to_jsonb(NEW) - unshown) IS DISTINCT FROM (to_jsonb(OLD) - unshown) THEN
    NEW.revision := OLD.revision + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Arrival_grows" BEFORE UPDATE ON "Arrival" FOR EACH ROW EXECUTE FUNCTION "arrivalGrows"();

-- Tells the keeper that a line is due, and every web process, at commit, that a board shows something else: trip and centre, no more.
CREATE FUNCTION "tellArrivalDue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('arrival_due', NEW."tripId"::text);
  RETURN NULL;
END $$;
CREATE FUNCTION "tellArrivalChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('arrival', coalesce(NEW."tripId", OLD."tripId") || ' ' || coalesce(NEW."centreId", OLD."centreId"));
  RETURN NULL;
END $$;
CREATE TRIGGER "Arrival_is_due_at_once" AFTER INSERT ON "Arrival" FOR EACH ROW EXECUTE FUNCTION "tellArrivalDue"();
CREATE TRIGGER "Arrival_is_due" AFTER UPDATE OF due ON "Arrival" FOR EACH ROW WHEN (NEW.due > OLD.due) EXECUTE FUNCTION "tellArrivalDue"();
CREATE TRIGGER "Arrival_tells_of_change" AFTER UPDATE ON "Arrival" FOR EACH ROW
  WHEN (NEW.revision <> OLD.revision) EXECUTE FUNCTION "tellArrivalChanged"();
CREATE TRIGGER "Arrival_tells_that_it_is_gone" AFTER DELETE ON "Arrival" FOR EACH ROW EXECUTE FUNCTION "tellArrivalChanged"();

-- Only staff of the centre look after its arrivals; whoever leaves the centre leaves them. Their new tasks wait for the row of the staff.
CREATE FUNCTION "coordinatorIsStaff"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "StaffMember" WHERE "centreId" = NEW."centreId" AND "userId" = NEW."coordinatorId" FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'who looks after an arrival works at its centre' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Arrival_coordinator_is_staff" BEFORE INSERT OR UPDATE OF "coordinatorId" ON "Arrival" FOR EACH ROW
  WHEN (NEW."coordinatorId" IS NOT NULL) EXECUTE FUNCTION "coordinatorIsStaff"();
CREATE FUNCTION "staffLeavesArrivals"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Arrival" SET "coordinatorId" = NULL, "assignedAt" = NULL WHERE "centreId" = OLD."centreId" AND "coordinatorId" = OLD."userId";
  RETURN NULL;
END $$;
CREATE TRIGGER "StaffMember_leaves_arrivals" AFTER DELETE ON "StaffMember" FOR EACH ROW EXECUTE FUNCTION "staffLeavesArrivals"();

-- What the patient told and answered is among the people's things of the trip: open pages hear of it.
CREATE TRIGGER "TravelNeeds_counts" AFTER INSERT OR UPDATE OR DELETE ON "TravelNeeds" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();
CREATE TRIGGER "CentreQuestion_counts" AFTER INSERT OR UPDATE OR DELETE ON "CentreQuestion" FOR EACH ROW EXECUTE FUNCTION "peopleGrow"();

-- Trips that are shared already.
INSERT INTO "Arrival" ("tripId", "centreId", "patientName", "surgeryOn", "changedAt")
  SELECT id, "centreId", "patientName", "surgeryOn", "sharedWithCentreAt" FROM "Trip" WHERE "sharedWithCentreAt" IS NOT NULL AND "centreId" IS NOT NULL;
