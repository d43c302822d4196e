import type { Day } from '../calendar/types';
import type { BoardSort, ListedArrival } from './filters';
import { boardMoment } from './landing';

const NO_DAY = '9999-12-31' as Day;

/** So many letters of a name put it in its place. */
export const LETTERS_SORTED = 60;

/** The place of a line on a board; text of one sort compares as the database compares it, sign by sign. */
export function sortKey(arrival: ListedArrival, sort: BoardSort): string {
  switch (sort) {
    case 'lands':
      return boardMoment({ on: arrival.arrivesOn, at: arrival.arrivesAt }).toISOString();
    case 'surgery':
      return arrival.surgeryOn ?? NO_DAY;
    case 'patient':
      return [...arrival.search].slice(0, LETTERS_SORTED).join('');
  }
}
