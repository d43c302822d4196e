-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "namedId" UUID;

-- Whom a note names, where the name can be nobody else's: others of the same name keep theirs when somebody's account goes.
UPDATE "Notification" note SET "namedId" = person.id
  FROM (SELECT name, min(id::text)::uuid AS id FROM "User" WHERE name <> '' GROUP BY name HAVING count(*) = 1) person
  WHERE note.params ->> 'name' = person.name;

-- CreateIndex
CREATE INDEX "Notification_namedId_idx" ON "Notification"("namedId");
