import type { Instant } from '../calendar/types';
import { type Gatherable, gathered } from './gathered';
import type { Occasion } from './occasions/occasion';
import { occasionsOf } from './occasions/occasions-of';
import { type OwnClock, ownClock } from './own-clock';
import { hears, plannedFor } from './planned-for';
import { timeInNewYork } from './reader-zone';
import type { PlannedReminder, ReminderFacts, ReminderLine, ReminderPerson } from './types';

function stateOf({ wishes, past }: ReminderPerson, { key, anchorOn }: PlannedReminder): ReminderLine['state'] {
  const before = past.find((one) => one.key === key && one.anchorOn === anchorOn);
  if (before) return before.toldAt ? 'told' : 'missed';
  return wishes.get(key)?.type === 'stopped' ? 'stopped' : 'planned';
}

const inOrder = (a: PlannedReminder, b: PlannedReminder): number =>
  a.dueAt.getTime() - b.dueAt.getTime() || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.userId < b.userId ? -1 : 1);

/** A reminder, and what became of it. */
export interface Worked extends Gatherable {
  readonly state: ReminderLine['state'];
  readonly wish: ReminderLine['wish'];
}

function workedFor(person: ReminderPerson, occasion: Occasion, clock: OwnClock): Worked | null {
  const planned = plannedFor(person, occasion, clock);
  if (!planned) return null;
  const wish = person.wishes.get(planned.key) ?? null;
  return { planned, state: stateOf(person, planned), wish, mayWait: wish === null && occasion.due.type !== 'morning-by' };
}

/** Every reminder of the trip for those people, in order of time. */
export function remindersFor(facts: ReminderFacts, people: readonly ReminderPerson[]): readonly Worked[] {
  const { trip } = facts;
  const occasions = occasionsOf(facts);
  const inNewYork = timeInNewYork(trip);
  return people.flatMap((person) => {
    const clock = ownClock(person, inNewYork, trip.home.zone);
    const worked = occasions.filter((one) => hears(person, one)).flatMap((one) => workedFor(person, one, clock) ?? []);
    const [open, others] = [worked.filter(({ state }) => state === 'planned'), worked.filter(({ state }) => state !== 'planned')];
    return [...gathered(open), ...others];
  }).sort((a, b) => inOrder(a.planned, b.planned));
}

/**
 * All that is still to be told to the people of a trip, in order of time: without what was told or missed for that key and
 * day, what somebody stopped, and what helps nobody any more. But for the last, the clock has no part in it.
 */
export function remindersOf(facts: ReminderFacts, now: Instant): readonly PlannedReminder[] {
  const worked = remindersFor(facts, facts.people);
  return worked.filter(({ state, planned }) => state === 'planned' && planned.usefulUntil > now).map(({ planned }) => planned);
}
