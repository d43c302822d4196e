import type { Day, Instant } from '../calendar/types';
import { dayAt } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { type Choice, type Problem, problem } from '../problem';
import { checkTrip } from './check-trip';
import { gatherFacts } from './facts';
import { onDayWithRoom } from './gentle-room';
import type { FindingParams } from './types';

/** Why a day does not take an outing, and what would do instead. */
export interface DayRefusal {
  readonly reason: 'quiet' | 'hold';
  /** For the words: the closed day, and how many quiet days there are. */
  readonly params: FindingParams;
  /** The first gentle day with room; null when no day has any. */
  readonly betterDay: Day | null;
}

function betterDay(trip: Trip, id: string, now: Instant): Day | null {
  const facts = gatherFacts(trip, now);
  const placed = facts.layout.placed.find(({ item }) => item.id === id);
  const room = placed && onDayWithRoom(facts, placed);
  return room ? dayAt(facts.layout, room.offset) : null;
}

/** What trip check has against the day of an outing; null when nothing. */
export function dayRefusal(trip: Trip, { id }: Pick<Item, 'id'>, now: Instant): DayRefusal | null {
  const finding = checkTrip(trip, now).open.find(({ ruleId, itemIds }) => ruleId === 'plan-on-quiet-day' && itemIds.includes(id));
  if (!finding) return null;
  const { day = '', reason } = finding.params;
  const { quietDays } = trip.profile;
  return { reason: reason === 'hold' ? 'hold' : 'quiet', params: { day, quietDays }, betterDay: betterDay(trip, id, now) };
}

/** The two better choices, each as what its button sends. */
function choicesOf({ betterDay: day }: DayRefusal): readonly Choice[] {
  const visit: Choice = { name: 'asVisit', value: 'yes', code: 'visit-instead' };
  return day ? [{ name: 'betterDay', value: day, code: 'move-to-day', params: { day } }, visit] : [visit];
}

/** The refusal beside the day of a form; of a hold it says so that it tells nobody who may not know of it. */
export function problemOfDay(refusal: DayRefusal): Problem {
  const code = refusal.reason === 'hold' ? 'no-outings-now' : refusal.betterDay ? 'quiet-day' : 'quiet-day-no-better';
  const better: FindingParams = refusal.betterDay ? { better: refusal.betterDay } : {};
  return { ...problem('day', code, { ...refusal.params, ...better }), choices: choicesOf(refusal) };
}
