import { bestTimes, fitted } from '@/lib/domain/appointments/best-times';
import { askAbout } from '@/lib/domain/appointments/fit';
import type { Service, Slot } from '@/lib/domain/appointments/types';
import { dayIn, minutesAhead, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { type Choice, type Problem, problem } from '@/lib/domain/problem';
import type { BookingAnswer } from '@/lib/data/booking-answer';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';

/** What a time is asked for. */
export interface TimeQuestion {
  readonly trip: Trip;
  readonly service: Service;
  /** The item that it fills, or that is moved; null for one more. */
  readonly fills: Item | null;
  readonly now: Date;
}

/** A button for a time, in New York and at home; the day at home where it is another. */
function choiceOf({ home }: Trip, { startsAt }: Slot): Choice {
  const [day, homeDay] = [dayIn(NEW_YORK, startsAt), dayIn(home.zone, startsAt)];
  const isSame = minutesAhead(home.zone, startsAt) === minutesAhead(NEW_YORK, startsAt);
  const at = startsAt.toISOString();
  const params = { day, startsAt: at, homeAt: at, homeZone: home.zone, homeCity: isSame ? 'none' : home.city, homeDay: day === homeDay ? 'none' : homeDay };
  return { name: 'instead', value: at, code: 'take-time', params };
}

/** Somebody was first: the next best times that fit the plan. */
function takenProblem({ trip, service, fills, now }: TimeQuestion, next: readonly Slot[]): Problem {
  const question = askAbout(trip, service, fills, now);
  const best = bestTimes(question, fitted(question, next));
  if (best.length === 0) return problem('startsAt', 'time-taken-none');
  return { ...problem('startsAt', 'time-taken'), choices: best.map(({ slot }) => choiceOf(trip, slot)) };
}

/** The page of what was made. */
type To = (appointmentId: string, next: AskedEvent | null) => string;

/** How the answer of the desk is given; without a question nobody knows which other times would do. */
export function outcomeOf(answer: BookingAnswer, question: TimeQuestion | null, to: To): Outcome {
  switch (answer.type) {
    case 'done':
      return done(to(answer.appointmentId, answer.next ?? null));
    case 'taken':
      return refused([question ? takenProblem(question, answer.next) : problem('startsAt', 'time-taken-none')]);
    case 'refused':
      return refused(answer.problems);
    case 'not-found':
      return notFoundOutcome;
  }
}
