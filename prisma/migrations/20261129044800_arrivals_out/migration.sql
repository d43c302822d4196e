-- Who has surgery and who goes home on a day, for the sheet of a day, the counts of a week or month, and calendars.
CREATE INDEX "Arrival_by_surgery_day" ON "Arrival" ("centreId", "surgeryOn") WHERE checked > 0;
CREATE INDEX "Arrival_by_leaving" ON "Arrival" ("centreId", "leavesOn") WHERE checked > 0;

-- Lines tell from now on when the journey home begins, and by which flight.
UPDATE "Arrival" SET due = due + 1;
