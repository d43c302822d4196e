import { itemToFill } from '@/lib/domain/appointments/booked-item';
import { type BookingFacts, startProblem } from '@/lib/domain/appointments/booking-rules';
import { askAbout, fitOf, type Objection } from '@/lib/domain/appointments/fit';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { type Problem, problem } from '@/lib/domain/problem';
import { factsOf } from '@/lib/data/booking-confirm';
import { askToMove, bookHeld, cancelTime, holdTime, moveTime, releaseHeld } from '@/lib/data/bookings';
import { loadTripWithDesk } from '@/lib/data/desk';
import { appointmentPath, type BookForm, type ChooseForm, heldPath, type MoveTimeForm, timesPath } from '@/lib/input/time-forms';
import { outcomeOf, type TimeQuestion } from './book-time-answer';
import { commandFor } from './command-for';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';
import { sealReplan } from './sealed-replan';
import { tellBooking } from './tell-booking';

type Context = TripContext<'book-appointment'>;

interface Found extends TimeQuestion {
  readonly facts: BookingFacts;
}

/** The trip and what may be booked for it; nothing of the desk's times is needed to judge one. */
async function load({ access, now }: Context) {
  return loadTripWithDesk(access, { from: now, until: now }, now);
}

type Loaded = Awaited<ReturnType<typeof load>>;

const factsFor = ({ access, now }: Context, { record }: Loaded): BookingFacts => factsOf(access, record, now);

/** Null for a service that is none of this trip's, and for an item of another. */
async function questionFor(context: Context, serviceId: string, itemId: string | null): Promise<Found | null> {
  const loaded = await load(context);
  const { record: { trip }, desk } = loaded;
  const [service, facts] = [desk?.services.find(({ id }) => id === serviceId), factsFor(context, loaded)];
  const isKnown = itemId === null || trip.items.some(({ id, kind }) => id === itemId && kind === 'APPOINTMENT');
  return service && isKnown ? { trip, service, fills: itemToFill(trip, service, itemId), now: context.now, facts } : null;
}

/** What is said of each; that one lands shortly before is never refused. */
const UNFIT: Readonly<Record<Objection, string>> = {
  'surgery-day': 'time-unfit-surgery-day', 'wrong-side': 'time-unfit-wrong-side', 'lands-too-late': 'time-unfit-lands-too-late',
  'flies-first': 'time-unfit-flies-first', 'outside-trip': 'time-unfit-outside-trip', clash: 'time-unfit-clash', 'lands-tight': 'time-unfit-lands-too-late',
};

/** What the plan has against the time, whoever else is at the desk. */
function unfitProblem({ trip, service, fills, now }: Found, startsAt: Date): Problem | null {
  const endsAt = new Date(startsAt.getTime() + service.minutes * 60_000);
  const { isBlocked, objection } = fitOf(askAbout(trip, service, fills, now), { startsAt, endsAt });
  return isBlocked && objection ? problem('startsAt', UNFIT[objection]) : null;
}

const timeProblem = (found: Found, startsAt: Date): Problem | null => startProblem(found.service, startsAt, found.facts) ?? unfitProblem(found, startsAt);

/** The page of what was booked or moved; where other things hang on its day, it offers to look at them. */
const pathWhenDone = ({ access: { tripId } }: Context, what: 'booked' | 'moved') => (id: string, next: AskedEvent | null) =>
  appointmentPath(tripId, id, { done: what, ...(next && { e: sealReplan(tripId, next) }) });

interface Choice extends Pick<ChooseForm, 'service' | 'item' | 'commandId'> {
  readonly startsAt: Date;
}

/** Keeps the time and leads to its page. */
async function hold(context: Context, { service: serviceId, item, startsAt, commandId }: Choice): Promise<Outcome> {
  const question = await questionFor(context, serviceId, item);
  if (!question) return notFoundOutcome;
  const refusal = timeProblem(question, startsAt);
  if (refusal) return refused([refusal]);
  const wanted = { serviceId, startsAt, forItemId: item, commandId: commandFor(commandId, serviceId, startsAt.toISOString()) };
  const answer = await holdTime(context.access, wanted, context.now);
  return outcomeOf(answer, question, (id) => heldPath(context.access.tripId, id, serviceId, item));
}

export const chooseTime = (context: Context, { startsAt, instead, ...choice }: ChooseForm): Promise<Outcome> =>
  hold(context, { ...choice, startsAt: instead ?? startsAt });

/** What a kept time of this trip is for; null for one that has run out, or is another trip's. */
async function keptTime(context: Context, appointmentId: string): Promise<(Found & { readonly startsAt: Date }) | null> {
  const loaded = await load(context);
  const { record: { trip }, desk } = loaded;
  const time = desk?.times.find((one) => one.appointmentId === appointmentId && one.state !== 'BOOKED');
  const [service, facts] = [desk?.services.find(({ id }) => id === time?.serviceId), factsFor(context, loaded)];
  return time && service ? { trip, service, fills: itemToFill(trip, service, time.itemId), now: context.now, facts, startsAt: time.startsAt } : null;
}

/** Books the time that is kept; where others have it by now, another one that the page offered. */
export async function bookKept(context: Context, { appointmentId, note, instead, service, item, commandId }: BookForm): Promise<Outcome> {
  const { access, now } = context;
  if (instead && service) return hold(context, { service, item, startsAt: instead, commandId });
  const kept = await keptTime(context, appointmentId);
  const refusal = kept && unfitProblem(kept, kept.startsAt);
  if (refusal) return refused([refusal]);
  const answer = await bookHeld(access, appointmentId, now, { note, telling: tellBooking(access, now) });
  const question = kept ?? (service ? await questionFor(context, service, item) : null);
  return outcomeOf(answer, question, pathWhenDone(context, 'booked'));
}

/** Gives a kept time back and leads to the other ones. */
export async function releaseKept(context: Context, { appointmentId }: { readonly appointmentId: string }): Promise<Outcome> {
  const { access, now } = context;
  const { desk } = await load(context);
  const kept = desk?.times.find((time) => time.appointmentId === appointmentId);
  const answer = await releaseHeld(access, appointmentId, now);
  if (answer.type === 'refused') return refused(answer.problems);
  if (answer.type === 'not-found' && !kept) return done(`/trips/${access.tripId}/appointments`);
  return done(kept ? timesPath(access.tripId, { service: kept.serviceId, item: kept.itemId }) : `/trips/${access.tripId}/appointments`);
}

/** A booked time of this trip, with what it is and fills. */
async function bookedTime(context: Context, appointmentId: string): Promise<Found | null> {
  const loaded = await load(context);
  const { record: { trip }, desk } = loaded;
  const time = desk?.times.find((one) => one.appointmentId === appointmentId && one.state === 'BOOKED');
  const item = trip.items.find((one) => one.desk?.appointmentId === appointmentId);
  const [service, facts] = [desk?.services.find(({ id }) => id === time?.serviceId), factsFor(context, loaded)];
  return item && service ? { trip, service, fills: item, now: context.now, facts } : null;
}

/** Moves a booked time in one step. */
export async function moveBooked(context: Context, { appointmentId, startsAt, instead, sequence }: MoveTimeForm): Promise<Outcome> {
  const booked = await bookedTime(context, appointmentId);
  if (!booked) return notFoundOutcome;
  const wished = instead ?? startsAt;
  const refusal = timeProblem(booked, wished);
  if (refusal) return refused([refusal]);
  const { access, now } = context;
  const answer = await moveTime(access, { appointmentId, startsAt: wished, sequence }, now, tellBooking(access, now));
  return outcomeOf(answer, booked, pathWhenDone(context, 'moved'));
}

/** Cancels a booked time, and leads to the list. */
export async function cancelBooked(context: Context, wanted: { readonly appointmentId: string }): Promise<Outcome> {
  const { access, now } = context;
  const answer = await cancelTime(access, wanted, now, tellBooking(access, now));
  if (answer.type === 'refused') return refused(answer.problems);
  return answer.type === 'done' ? done(`/trips/${access.tripId}/appointments?done=cancelled`) : notFoundOutcome;
}

/** Asks the centre to move a time that is too near to be moved here. */
export async function askForMove(context: Context, { appointmentId }: { readonly appointmentId: string }): Promise<Outcome> {
  const { access, now } = context;
  const answer = await askToMove(access, appointmentId, now, tellBooking(access, now));
  if (answer.type === 'refused') return refused(answer.problems);
  return answer.type === 'done' ? done(appointmentPath(access.tripId, appointmentId, { done: 'asked' })) : notFoundOutcome;
}
