-- A note that was written without a network may be as long as the form lets it be.
ALTER TABLE "Item" DROP CONSTRAINT "Item_note_is_short";
ALTER TABLE "Item" ADD CONSTRAINT "Item_note_is_short" CHECK (length(note) <= 2000);
