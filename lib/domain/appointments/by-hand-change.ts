import { addDays, laterDay, twoYearsAfter } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { gatherFacts, type TripFacts } from '../check/facts';
import { isSame } from '../history/same';
import { blankItem } from '../itinerary/blank-item';
import type { Made, PlanDraft } from '../itinerary/make-item';
import type { Item, Purpose, Trip, When } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import { daysThatFit } from './by-hand-days';
import { missingVisits } from './needed';

/** Which appointment somebody speaks of: one of the trip, or what it needs and nobody has put on it. */
export interface AboutAppointment {
  readonly itemId: string | null;
  readonly purpose: Purpose | null;
}

const wholeDay = (day: Day): When => ({ type: 'days', from: day, until: addDays(day, 1) });

/** The first day that fits; on a trip without a date the day before surgery, or the first day of the follow-up. */
function draftedWhen(facts: TripFacts, purpose: Purpose): When {
  const { trip, now } = facts;
  const fit = daysThatFit(facts, { purpose, place: 'CENTRE' });
  if (fit) return wholeDay(fit.days[0] ?? laterDay(dayIn(NEW_YORK, now), fit.first));
  const from = purpose === 'FOLLOW_UP' ? (trip.profile.followUp?.first ?? 1) : -1;
  return { type: 'offset', from, until: from + 1 };
}

function neededItem(trip: Trip, purpose: Purpose | null, id: string, now: Instant): Item | null {
  const facts = gatherFacts(trip, now);
  const needed = missingVisits(facts).find((one) => one === purpose);
  return needed ? blankItem(id, 'APPOINTMENT', draftedWhen(facts, needed), { purpose: needed, place: 'CENTRE' }) : null;
}

/** One that is still asked for. Two taps on what the plan needs speak of the same appointment. */
function itemAbout({ items }: Trip, { itemId, purpose }: AboutAppointment): Item | undefined {
  const appointments = items.filter(({ kind }) => kind === 'APPOINTMENT');
  if (itemId) return appointments.find(({ id }) => id === itemId);
  return purpose === null ? undefined : appointments.find((item) => item.purpose === purpose && item.state !== 'BOOKED');
}

/** The appointment that a call was about; `newId` is for one that is put on the plan with the call. */
export function calledFor(trip: Trip, about: AboutAppointment, newId: string, now: Instant): Made<Item> {
  const item = itemAbout(trip, about) ?? (about.itemId ? null : neededItem(trip, about.purpose, newId, now));
  if (!item) return { problems: [problem(null, 'not-found')] };
  return item.state === 'BOOKED' ? { problems: [problem(null, 'stale')] } : { made: item };
}

/** Asked for; on the day that one asked for, where it is another than the one it was drafted on. */
export function askedFor(item: Item, day: Day | null): Item {
  const isThatDay = day === null || (item.when.type === 'days' && item.when.from === day);
  return { ...item, state: 'ASKED', when: isThatDay ? item.when : wholeDay(day) };
}

/** With its changes where the trip has it, else added; the trip itself where nothing changes. */
export function withAppointment(trip: Trip, item: Item): Trip {
  const was = trip.items.find(({ id }) => id === item.id);
  if (!was) return { ...trip, items: [...trip.items, item] };
  return isSame(was, item) ? trip : { ...trip, items: trip.items.map((one) => (one === was ? item : one)) };
}

/** Nobody asks for a day that is over, or is called back then. */
export function dayProblems(days: Readonly<Record<string, Day | null>>, now: Instant): readonly Problem[] {
  const today = dayIn(NEW_YORK, now);
  return Object.entries(days).flatMap(([field, day]) => {
    if (day === null) return [];
    if (day < today) return [problem(field, 'day-past')];
    return day > twoYearsAfter(today) ? [problem(field, 'day-too-far')] : [];
  });
}

type Typed = Pick<PlanDraft, 'title' | 'day' | 'time' | 'timeTurn' | 'minutes' | 'place' | 'note'>;

/** What was typed of a booked appointment, with what the item knows already and the form does not ask. */
export function bookedDraft(trip: Trip, itemId: string, purpose: Purpose | null, typed: Typed): PlanDraft {
  const was = trip.items.find(({ id }) => id === itemId);
  return { ...typed, kind: 'APPOINTMENT', state: 'BOOKED', purpose: was ? was.purpose : purpose, booking: was?.booking ?? null };
}
