import { z } from 'zod';
import { parseDay } from '@/lib/domain/calendar/days';
import { type Month, parseMonth } from '@/lib/domain/calendar/months';
import type { Day } from '@/lib/domain/calendar/types';
import { parseClockTime } from '@/lib/domain/calendar/zones';

export const CALENDAR_VIEWS = ['month', 'list'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** A parameter that means something, or none: an odd one is left out. */
const known = <T>(read: (text: string) => T | null) =>
  z.string().transform((text) => read(text) ?? undefined).optional().catch(undefined);

/** What the address of the calendar says. Without a view, wide screens show the month and phones the list. */
export const calendarAddress = z.object({
  view: z.enum(CALENDAR_VIEWS).optional().catch(undefined),
  month: known(parseMonth),
  /** An item that a closed day refused, and where it was to go. */
  refused: z.uuid().optional().catch(undefined),
  to: known(parseDay),
  time: known(parseClockTime),
  /** The person comes back from a change. */
  done: z.literal('yes').optional().catch(undefined),
  /** What that may mean for the rest of the trip, sealed. */
  e: z.string().optional().catch(undefined),
});
export type CalendarAddress = z.infer<typeof calendarAddress>;

export function calendarPath(tripId: string, address: CalendarAddress, fragment = ''): string {
  const said = Object.entries(address).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const query = new URLSearchParams(said).toString();
  return `/trips/${tripId}/calendar${query && `?${query}`}${fragment && `#${fragment}`}`;
}

/** Where a day stands on the list, so that an address can lead to it. */
export const dayAnchor = (day: Day): string => `day-${day}`;

export const monthPath = (tripId: string, month: Month): string => calendarPath(tripId, { view: 'month', month });
