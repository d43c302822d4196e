import { database, type Queries } from './client';

export type AccountDeed =
  | 'ask-deletion' | 'keep-account' | 'make-account' | 'sign-in' | 'sign-out' | 'end-sessions' | 'set-password' | 'change-address' | 'make-administrator';

/** Writes what somebody did with an account; ids only. Deeds on a trip are written by `recordDeed`. */
export async function recordAccountDeed(userId: string, deed: AccountDeed, happenedAt: Date, queries: Queries = database()): Promise<void> {
  // Plain SQL: Prisma reads the row back, and its id is replaced by the trigger inside the chain's lock.
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${userId}::uuid, ${deed}, ${happenedAt})`;
}
