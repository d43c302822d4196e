import type { AppointmentList } from '@/lib/domain/appointments/by-hand';
import type { Service } from '@/lib/domain/appointments/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TripCheck } from '@/lib/domain/check/types';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import type { Item } from '@/lib/domain/itinerary/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { ShownReminder } from '@/lib/domain/reminders/list-view';
import type { Locale } from '@/lib/text/locale';

/** What every part of the screen looks at. */
export interface Shown {
  readonly record: TripRecord;
  readonly list: AppointmentList;
  readonly check: TripCheck;
  readonly now: Date;
  readonly locale: Locale;
  /** Makes the calls; everybody else sees when and where. */
  readonly mayChange: boolean;
  readonly maySetSurgery: boolean;
  readonly seesMedical: boolean;
  /** Whose voice the sentences are in: the patient's own, or somebody's who calls for them. */
  readonly who: 'own' | 'other';
  /** What patients can book at the centre. */
  readonly services: readonly Service[];
  /** The services of what is booked at a desk, by their ids. */
  readonly booked: ReadonlyMap<string, Service>;
  /** The reader's own, on the whole trip. */
  readonly reminders: readonly ShownReminder[];
}

/** Whom to call: the number noted with the appointment, else the centre's while it is open; empty where none is known. */
export function numberFor({ record: { trip, centre }, now }: Shown, item: Item | null): string {
  const own = item?.booking?.phone ?? '';
  const isCentres = item?.place !== 'ELSEWHERE' && !(trip.centre && centreStanding(trip.centre, dayIn(NEW_YORK, now)) === 'closed');
  return own || (isCentres ? (centre?.phone ?? '') : '');
}

/** Names the appointment in an address or a form: its id, or what it is for while it is not on the plan. */
export const aboutOf = ({ item, purpose }: { readonly item: Item | null; readonly purpose: Item['purpose'] }): string => item?.id ?? purpose ?? 'OTHER';
