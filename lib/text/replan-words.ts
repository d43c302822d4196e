import { daysBetween } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import type { FindingParams } from '@/lib/domain/check/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { Line, ReplanEvent } from '@/lib/domain/plan/replan/types';
import { formatDay } from './format';
import { itemName, whenDay } from './item-words';
import type { Locale } from './locale';
import { readable } from './readable';
import { sentencesOf } from './translator';

/** "Flight: To New York, United 1408": what somebody has to name on the phone. */
export function bookingName(item: Item, locale: Locale): string {
  const numbers = item.legs.map(({ carrier, flightNumber }) => `${carrier} ${flightNumber}`.trim()).filter((text) => text !== '');
  return [itemName(item, locale), ...numbers].join(', ');
}

export interface ProposedWords {
  readonly name: string;
  /** Null for something new. */
  readonly from: string | null;
  /** Null where no day can be named. */
  readonly to: string | null;
  readonly why: string;
}

function lineName({ subject, item, params }: Line, locale: Locale): string {
  const { say } = sentencesOf(locale, 'replan');
  return item ? bookingName(item, locale) : say(subject, { name: params.name || 'none' });
}

/** Sentences choose by `none` where a value is missing. */
const withoutGaps = (params: FindingParams): FindingParams => ({
  first: 'none', name: 'none',
  ...Object.fromEntries(Object.entries(params).filter(([, value]) => value !== '')),
});

/** Whether the booking can be changed, where somebody wrote that down. */
function changeWords({ kind, params }: Line, locale: Locale): string {
  const { say } = sentencesOf(locale, 'replan');
  if (kind !== 'rebook' || params.change === undefined || params.change === 'unknown') return '';
  return params.changeBy ? say('change.until', readable({ day: params.changeBy }, locale)) : say(`change.${params.change}`);
}

/** A line of a re-plan in the reader's language. */
export function proposedWords(line: Line, locale: Locale): ProposedWords {
  const { say } = sentencesOf(locale, 'replan');
  const reason = say(`reasons.${line.kind}.${line.reason}`, readable(withoutGaps(line.params), locale));
  return {
    name: lineName(line, locale),
    from: line.from && whenDay(line.from, locale),
    to: line.to && whenDay(line.to, locale),
    why: [reason, changeWords(line, locale)].filter(Boolean).join(' '),
  };
}

export interface EventWords {
  readonly title: string;
  /** From which day to which, where there are two. */
  readonly lead: string | null;
}

function surgeryDayWords(trip: Trip, on: Day, locale: Locale): EventWords {
  const { say } = sentencesOf(locale, 'replan');
  const to = formatDay(on, locale);
  if (trip.surgery.state === 'unknown') return { title: say('title.dated'), lead: say('toDay', { to }) };
  const days = daysBetween(trip.surgery.on, on);
  const title = say(days < 0 ? 'title.earlier' : 'title.later', { days: Math.abs(days) });
  return { title, lead: say('fromTo', { from: formatDay(trip.surgery.on, locale), to }) };
}

/** What happened, as the head of the screen says it. */
export function eventWords(trip: Trip, event: ReplanEvent, locale: Locale): EventWords {
  const { say } = sentencesOf(locale, 'replan');
  if (event.type === 'surgery-day') return surgeryDayWords(trip, event.on, locale);
  if (event.type === 'escort-lost') return { title: say('title.escort-lost', { name: trip.escort.name || 'none' }), lead: null };
  if (event.type !== 'item-moved') return { title: say(`title.${event.type}`), lead: null };
  const item = trip.items.find(({ id }) => id === event.itemId);
  const days = { from: whenDay(event.from, locale), to: whenDay(event.to, locale) };
  return { title: say('title.item-moved', { name: item ? itemName(item, locale) : '' }), lead: say('fromTo', days) };
}
