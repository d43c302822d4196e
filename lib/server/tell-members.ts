import type { Queries } from '@/lib/data/client';
import { otherMembers } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { DEFAULT_LOCALE, isLocale } from '@/lib/text/locale';
import { enqueue } from './jobs/enqueue';

/** Tells everybody else on the trip that its plan has changed, and not what: inbox and mail say nothing about health. */
export async function tellMembers(queries: Queries, access: TripAccess, now: Date): Promise<void> {
  const members = await otherMembers(queries, access);
  const { tripId } = access;
  await notify(members.map(({ userId }) => ({ userId, tripId, kind: 'plan-changed', params: { name: access.actor.name } })), now, queries);
  for (const { email, locale } of members) {
    await enqueue(queries, { task: 'notice', data: { kind: 'plan-changed', to: email, locale: isLocale(locale) ? locale : DEFAULT_LOCALE } });
  }
}
