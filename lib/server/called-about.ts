import { notFound } from 'next/navigation';
import { appointmentList, type OpenAppointment } from '@/lib/domain/appointments/by-hand';
import type { Item } from '@/lib/domain/itinerary/types';
import { type About, namedIn } from '@/lib/input/appointment-forms';
import { type AppointmentsPage, appointmentsPage } from './appointments-page';

export interface CalledAbout extends AppointmentsPage {
  /** All that are still asked for. */
  readonly open: readonly OpenAppointment[];
  /** As the address names it; null where it names none. */
  readonly about: About | null;
  /** The one that the address names; null while it is not on the plan, or none is named. */
  readonly item: Item | null;
}

/** A page about one call. An appointment that this trip has not is not found. */
export async function calledAbout(tripId: string, query: Readonly<Record<string, unknown>>): Promise<CalledAbout> {
  const page = await appointmentsPage(tripId, 'change-itinerary');
  const { trip } = page.record;
  const { toCall, asked } = appointmentList(trip, page.calls, page.now);
  const about = namedIn(query);
  const item = trip.items.find(({ id, kind }) => kind === 'APPOINTMENT' && id === about?.itemId) ?? null;
  if (about?.itemId && !item) notFound();
  return { ...page, open: [...toCall, ...asked], about, item };
}
