import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home, Item, When } from '@/lib/domain/itinerary/types';
import { formatDay, formatDayOf, formatDaySpan, formatTime } from './format';
import { homeTime } from './home-time';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** What an item is called: what somebody typed, else its purpose, else its kind. */
export const itemName = ({ title, kind, purpose }: Item, locale: Locale): string => namedBy({ title, kind, purpose: purpose ?? '' }, locale);

/** The same by what is remembered of an item. */
export function namedBy({ title = '', kind = 'NOTE', purpose = '' }: Readonly<Record<string, string | number>>, locale: Locale): string {
  const { say } = sentencesOf(locale, 'trip');
  if (title) return String(title);
  const name = say(`items.name.${kind}`);
  if (!purpose) return name;
  const aim = say(`items.purpose.${purpose}`);
  return kind === 'APPOINTMENT' ? aim : `${name}: ${aim}`;
}

/** On which day or days: "Thu, Mar 12", "Thu, Mar 11 – Tue, Mar 16", or counted from surgery. */
export const itemDay = ({ when }: Item, locale: Locale): string => whenDay(when, locale);

export function whenDay(when: When, locale: Locale): string {
  switch (when.type) {
    case 'days':
      return formatDaySpan(when, locale);
    case 'offset':
      return offsetWords(when.from, locale);
    case 'timed':
      return formatDayOf(when.startsAt, when.startsZone, locale);
  }
}

function offsetWords(offset: number, locale: Locale): string {
  const { say } = sentencesOf(locale, 'trip');
  return offset < 0 ? say('items.relativeBefore', { days: -offset }) : say('items.relative', { offset });
}

/** "DEN 8:05 am – LGA 4:12 pm", "6:00 pm – 7:30 pm": each on the clocks of its place. An end on another day names it. */
export function itemTime({ when, legs }: Pick<Item, 'when' | 'legs'>, locale: Locale): string | null {
  if (when.type !== 'timed') return null;
  const start = placed(legs.at(0)?.fromAirport, formatTime(when.startsAt, when.startsZone, locale));
  const end = placed(legs.at(-1)?.toAirport, formatTime(when.endsAt, when.endsZone, locale));
  const [startDay, endDay] = [dayIn(when.startsZone, when.startsAt), dayIn(when.endsZone, when.endsAt)];
  return startDay === endDay ? `${start} – ${end}` : `${start} – ${end}, ${formatDay(endDay, locale)}`;
}

const placed = (airport: string | undefined, time: string): string => (airport ? `${airport} ${time}` : time);

/** `homeTime` of an item that starts in New York; null for all others, and without a time. */
export const itemHomeTime = ({ when }: Item, home: Home, locale: Locale): string | null =>
  when.type === 'timed' && when.startsZone === NEW_YORK ? homeTime(when.startsAt, home, locale) : null;

/** "Non-stop" or "1 stop" for a flight with known legs. */
export function flightStops({ legs }: Pick<Item, 'legs'>, locale: Locale): string | null {
  if (legs.length === 0) return null;
  const stops = legs.length - 1 + legs.reduce((sum, leg) => sum + leg.technicalStops, 0);
  return sentencesOf(locale, 'trip').say('items.stops', { stops });
}
