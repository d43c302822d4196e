import type { Person } from '@/lib/domain/access/actor';
import { recordAccountDeed } from './audit';
import { database } from './client';

/** They have just proved that it is they who act in this session; the person's other sessions are none the wiser. */
export async function noteProof({ sessionId, userId }: Person, now: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.session.updateMany({ where: { id: sessionId, userId }, data: { provenAt: now } });
    await recordAccountDeed(userId, 'prove', now, tx);
  });
}
