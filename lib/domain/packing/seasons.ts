import type { Day } from '../calendar/types';

/** How a day in New York feels, by its month; no temperature is printed, because none has a graded source. */
export type Season = 'cold' | 'mild' | 'hot';

const HOT: readonly string[] = ['06', '07', '08', '09'];
const MILD: readonly string[] = ['04', '05', '10'];

export function seasonOf(day: Day): Season {
  const month = day.slice(5, 7);
  if (HOT.includes(month)) return 'hot';
  return MILD.includes(month) ? 'mild' : 'cold';
}
