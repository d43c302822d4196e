import type { Deed } from '@/lib/domain/access/deeds';
import { type LoadedAppointments, loadAppointments } from '@/lib/data/appointments-page';
import type { TripAccess } from '@/lib/data/open-trip';
import { tripVisit } from './trip-page';

export interface AppointmentsPage extends LoadedAppointments {
  readonly access: TripAccess;
  readonly now: Date;
}

/** The appointments of a page's trip, for somebody who may do the page's deed. */
export async function appointmentsPage(tripId: string, deed: Deed): Promise<AppointmentsPage> {
  const { access, now } = await tripVisit(tripId, deed, 'appointments');
  return { ...(await loadAppointments(access, now)), access, now };
}
