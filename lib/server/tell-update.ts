import type { Instant } from '@/lib/domain/calendar/types';
import { toldOfUpdate } from '@/lib/domain/people/updates-told';
import type { Queries } from '@/lib/data/client';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { MAILED, UPDATE_NOTE, updateHearers } from '@/lib/data/update-hearers';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from './jobs/enqueue';

/** Tells those who may read an update that there is one, in the transaction in which it is posted; neither its state nor its words. */
export const tellUpdate = (access: TripAccess, now: Instant) => async (queries: Queries): Promise<void> => {
  const { tripId, actor: { userId: posterId } } = access;
  const told = toldOfUpdate(await updateHearers(queries, access), posterId, now);
  await notify(told.map(({ hearer: { userId }, byMail }) => ({ userId, tripId, kind: UPDATE_NOTE, params: byMail ? MAILED : {} })), now, queries);
  for (const { hearer: { email, locale } } of told.filter(({ byMail }) => byMail)) {
    await enqueue(queries, { task: 'notice', data: { kind: 'update-posted', to: email, locale: localeOf(locale) } });
  }
};
