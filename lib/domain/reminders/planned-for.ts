import { addDays } from '../calendar/days';
import type { Instant } from '../calendar/types';
import { dayIn } from '../calendar/zones';
import { mayDo } from '../access/deeds';
import { channelsFor } from './channels';
import type { Occasion } from './occasions/occasion';
import type { OwnClock } from './own-clock';
import type { PlannedReminder, ReminderPerson, ReminderWish } from './types';

const carries = ({ standing: { role } }: ReminderPerson): boolean => role === 'OWNER' || role === 'KEEPER';

function isFor({ to }: Occasion, person: ReminderPerson): boolean {
  if (to === 'all') return true;
  return to === 'carriers' ? carries(person) : to.userId === person.userId;
}

/** Whether it is theirs to hear: by what they are to the trip, what they may see, and what they chose. */
export function hears(person: ReminderPerson, occasion: Occasion): boolean {
  const { standing, reach, choices } = person;
  return isFor(occasion, person) && (!occasion.isMedical || mayDo('see-medical', standing)) && channelsFor(occasion.kind, standing.role, reach, choices).length > 0;
}

interface Times {
  readonly dueAt: Instant;
  readonly usefulUntil: Instant;
}

/** Out of quiet hours: after them, or, where that is too late and it may be early, before them. Null: neither. */
function heeding(times: Times, { isUrgent, mayBeEarly }: Occasion, clock: OwnClock): Times | null {
  const { dueAt, usefulUntil } = times;
  const after = isUrgent ? dueAt : clock.after(dueAt);
  if (after < usefulUntil) return { dueAt: after, usefulUntil };
  const before = clock.before(dueAt);
  return mayBeEarly && before < dueAt && before < usefulUntil ? { dueAt: before, usefulUntil } : null;
}

const ownTimes = (occasion: Occasion, clock: OwnClock): Times | null =>
  heeding({ dueAt: clock.momentOf(occasion.due), usefulUntil: clock.momentOf(occasion.until) }, occasion, clock);

/**
 * When somebody wants it: so many days before its own day, at their minute, of use until what it reminds of. What follows
 * its own day keeps its day; nothing comes before its time that must not.
 */
function wishedTimes(occasion: Occasion, { daysBefore, minute }: Extract<ReminderWish, { type: 'moved' }>, clock: OwnClock): Times | null {
  const { anchorOn, mayBeEarly, endsAt } = occasion;
  const own = clock.momentOf(occasion.due);
  const ownDay = dayIn(clock.zoneAt(own), own);
  const wished = clock.onDay(ownDay > anchorOn ? ownDay : addDays(anchorOn, -daysBefore), minute);
  return heeding({ dueAt: !mayBeEarly && wished < own ? own : wished, usefulUntil: endsAt }, occasion, clock);
}

/** A wish that would come when it helps nobody any more is left aside. */
function timesOf(occasion: Occasion, wish: ReminderWish | null, clock: OwnClock): Times | null {
  return (wish?.type === 'moved' ? wishedTimes(occasion, wish, clock) : null) ?? ownTimes(occasion, clock);
}

/** The reminder as that person is to be told; null where it would come too late for them. */
export function plannedFor(person: ReminderPerson, occasion: Occasion, clock: OwnClock): PlannedReminder | null {
  const { key, anchorOn, kind, word, params, itemId, isOfADate, isUrgent } = occasion;
  const times = timesOf(occasion, person.wishes.get(key) ?? null, clock);
  if (!times) return null;
  const isNewDate = isOfADate && person.past.some((told) => told.key === key && told.anchorOn !== anchorOn && told.toldAt !== null);
  return { userId: person.userId, key, anchorOn, kind, word, params, itemId, ...times, isNewDate, isUrgent };
}
