import { cutTrail } from '@/lib/data/audit-cut';
import { deleteDueAccounts } from '@/lib/data/delete-accounts';
import { deleteDueTrips, deleteEndedTrips, type TellEnded, tellEndedTrips } from '@/lib/data/delete-trips';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { localeOf } from '@/lib/text/locale';
import { tellGone } from '../accounts/tell-account';
import { log } from '../log';
import { enqueue } from './enqueue';

const tellOwner: TellEnded = (queries, { email, locale, goneAt }) =>
  enqueue(queries, { task: 'notice', data: { kind: 'trip-ends', to: email, locale: localeOf(locale), day: dayIn(NEW_YORK, goneAt) } });

/** Deletes what is to be deleted by now, tells of what will be, and cuts off what the audit trail keeps no longer. Any number may at once. */
export async function deleteDue(now: Date): Promise<void> {
  const accounts = await deleteDueAccounts(now, tellGone);
  const trips = await deleteDueTrips(now);
  const told = await tellEndedTrips(now, tellOwner);
  const ended = await deleteEndedTrips(now);
  const links = await cutTrail(now);
  if (accounts + trips + told + ended + links > 0) log.info({ accounts, trips, told, ended, links }, 'what was due is deleted');
}
