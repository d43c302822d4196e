import { cache } from 'react';
import type { Deed } from '@/lib/domain/access/deeds';
import type { Part } from '@/lib/domain/access/parts';
import { type LoadedReminders, loadWithReminders } from '@/lib/data/reminders-page';
import { tripVisit, type TripPage } from './trip-page';

export type RemindedPage = TripPage & Pick<LoadedReminders, 'own'>;

/** The trip of a page with its reader's own reminders, for somebody who may do the page's deed; read once a request. */
export const remindedPage = cache(async (tripId: string, deed: Deed, part: Part): Promise<RemindedPage> => {
  const { access, now } = await tripVisit(tripId, deed, part);
  return { access, now, ...(await loadWithReminders(access, now)) };
});
