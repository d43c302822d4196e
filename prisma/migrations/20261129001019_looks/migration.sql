-- CreateIndex
CREATE INDEX "AuditEvent_tripId_actorId_part_happenedAt_idx" ON "AuditEvent"("tripId", "actorId", "part", "happenedAt");
