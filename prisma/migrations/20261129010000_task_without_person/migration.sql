-- Whoever leaves Mendway altogether leaves their tasks too: what nobody has is open. The key sets the person to null
-- before the membership, and with it "memberLeavesTasks", comes to its turn.
CREATE FUNCTION "taskWithoutPersonIsOpen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.state := 'OPEN';
  NEW."askedAt" := NULL;
  NEW."answeredAt" := NULL;
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "Task_without_person_is_open" BEFORE UPDATE OF "personId" ON "Task"
  FOR EACH ROW WHEN (NEW."personId" IS NULL AND NEW.state IN ('ASKED', 'ACCEPTED', 'DECLINED'))
  EXECUTE FUNCTION "taskWithoutPersonIsOpen"();
