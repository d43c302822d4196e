-- What a desk said on the phone is free text: people write down what was said of the patient's health. From now on it is
-- encrypted. Rows written before are plain, and SQL has no key: NOT VALID leaves them until their next write or the
-- next tidying, which seal them (lib/data/call-answers.ts).
ALTER TABLE "Rebooking" ADD CONSTRAINT "Rebooking_answer_is_encrypted"
  CHECK (answer = '' OR answer ~ '^v1\.[^.]+\.[^.]+\.[^.]+$') NOT VALID;
