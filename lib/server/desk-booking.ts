import type { Slot } from '@/lib/domain/appointments/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { type Problem, problem } from '@/lib/domain/problem';
import type { BookingAnswer } from '@/lib/data/booking-answer';
import { bookHeld, cancelTime, holdTime, moveTime, offerTime, releaseHeld, type WantedTime } from '@/lib/data/bookings';
import { type BookTimeForm, deskPath, type VisitNews } from '@/lib/input/desk-booking';
import { commandFor } from './command-for';
import { centreInAddress } from './desk-page';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';
import { tellBooking } from './tell-booking';

type Context = TripContext<'book-appointment'>;

interface Visit {
  readonly centreId: string;
  readonly appointmentId: string;
}

/** The form asks for a day and a time; the rules name the moment. */
const besideField = (one: Problem): Problem => (one.field === 'until' ? { ...one, field: 'untilDay' } : one);

/** A time that would do instead, as a button of the form. */
function choiceOf({ startsAt }: Slot) {
  const value = startsAt.toISOString();
  return { name: 'startsAt', value, code: 'desk-take-time', params: { day: dayIn(NEW_YORK, startsAt), startsAt: value } };
}

function taken(next: readonly Slot[]): Problem {
  const lost = problem('startsAt', next.length > 0 ? 'desk-time-taken' : 'desk-none-left');
  return { ...lost, choices: next.map(choiceOf) };
}

/** What staff see of the answer: the time itself, or beside which field something is wrong. */
function outcomeOf(answer: BookingAnswer, { actor }: Context, centreId: string, news: VisitNews): Outcome {
  if (answer.type === 'done') return done(deskPath(`appointments/${answer.appointmentId}`, { centre: centreInAddress(actor, centreId), done: news }));
  if (answer.type === 'taken') return refused([taken(answer.next)]);
  return answer.type === 'refused' ? refused(answer.problems.map(besideField)) : notFoundOutcome;
}

/** Books a time for a patient at once, or keeps it for them until they say yes. */
export async function bookForPatient(context: Context, { centreId, offeredUntil, ...time }: BookTimeForm): Promise<Outcome> {
  const { access, now } = context;
  const wanted = { ...time, commandId: commandFor(time.commandId, time.serviceId, time.startsAt.toISOString()), forItemId: null };
  if (!offeredUntil) return outcomeOf(await bookAtOnce(context, wanted), context, centreId, 'booked');
  return outcomeOf(await offerTime(access, { ...wanted, until: offeredUntil }, now, tellBooking(access, now)), context, centreId, 'offered');
}

async function bookAtOnce({ access, now }: Context, wanted: WantedTime): Promise<BookingAnswer> {
  const held = await holdTime(access, wanted, now);
  if (held.type !== 'done') return held;
  const answer = await bookHeld(access, held.appointmentId, now, { telling: tellBooking(access, now) });
  // What cannot be booked is not kept from others either.
  if (answer.type !== 'done') await releaseHeld(access, held.appointmentId, now);
  return answer;
}

/** The patient said yes to what was offered. */
export async function bookOffered(context: Context, { centreId, appointmentId }: Visit): Promise<Outcome> {
  const { access, now } = context;
  return outcomeOf(await bookHeld(access, appointmentId, now, { telling: tellBooking(access, now) }), context, centreId, 'booked');
}

export async function moveForPatient(context: Context, { centreId, ...wanted }: Visit & { readonly startsAt: Date; readonly sequence: number }): Promise<Outcome> {
  const { access, now } = context;
  return outcomeOf(await moveTime(access, wanted, now, tellBooking(access, now)), context, centreId, 'moved');
}

export async function cancelForPatient(context: Context, { centreId, appointmentId }: Visit): Promise<Outcome> {
  const { access, now } = context;
  return outcomeOf(await cancelTime(access, { appointmentId }, now, tellBooking(access, now)), context, centreId, 'cancelled');
}

/** What was only kept is open for others again. */
export async function giveBack(context: Context, { centreId, appointmentId }: Visit): Promise<Outcome> {
  const { access, actor, now } = context;
  const answer = await releaseHeld(access, appointmentId, now);
  return answer.type === 'done' ? done(deskPath('schedule', { centre: centreInAddress(actor, centreId) })) : outcomeOf(answer, context, centreId, 'cancelled');
}
