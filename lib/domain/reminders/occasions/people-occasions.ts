import { addDays } from '../../calendar/days';
import type { Day } from '../../calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '../../calendar/zones';
import { dayAt, type TripLayout } from '../../itinerary/layout';
import type { Task } from '../../people/types';
import type { ReminderFacts } from '../types';
import { endOfDay, inSeries, morning, type Occasion, occasion } from './occasion';

/** Mendway's own numbers: days after the question for who is asked, and for who carries the trip. */
const ASKED_DAYS = [2, 5] as const;
const SILENT_DAYS = 4;
/** And days before surgery on which nobody has said yes. Trip check blocks from the fifth centre day before. */
const MISSING_DAYS = { none: [21, 14, 7, 3], asked: [7, 3] } as const;
const TASK_DAYS = 1;

interface Question {
  readonly askedOn: Day;
  /** The day on which the escort comes. */
  readonly on: Day;
  readonly name: string;
  readonly personId: string | null;
}

/** Anchored in the day of the question: whoever is asked next is asked anew. */
function unanswered({ askedOn, on, name, personId }: Question): readonly Occasion[] {
  const one = (key: string, days: number, more: Partial<Occasion>): Occasion => occasion(
    { key, anchorOn: askedOn, kind: 'people', word: 'escort-answer', due: morning(addDays(askedOn, days)), endsAt: startOfDay(on, NEW_YORK) },
    { isOfADate: false, ...more },
  );
  const asked = personId === null ? [] : ASKED_DAYS.map((days) =>
    one(`escort-answer-${days}`, days, { to: { userId: personId }, params: { of: 'you', day: on, name: '' } }));
  const silent = one(`escort-silent-${SILENT_DAYS}`, SILENT_DAYS, { to: 'carriers', params: { of: 'other', day: on, name } });
  return [...inSeries(asked), silent];
}

function missing(surgeryOn: Day, on: Day, days: readonly number[]): readonly Occasion[] {
  return inSeries(days.map((before) => occasion(
    { key: `escort-missing-${before}`, anchorOn: surgeryOn, kind: 'people', word: 'escort-missing', due: morning(addDays(surgeryOn, -before)), endsAt: startOfDay(on, NEW_YORK) },
    { to: 'carriers', params: { day: on } },
  )));
}

/** Who stays the first 24 hours. Whether there will be sedation is the centre's to say: that alone reminds nobody. */
export function escortOccasions({ trip, escortAskedAt }: ReminderFacts, layout: TripLayout): readonly Occasion[] {
  const { escort: { state, name, personId = null }, profile } = trip;
  const [surgeryOn, on] = [dayAt(layout, 0), dayAt(layout, profile.nights)];
  if (!surgeryOn || !on || profile.escort === 'no' || state === 'accepted' || state === 'centre') return [];
  const question = state === 'asked' && escortAskedAt ? unanswered({ askedOn: dayIn(NEW_YORK, escortAskedAt), on, name, personId }) : [];
  return [...question, ...(profile.escort === 'yes' ? missing(surgeryOn, on, MISSING_DAYS[state]) : [])];
}

/** What somebody took on, or is asked to and has not answered. Its title may tell of health, so it is read on the trip. */
export function taskOccasions(tasks: readonly Task[]): readonly Occasion[] {
  return tasks.flatMap(({ id, due, state, person }) => {
    if (!due || !person || (state !== 'ASKED' && state !== 'ACCEPTED')) return [];
    const endsAt = due.type === 'moment' ? due.at : endOfDay(due.on);
    return [occasion(
      { key: `task:${id}`, anchorOn: due.on, kind: 'people', word: 'task-due', due: morning(addDays(due.on, -TASK_DAYS)), endsAt },
      { to: { userId: person.userId }, params: { day: due.on } },
    )];
  });
}
