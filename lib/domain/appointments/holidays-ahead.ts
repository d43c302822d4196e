import { isFederalHoliday } from '../calendar/centre-days';
import { addDays } from '../calendar/days';
import type { Day, DaySpan } from '../calendar/types';

export type HolidayName =
  | 'new-year' | 'king' | 'presidents' | 'memorial' | 'juneteenth' | 'independence' | 'labor' | 'columbus' | 'veterans' | 'thanksgiving' | 'christmas';

export interface Holiday {
  readonly day: Day;
  readonly name: HolidayName;
}

const BY_MONTH: Readonly<Record<number, HolidayName>> = {
  1: 'king', 2: 'presidents', 5: 'memorial', 6: 'juneteenth', 7: 'independence', 9: 'labor', 10: 'columbus', 11: 'veterans',
};

/** No month has two that lie close together. */
function nameOf(day: Day): HolidayName {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if ((month === 1 && date < 8) || (month === 12 && date > 28)) return 'new-year';
  if (month === 11 && date > 15) return 'thanksgiving';
  return BY_MONTH[month] ?? 'christmas';
}

/** The federal holidays of a span with their names; an observed day bears the name of its holiday. */
export function holidaysAhead({ from, until }: DaySpan): readonly Holiday[] {
  const holidays: Holiday[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) if (isFederalHoliday(day)) holidays.push({ day, name: nameOf(day) });
  return holidays;
}
