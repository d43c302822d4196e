import type { Day } from '../calendar/types';
import { dayIn } from '../calendar/zones';
import type { Item } from '../itinerary/types';

function lastDay({ when }: Item): string {
  return when.type === 'days' ? when.until : when.type === 'timed' ? dayIn(when.endsZone, when.endsAt) : '9999';
}

/** Where the patient is to be found: the stay of today, else the next one, else the last. */
export function stayToName(items: readonly Item[], today: Day): Item | null {
  const stays = items.filter(({ kind }) => kind === 'STAY').toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)));
  return stays.find((stay) => lastDay(stay) >= today) ?? stays.at(-1) ?? null;
}
