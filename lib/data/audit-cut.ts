import { database } from './client';

/** So many rows go in one transaction: who writes a link of a chain meanwhile waits for no more. */
const A_BATCH = 5_000;

/**
 * Cuts off what of the audit trail is older than it is kept: its oldest rows, and none that has one before it left. How long that is
 * the database says, which allows exactly that, and writes in the same statement where each chain goes on (migration "deletion").
 */
export async function cutTrail(): Promise<number> {
  let cut = 0;
  for (let last = A_BATCH; last === A_BATCH; cut += last) {
    last = await database().$executeRaw`
      WITH kept AS (SELECT id FROM "AuditEvent" WHERE "happenedAt" >= (SELECT "auditKeptSince"()) ORDER BY id LIMIT 1)
      DELETE FROM "AuditEvent" WHERE id IN (
        SELECT id FROM "AuditEvent" WHERE id < coalesce((SELECT id FROM kept), 9223372036854775807) ORDER BY id LIMIT ${A_BATCH}::int)`;
  }
  return cut;
}
