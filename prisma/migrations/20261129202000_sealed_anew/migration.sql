-- AlterTable
ALTER TABLE "KeyCheck" ADD COLUMN     "currentAt" TIMESTAMPTZ(3),
ADD COLUMN     "derived" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "goneAt" TIMESTAMPTZ(3);

-- ------------------------------------------------- what the schema cannot say --
ALTER TABLE "KeyCheck" ADD CONSTRAINT "KeyCheck_derived_is_encrypted" CHECK (derived = '' OR derived ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "VerificationToken" ADD CONSTRAINT "VerificationToken_payload_is_encrypted" CHECK (payload = '' OR payload ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');
ALTER TABLE "Tip" ADD CONSTRAINT "Tip_is_encrypted" CHECK (email = '' OR email ~ '^v1\.[^.]+\.[^.]+\.[^.]+$');

-- Plain rows of before stay until the tidying, or their next write, seals them: nothing else may be written.
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_escort_phone_is_encrypted" CHECK ("escortPhone" = '' OR "escortPhone" ~ '^v1\.[^.]+\.[^.]+\.[^.]+$') NOT VALID;
ALTER TABLE "CentreSuggestion" ADD CONSTRAINT "CentreSuggestion_words_are_encrypted" CHECK (
  (phone = '' OR phone ~ '^v1\.[^.]+\.[^.]+\.[^.]+$') AND (note = '' OR note ~ '^v1\.[^.]+\.[^.]+\.[^.]+$')) NOT VALID;
ALTER TABLE "Change" ADD CONSTRAINT "Change_is_encrypted" CHECK (
  (before #>> '{}') ~ '^v1\.[^.]+\.[^.]+\.[^.]+$' AND (after #>> '{}') ~ '^v1\.[^.]+\.[^.]+\.[^.]+$') NOT VALID;
-- A note is at most 2,000 letters of at most four bytes; base64 makes four letters of three bytes.
ALTER TABLE "Item" DROP CONSTRAINT "Item_note_is_short";
ALTER TABLE "Item" ADD CONSTRAINT "Item_note_is_encrypted" CHECK (note = '' OR (note ~ '^v1\.[^.]+\.[^.]+\.[^.]+$' AND length(note) <= 10800)) NOT VALID;

-- A new key seals every value anew, while people work: the value that somebody wrote stays the same, so nobody's page, board, revision
-- or reminder has to hear of it, and what is only added to is not changed. A transaction that says that it seals anew can do nothing
-- else to such a row: the second trigger holds it to that.
CREATE FUNCTION "isSealingAnew"() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('mendway.sealing_anew', true), '') = 'on' $$;

CREATE FUNCTION "onlySealsAnew"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := to_jsonb(OLD);
  later jsonb := to_jsonb(NEW);
  sealed text;
BEGIN
  FOREACH sealed IN ARRAY TG_ARGV LOOP
    IF before ->> sealed IS DISTINCT FROM later ->> sealed AND (before ->> sealed = '' OR later ->> sealed !~ '^v1\.[^.]+\.[^.]+\.[^.]+$') THEN
      RAISE EXCEPTION '%.% is not sealed anew', TG_TABLE_NAME, sealed USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  IF before - TG_ARGV::text[] <> later - TG_ARGV::text[] THEN
    RAISE EXCEPTION 'sealing a % anew changes nothing else', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  kept record;
  heeding record;
BEGIN
  FOR kept IN SELECT * FROM (VALUES
    ('AppointmentCall', ARRAY['answer']), ('CentreQuestion', ARRAY['text', 'answer']), ('CentreSuggestion', ARRAY['email', 'note', 'phone']),
    ('Change', ARRAY['before', 'after']), ('Clearance', ARRAY['saidBy', 'relayedBy', 'note']), ('CodeApp', ARRAY['secret']),
    ('DeskNote', ARRAY['text', 'patientName']), ('EmergencyCard', ARRAY['content']), ('ExportFile', ARRAY['content']), ('Item', ARRAY['note']),
    ('KeyCheck', ARRAY['derived']), ('PackingLine', ARRAY['title']), ('PushKey', ARRAY['privateKey']), ('PushSubscription', ARRAY['sealed']),
    ('Rebooking', ARRAY['answer']), ('RecoveryHold', ARRAY['reason', 'saidBy', 'relayedBy', 'liftedBy']),
    ('SurgeonNumber', ARRAY['saidBy', 'relayedBy', 'note']), ('Tip', ARRAY['email']), ('TravelNeeds', ARRAY['dietNote', 'phone']),
    ('Trip', ARRAY['escortPhone']), ('UpdateText', ARRAY['text']), ('VerificationToken', ARRAY['payload'])
  ) AS named (sealed_table, sealed_columns) LOOP
    -- Every trigger that hears of an update there, with one condition more.
    FOR heeding IN
      SELECT hook.tgname, pg_get_triggerdef(hook.oid) AS definition FROM pg_trigger hook
      WHERE hook.tgrelid = format('%I', kept.sealed_table)::regclass AND NOT hook.tgisinternal AND hook.tgtype & 16 > 0
    LOOP
      EXECUTE format('DROP TRIGGER %I ON %I', heeding.tgname, kept.sealed_table);
      EXECUTE CASE WHEN heeding.definition LIKE '% WHEN (%'
        THEN regexp_replace(heeding.definition, ' WHEN \((.*)\) EXECUTE FUNCTION ', ' WHEN (NOT "isSealingAnew"() AND (\1)) EXECUTE FUNCTION ')
        ELSE replace(heeding.definition, ' EXECUTE FUNCTION ', ' WHEN (NOT "isSealingAnew"()) EXECUTE FUNCTION ') END;
    END LOOP;
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW WHEN ("isSealingAnew"()) EXECUTE FUNCTION "onlySealsAnew"(%s)',
      kept.sealed_table || '_only_seals_anew', kept.sealed_table, (SELECT string_agg(quote_literal(name), ', ') FROM unnest(kept.sealed_columns) AS name));
  END LOOP;
END $$;
