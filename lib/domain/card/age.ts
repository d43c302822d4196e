import type { Day } from '../calendar/types';

/** Whole years on a day; somebody born on February 29 is a year older from March 1 on. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** Nobody alive was born before. */
const OLDEST_YEARS = 125;

/** Whether somebody can have been born on that day. */
export const isBirthday = (bornOn: Day, today: Day): boolean => bornOn <= today && ageOn(bornOn, today) <= OLDEST_YEARS;
