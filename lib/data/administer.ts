import { database, type Queries } from './client';
import type { AdministratorAccess } from './open-administration';

export type AdministratorDeed =
  | 'import-routes' | 'add-route' | 'review-route' | 'add-airline-limit' | 'set-airline-limit' | 'set-centre-packing' | 'set-centre-fasting'
  | 'add-centre' | 'set-centre' | 'close-centre' | 'reopen-centre' | 'set-procedure' | 'reset-procedure' | 'accept-suggestion' | 'decline-suggestion' | 'manage-staff'
  | 'ask-second-factor' | 'stop-asking-second-factor' | 'set-retention' | 'accept-tip' | 'decline-tip' | 'reword-tip' | 'withdraw-tip' | 'vouch-factor-reset';

interface Change {
  readonly deed: AdministratorDeed;
  readonly now: Date;
  /** False when there was nothing to change. */
  readonly run: (queries: Queries) => Promise<boolean>;
  /** How long it may take. */
  readonly timeout?: number;
}

/** Makes a change and writes who made it, both or neither; true when it was made. */
export const administer = (access: AdministratorAccess, { deed, ...change }: Change): Promise<boolean> =>
  administerAnswering(access, { ...change, deedOf: (isDone) => (isDone ? deed : null) });

interface Answering<T> extends Pick<Change, 'now' | 'timeout'> {
  readonly run: (queries: Queries) => Promise<T>;
  /** What the answer says was done; null: nothing. */
  readonly deedOf: (answer: T) => AdministratorDeed | null;
}

/** The same for a change that says more than whether it was made. */
export function administerAnswering<T>(access: AdministratorAccess, { now, run, deedOf, timeout = 5_000 }: Answering<T>): Promise<T> {
  return database().$transaction(async (queries) => {
    const answer = await run(queries);
    const deed = deedOf(answer);
    // Plain SQL: Prisma reads the row back, and its id is replaced by the trigger inside the chain's lock.
    if (deed) await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${access.userId}::uuid, ${deed}, ${now})`;
    return answer;
  }, { timeout, maxWait: timeout });
}
