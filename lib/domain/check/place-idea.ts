import { NEW_YORK, instantOf, settled } from '../calendar/zones';
import type { ClockTime, Instant } from '../calendar/types';
import { blankItem } from '../itinerary/blank-item';
import { type Idea } from '../itinerary/ideas';
import { placeAt } from '../itinerary/layout';
import type { Made } from '../itinerary/make-item';
import type { Item, Trip, When } from '../itinerary/types';
import { problem } from '../problem';
import { gatherFacts } from './facts';
import { onDayWithRoom } from './gentle-room';

/** Late enough to get up in peace, early enough to be back for a rest. */
const HOUR = '11:00' as ClockTime;
const MS_A_MINUTE = 60_000;

function onSurgeryDay(trip: Trip, { minutes }: Idea): When | null {
  if (trip.surgery.state !== 'dated') return null;
  const startsAt = settled(instantOf(trip.surgery.on, HOUR, NEW_YORK));
  return { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt: new Date(startsAt.getTime() + minutes * MS_A_MINUTE), endsZone: NEW_YORK };
}

/** The idea on the first gentle day with room, or why on none. */
export function placeIdea(trip: Trip, idea: Idea, { id, title }: Pick<Item, 'id' | 'title'>, now: Instant): Made<Item> {
  // Surgery day takes no outings, so that its place counts for no other day's room.
  const when = onSurgeryDay(trip, idea);
  if (!when) return { problems: [problem(null, 'idea-needs-date')] };
  // A hold is told only to those who see the medical part.
  if (trip.hold) return { problems: [problem(null, 'idea-not-now')] };
  const facts = gatherFacts(trip, now);
  const { activity, walkMinutes } = idea;
  const item = blankItem(id, 'OUTING', when, { title, place: 'ELSEWHERE', activity, walkMinutes });
  const span = placeAt(facts.layout, when);
  const room = span && onDayWithRoom(facts, { item, span });
  return room ? { made: { ...item, when: room.when } } : { problems: [problem(null, 'idea-no-room')] };
}
