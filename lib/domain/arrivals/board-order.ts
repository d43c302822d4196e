import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { NEW_YORK, startOfDay } from '../calendar/zones';
import type { BoardSort, ListedArrival } from './filters';
import type { Arrival } from './types';

/** Behind everything that has a day. */
const FAR_AHEAD: Instant = new Date('9999-12-31T00:00:00Z');
const NO_DAY = '9999-12-31' as Day;

/** What boards are in order of: the hour of landing, else the last moment of its New York day, else far ahead. */
export function boardAtOf({ arrivesOn, arrivesAt }: Pick<Arrival, 'arrivesOn' | 'arrivesAt'>): Instant {
  if (arrivesAt) return arrivesAt;
  return arrivesOn ? new Date(startOfDay(addDays(arrivesOn, 1), NEW_YORK).getTime() - 1) : FAR_AHEAD;
}

/** So many letters of a name put it in its place. */
export const LETTERS_SORTED = 60;

/** The place of a line on a board; text of one sort compares as the database compares it, sign by sign. */
export function sortKey(arrival: ListedArrival, sort: BoardSort): string {
  switch (sort) {
    case 'lands':
      return boardAtOf(arrival).toISOString();
    case 'surgery':
      return arrival.surgeryOn ?? NO_DAY;
    case 'patient':
      return [...arrival.search].slice(0, LETTERS_SORTED).join('');
  }
}
