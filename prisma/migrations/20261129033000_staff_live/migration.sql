-- Open boards hear at commit that somebody left the staff of their centre or has another role there: whose board it is looks again.
CREATE FUNCTION "tellStaffChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('staff', coalesce(NEW."centreId", OLD."centreId"));
  RETURN NULL;
END $$;
CREATE TRIGGER "StaffMember_tells_of_role" AFTER UPDATE ON "StaffMember" FOR EACH ROW WHEN (NEW.role <> OLD.role) EXECUTE FUNCTION "tellStaffChanged"();
CREATE TRIGGER "StaffMember_tells_that_it_is_gone" AFTER DELETE ON "StaffMember" FOR EACH ROW EXECUTE FUNCTION "tellStaffChanged"();
