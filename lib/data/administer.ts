import { database, type Queries } from './client';
import type { AdministratorAccess } from './open-administration';

export type AdministratorDeed = 'import-routes' | 'add-route' | 'review-route' | 'add-airline-limit' | 'set-airline-limit' | 'set-centre-packing' | 'set-centre-fasting';

interface Change {
  readonly deed: AdministratorDeed;
  readonly now: Date;
  /** False when there was nothing to change. */
  readonly run: (queries: Queries) => Promise<boolean>;
  /** How long it may take. */
  readonly timeout?: number;
}

/** Makes a change and writes who made it, both or neither; true when it was made. */
export function administer(access: AdministratorAccess, { deed, now, run, timeout = 5_000 }: Change): Promise<boolean> {
  return database().$transaction(async (queries) => {
    const isDone = await run(queries);
    // Plain SQL: Prisma reads the row back, and its id is replaced by the trigger inside the chain's lock.
    if (isDone) await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${access.userId}::uuid, ${deed}, ${now})`;
    return isDone;
  }, { timeout, maxWait: timeout });
}
