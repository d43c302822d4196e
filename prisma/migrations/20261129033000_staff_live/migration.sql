-- Open boards hear at commit that somebody left the staff of a centre, has another role there, or ended a session: those whose board it is
-- look again whether they may. Sessions of people who work at no desk tell nobody.
CREATE FUNCTION "tellStaffChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('staff', OLD."centreId" || ' ' || OLD."userId");
  RETURN NULL;
END $$;
CREATE TRIGGER "StaffMember_tells_of_role" AFTER UPDATE ON "StaffMember" FOR EACH ROW WHEN (NEW.role <> OLD.role) EXECUTE FUNCTION "tellStaffChanged"();
CREATE TRIGGER "StaffMember_tells_that_it_is_gone" AFTER DELETE ON "StaffMember" FOR EACH ROW EXECUTE FUNCTION "tellStaffChanged"();

CREATE FUNCTION "tellSessionEnded"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('staff', "centreId" || ' ' || "userId") FROM "StaffMember" WHERE "userId" = OLD."userId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Session_tells_that_it_is_over" AFTER DELETE ON "Session" FOR EACH ROW EXECUTE FUNCTION "tellSessionEnded"();
