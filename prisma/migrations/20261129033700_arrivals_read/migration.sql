-- How boards find their lines among those of a whole city: see lib/data/arrivals-sql.ts, whose conditions are these words.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- In its place comes one that holds what filters and counts ask, so that they need not open the lines themselves.
DROP INDEX "Arrival_centreId_boardAt_tripId_idx";
CREATE INDEX "Arrival_by_landing" ON "Arrival" ("centreId", "boardAt", "tripId")
  INCLUDE ("surgeryOn", "coordinatorId", blocked, warnings, awaits, "needsSomeone", flags, needs) WHERE checked > 0;

-- "C": as JavaScript orders, and the same on every machine.
CREATE INDEX "Arrival_by_name" ON "Arrival" ("centreId", (left(search, 60) COLLATE "C"), "tripId") WHERE checked > 0;

CREATE INDEX "Arrival_by_surgery" ON "Arrival" ("centreId", (coalesce("surgeryOn", DATE '9999-12-31')), "tripId") WHERE "needsSomeone" AND checked > 0;

-- One's own lines; whoever leaves a centre leaves them by it, too.
CREATE INDEX "Arrival_by_coordinator" ON "Arrival" ("centreId", "coordinatorId", "boardAt", "tripId") WHERE "coordinatorId" IS NOT NULL;

-- Who is in New York on a day: neither the day of landing nor that of the journey home alone says it.
CREATE INDEX "Arrival_in_new_york" ON "Arrival"
  USING gist ("centreId", daterange("arrivesOn", CASE WHEN "leavesOn" < "arrivesOn" THEN "arrivesOn" ELSE "leavesOn" END, '[]'))
  WHERE "arrivesOn" IS NOT NULL AND stage <> 'HOME' AND checked > 0;

-- The blank before it lets words of one or two letters be found where words begin. The list of what is not sorted in yet is
-- read by each search, so it is kept short.
CREATE INDEX "Arrival_search" ON "Arrival" USING gin ("centreId", (' ' || search) gin_trgm_ops) WITH (gin_pending_list_limit = 256) WHERE checked > 0;

-- Lines change all day; an index answers by itself only where the table's pages are known to be settled.
ALTER TABLE "Arrival" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
