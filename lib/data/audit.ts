import { database, type Queries } from './client';

export type AccountDeed =
  | 'make-account' | 'sign-in' | 'sign-out' | 'end-sessions' | 'set-password' | 'change-address' | 'make-administrator' | 'prove' | 'ask-deletion' | 'keep-account'
  | 'add-code-app' | 'remove-code-app' | 'add-passkey' | 'rename-passkey' | 'remove-passkey' | 'make-recovery-codes' | 'turn-second-factor-off'
  | 'give-second-factor' | 'use-recovery-code' | 'ask-factor-reset' | 'cancel-factor-reset' | 'vouch-factor-reset' | 'reset-second-factor'
  | 'ask-export' | 'fetch-export';

/** Writes what somebody did with an account; ids only. Deeds on a trip are written by `recordDeed`. */
export async function recordAccountDeed(userId: string, deed: AccountDeed, happenedAt: Date, queries: Queries = database()): Promise<void> {
  // Plain SQL: Prisma reads the row back, and its id is replaced by the trigger inside the chain's lock.
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${userId}::uuid, ${deed}, ${happenedAt})`;
}
