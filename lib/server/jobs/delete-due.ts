import { cutTrail } from '@/lib/data/audit-cut';
import { deleteDueAccounts } from '@/lib/data/delete-accounts';
import { deleteDueTrips, deleteEndedTrips, type DueDone, type TellEnded, tellEndedTrips } from '@/lib/data/delete-trips';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { localeOf } from '@/lib/text/locale';
import { tellGone } from '../accounts/tell-account';
import { log } from '../log';
import { enqueue } from './enqueue';

const tellOwner: TellEnded = (queries, { email, locale, goneAt }) =>
  enqueue(queries, { task: 'notice', data: { kind: 'trip-ends', to: email, locale: localeOf(locale), day: dayIn(NEW_YORK, goneAt) } });

/** In this order; none waits for another to have gone well. */
const STEPS: readonly { readonly step: string; readonly work: (now: Date) => Promise<DueDone> }[] = [
  { step: 'accounts', work: (now) => deleteDueAccounts(now, tellGone) },
  { step: 'trips', work: deleteDueTrips },
  { step: 'told', work: (now) => tellEndedTrips(now, tellOwner) },
  { step: 'ended', work: deleteEndedTrips },
  { step: 'links', work: async () => ({ done: await cutTrail(), failed: [] }) },
];

/**
 * Deletes what is to be deleted by now, tells of what will be, and cuts off what the audit trail keeps no longer. Any number may at
 * once. What cannot be done holds up nothing else; the job fails for it at the end, and is tried again.
 */
export async function deleteDue(now: Date): Promise<void> {
  const done: Record<string, number> = {};
  let failures = 0;
  for (const { step, work } of STEPS) {
    const { done: count, failed } = await work(now).catch((fault: unknown): DueDone => ({ done: 0, failed: [{ id: '', fault }] }));
    // Ids alone: whose it is stands in the database.
    for (const { id, fault } of failed) log.error({ step, id, err: fault }, 'something that is due could not be deleted');
    failures += failed.length;
    done[step] = count;
  }
  if (Object.values(done).some((count) => count > 0)) log.info(done, 'what was due is deleted');
  if (failures > 0) throw new Error(`due and not done: ${failures}`);
}
