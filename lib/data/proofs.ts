import type { Person } from '@/lib/domain/access/actor';
import { recordAccountDeed } from './audit';
import { database, type Queries } from './client';

/** They have just proved that it is they who act in this session; the person's other sessions are none the wiser. */
export async function noteProof({ sessionId, userId }: Person, now: Date, queries: Queries = database()): Promise<void> {
  const { count } = await queries.session.updateMany({ where: { id: sessionId, userId }, data: { provenAt: now } });
  if (count === 1) await recordAccountDeed(userId, 'prove', now, queries);
}
