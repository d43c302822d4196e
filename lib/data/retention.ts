import { FIRST_RETENTION, type Retention } from '@/lib/domain/retention/retention';
import { administer } from './administer';
import { database, type Queries } from './client';
import type { AdministratorAccess } from './open-administration';

const COLUMNS = { endedTripMonths: true, auditMonths: true, graceDays: true } as const;

/** What is kept how long: no secret, every privacy page says it. */
export const readRetention = (): Promise<Retention> => retentionNow(database());

/** The same in a transaction. */
export async function retentionNow(queries: Queries): Promise<Retention> {
  return (await queries.retention.findUnique({ where: { id: 1 }, select: COLUMNS })) ?? FIRST_RETENTION;
}

/** Keeps what an administrator chose, with a link of their chain; choosing the same again writes nothing. */
export function setRetention(access: AdministratorAccess, wished: Retention, now: Date): Promise<boolean> {
  return administer(access, {
    deed: 'set-retention', now,
    async run(queries) {
      await queries.$queryRaw`SELECT 1 FROM "Retention" WHERE id = 1 FOR UPDATE`;
      const { endedTripMonths, auditMonths, graceDays } = await retentionNow(queries);
      if (endedTripMonths === wished.endedTripMonths && auditMonths === wished.auditMonths && graceDays === wished.graceDays) return false;
      const columns = { ...wished, changedById: access.userId, changedAt: now };
      await queries.retention.upsert({ where: { id: 1 }, create: { id: 1, ...columns }, update: columns, select: { id: true } });
      return true;
    },
  });
}
