import { randomUUID } from 'node:crypto';
import { bookHeld, holdTime } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { loadTimes } from '@/lib/data/desk';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person, StaffRole } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import { type MadeDesk, makeDesk } from '@/tests/support/desks';
import { accessFor, makeCentre, makePerson, makeStaff, makeTrip } from '@/tests/support/factories';
import { quietThursday } from './days';

export interface StaffedDesk {
  readonly centre: CentreFact;
  readonly made: MadeDesk;
  readonly coordinator: Person;
  readonly clinician: Person;
  readonly surgeryOn: Day;
}

const worker = async (name: string, centreId: string, role: StaffRole): Promise<Person> => makeStaff(await makePerson({ name }), centreId, role);

/** A centre with a desk of its own, and its people. */
export async function staffedDesk(): Promise<StaffedDesk> {
  const centre = await makeCentre({ name: 'Gramercy Test Hospital' });
  const made = await makeDesk(centre.id);
  const [coordinator, clinician] = [await worker('Rosa Ames', centre.id, 'COORDINATOR'), await worker('Dr. Ines Ames', centre.id, 'CLINICIAN')];
  return { centre, made, coordinator, clinician, surgeryOn: quietThursday() };
}

/** The manager of another centre. */
export async function otherManager(): Promise<Person> {
  const centre = await makeCentre();
  await makeDesk(centre.id);
  return worker('Victor Elsewhere', centre.id, 'MANAGER');
}

/** A patient's trip that is shared with the desk's centre. */
export async function deskPatient({ centre, surgeryOn }: StaffedDesk, patientName: string): Promise<string> {
  const owner = await makePerson({ name: patientName });
  const tripId = await makeTrip(owner, { centre, surgeryOn });
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, new Date());
  return tripId;
}

/** Books the n-th open time of a service from a day on. */
export async function bookedVisit({ coordinator }: StaffedDesk, tripId: string, serviceId: string, from: Day, nth = 0): Promise<string> {
  const now = new Date();
  const access = await accessFor(coordinator, tripId, 'book-appointment');
  const window = { from: startOfDay(from, NEW_YORK), until: startOfDay(addDays(from, 7), NEW_YORK) };
  const slot = (await loadTimes(access, { serviceId, window, now }))?.slots[nth];
  const held = slot && await holdTime(access, { serviceId, startsAt: slot.startsAt, forItemId: null, commandId: randomUUID() }, now);
  if (held?.type !== 'done') throw new Error(`no time to book: ${JSON.stringify(held)}`);
  const booked = await bookHeld(access, held.appointmentId, now, { telling: () => Promise.resolve() });
  if (booked.type !== 'done') throw new Error(JSON.stringify(booked));
  return booked.appointmentId;
}

const MS_AN_HOUR = 3_600_000;

/** As if it had started an hour ago; that was last week in the first hour of a Monday, so its day in New York is told. */
export async function begun(appointmentId: string): Promise<Day> {
  const { itemId, startsAt, endsAt } = await database().appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  const start = new Date(Date.now() - MS_AN_HOUR);
  const times = { startsAt: start, endsAt: new Date(start.getTime() + (endsAt.getTime() - startsAt.getTime())) };
  await database().$transaction([
    database().appointment.update({ where: { id: appointmentId }, data: times }),
    database().item.update({ where: { id: itemId ?? '' }, data: times }),
    database().reservation.updateMany({ where: { appointmentId }, data: { blockedFrom: times.startsAt, blockedUntil: times.endsAt } }),
  ]);
  return dayIn(NEW_YORK, start);
}
