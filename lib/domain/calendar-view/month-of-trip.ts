import { dayNumber } from '../calendar/days';
import { type Month, monthOf, weeksOf } from '../calendar/months';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { dayAt } from '../itinerary/layout';
import { drawNumber, itemsWithin, type DaySheet } from './day-sheet';
import type { CalendarMonth } from './types';

/** One month of the trip's calendar in whole weeks. */
export function monthOfTrip(sheet: DaySheet, month: Month): CalendarMonth {
  const weeks = weeksOf(month).map((week) => week.map(dayNumber));
  const numbers = weeks.flat();
  const within = { from: Math.min(...numbers), until: Math.max(...numbers) + 1 };
  const items = itemsWithin(sheet, sheet.dated, within);
  return { month, weeks: weeks.map((week) => week.map((number) => drawNumber(sheet, number, items.get(number) ?? []))) };
}

/** The month to open with: today's during the trip, else that of surgery; without its date, of what is dated first. */
export function openingMonth({ facts: { layout, now }, outline, dated }: DaySheet): Month {
  const today = dayIn(NEW_YORK, now);
  const [first, last, surgery] = [outline.first, outline.last, 0].map((offset) => dayAt(layout, offset));
  if (first && last && surgery) return monthOf(first <= today && today <= last ? today : surgery);
  const start = dated[0]?.item.when;
  if (start?.type === 'days') return monthOf(start.from);
  return monthOf(start?.type === 'timed' ? dayIn(NEW_YORK, start.startsAt) : today);
}
