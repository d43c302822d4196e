import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { centreDayBefore, firstCentreDayFrom } from '@/lib/domain/calendar/centre-days';
import { addDays, laterDay, weekdayOf } from '@/lib/domain/calendar/days';
import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { dayIn, instantOf, NEW_YORK, settled } from '@/lib/domain/calendar/zones';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import type { BookingAnswer } from '@/lib/data/booking-answer';
import { askToMove, bookHeld, holdTime, offerTime } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { columnOfDay } from '@/lib/data/trip-rows';
import { accessFor } from '@/tests/support/factories';
import { makeDesk, type MadeDesk } from '@/tests/support/desks';

const FRIDAY = 5;
const WEDNESDAY = 3;
const WEEKS_AHEAD = 8;
const [EIGHT, NOON, ONE, FIVE] = [8 * 60, 12 * 60, 13 * 60, 17 * 60];

const at = (day: Day, time: string): Date => settled(instantOf(day, time as ClockTime, NEW_YORK));

/** Nobody is written to about what was booked before the demo began. */
const silently = async (): Promise<void> => undefined;

const nextWeekday = (from: Day, weekday: number): Day => addDays(from, (weekday - weekdayOf(from) + 7) % 7);

/** The centre's desk: weekdays from 8 am to 5 pm, the surgeon in theatre on Friday mornings, one afternoon of training. */
export async function seedDesk(centre: CentreFact, now: Date): Promise<MadeDesk> {
  const desk = await makeDesk(centre.id);
  const today = dayIn(NEW_YORK, now);
  const friday = nextWeekday(today, FRIDAY);
  const training = nextWeekday(addDays(today, 7), WEDNESDAY);
  const closed = (day: Day, opensMinute: number, closesMinute: number, reason: string, resourceId: string | null = null) =>
    ({ centreId: centre.id, resourceId, firstOn: columnOfDay(day), untilOn: columnOfDay(addDays(day, 1)), isOpen: false, opensMinute, closesMinute, reason });
  const mornings = Array.from({ length: WEEKS_AHEAD }, (_, week) => closed(addDays(friday, 7 * week), EIGHT, NOON, 'Dr. Feld operates', desk.surgeon));
  await database().hoursException.createMany({ data: [...mornings, closed(training, ONE, FIVE, 'Staff training')] });
  await database().centre.update({
    where: { id: centre.id },
    data: {
      fastingRule: 'Nothing to eat after 11:59 pm the night before. Water until you leave for the hospital.',
      fastingSource: 'The centre’s letter to patients (made up for the demo)', fastingCheckedOn: columnOfDay(today),
    },
  });
  return desk;
}

/** Holds and books a time as the patient does; where it is taken, the next best one. */
async function book(patient: Person, tripId: string, serviceId: string, startsAt: Date, now: Date): Promise<BookingAnswer> {
  const access = await accessFor(patient, tripId, 'book-appointment');
  const hold = (start: Date): Promise<BookingAnswer> => holdTime(access, { serviceId, startsAt: start, forItemId: null, commandId: randomUUID() }, now);
  const first = await hold(startsAt);
  const [other] = first.type === 'taken' ? first.next : [];
  const held = other ? await hold(other.startsAt) : first;
  return held.type === 'done' ? bookHeld(access, held.appointmentId, now, { telling: silently }) : held;
}

function idOf(answer: BookingAnswer): string {
  if (answer.type === 'done') return answer.appointmentId;
  throw new Error(`the demo's desk refused a time: ${JSON.stringify(answer)}`);
}

/** Maya's pre-op visit is booked; a call from the nurse is offered and waits for her; the follow-up is left to book. */
export async function seedMayasTimes(maya: Person, coordinator: Person, desk: MadeDesk, { tripId, surgeryOn }: { tripId: string; surgeryOn: Day }, now: Date): Promise<void> {
  idOf(await book(maya, tripId, desk.preOp, at(centreDayBefore(surgeryOn, 1), '10:00'), now));
  const access = await accessFor(coordinator, tripId, 'book-appointment');
  const call = at(centreDayBefore(surgeryOn, 6), '11:00');
  const until = at(addDays(dayIn(NEW_YORK, now), 6), '17:00');
  idOf(await offerTime(access, { serviceId: desk.nurseCall, startsAt: call, forItemId: null, commandId: randomUUID(), until }, now, silently));
}

const DAYS_BOOKED = 21;
const PRE_OP_HOURS = ['08:00', '10:00', '13:00', '15:00', '11:00'] as const;
const FOLLOW_UP_HOURS = ['14:00', '09:30', '15:30'] as const;

/** The index of the one who asks the centre for another time. */
const ASKS = 7;

/**
 * Two of three whose surgery is near have booked their pre-op visit last week, some the follow-up too; one wants another time.
 * On which day the demo begins decides who gets one: a desk that is full refuses, here too.
 */
export async function seedTimes(patient: Person, tripId: string, desk: MadeDesk, { index, surgeryOn, now }: { index: number; surgeryOn: Day; now: Date }): Promise<void> {
  const today = dayIn(NEW_YORK, now);
  if (index % 3 === 2 || surgeryOn > addDays(today, DAYS_BOOKED)) return;
  const lastWeek = new Date(now.getTime() - 7 * 86_400_000);
  const preOpOn = laterDay(centreDayBefore(surgeryOn, 1 + (index % 2)), firstCentreDayFrom(today));
  const booked = await book(patient, tripId, desk.preOp, at(preOpOn, PRE_OP_HOURS[index % PRE_OP_HOURS.length] ?? '08:00'), lastWeek);
  if (index % 4 === 0) {
    const followUpOn = firstCentreDayFrom(addDays(surgeryOn, 10));
    await book(patient, tripId, desk.followUp, at(followUpOn, FOLLOW_UP_HOURS[index % FOLLOW_UP_HOURS.length] ?? '14:00'), lastWeek);
  }
  if (index === ASKS && booked.type === 'done') await askToMove(await accessFor(patient, tripId, 'book-appointment'), booked.appointmentId, lastWeek, silently);
}
