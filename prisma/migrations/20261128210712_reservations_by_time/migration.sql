-- CreateIndex
CREATE INDEX "Reservation_resourceId_blockedFrom_idx" ON "Reservation"("resourceId", "blockedFrom");
