import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Item, Leg, Trip } from '@/lib/domain/itinerary/types';
import { type FeedEvent, mayFly, needsBooking } from '@/lib/domain/people/feed';
import type { Task } from '@/lib/domain/people/types';
import { type EventWords, eventWords } from './calendar-event-words';
import { formatMoment } from './format';
import { itemName, itemTime } from './item-words';
import type { Locale } from './locale';
import { pathLines } from './path-words';
import { sentencesOf } from './translator';

/** Where somebody reads more: addresses that say nothing. */
export interface FeedPages {
  readonly trip: string;
  readonly appointments: string;
  readonly tasks: string;
}

interface FeedReading {
  readonly home: Trip['home'];
  readonly pages: FeedPages;
  readonly locale: Locale;
}

/**
 * An event of a feed in words. Titles show on locked screens: nothing of health is in them, and of what people typed only
 * what stays, journeys, visits and outings are called.
 */
export function feedWords({ about }: FeedEvent, reading: FeedReading): EventWords {
  switch (about.type) {
    case 'appointment':
      return eventWords(about.event, reading.pages.appointments, reading.locale);
    case 'task':
      return taskWords(about.task, reading);
    case 'item':
      return itemWords(about, reading);
  }
}

type OfItem = Extract<FeedEvent['about'], { type: 'item' }>;

function itemWords(about: OfItem, reading: FeedReading): EventWords {
  const { say } = sentencesOf(reading.locale, 'feed');
  const lines = [...whatLines(about, reading), ...stateLines(about, reading.locale), ...saidLines(about.item, reading.locale), say('details', { url: reading.pages.trip })];
  return { title: titleOf(about, reading.locale), location: about.item.stay?.address ?? '', description: lines.join('\n') };
}

function titleOf({ item, flightHome }: OfItem, locale: Locale): string {
  const { say } = sentencesOf(locale, 'feed');
  if (item.kind === 'NOTE') return say('note');
  if (item.kind === 'QUIET_DAYS') return say('quietDays');
  const name = itemName(item, locale);
  return mayFly(flightHome) ? name : say('uncertain', { name });
}

/** What it is, where the title does not say it, and when on the clocks of each place. */
function whatLines({ item }: OfItem, { home, locale }: FeedReading): readonly string[] {
  const name = item.kind === 'NOTE' ? [itemName(item, locale)] : [];
  const quiet = item.kind === 'QUIET_DAYS' ? [sentencesOf(locale, 'trip').say('items.quietNote')] : [];
  return [...name, ...quiet, ...timeLines(item, locale), ...item.legs.flatMap((leg) => numberLine(leg, locale)), ...pathLines(item.legs, home.zone, locale)];
}

/** A flight's path says its times by leg. */
function timeLines(item: Item, locale: Locale): readonly string[] {
  const time = item.legs.length > 0 ? null : itemTime(item, locale);
  if (time === null || item.when.type !== 'timed') return [];
  const zone = item.when.startsZone === NEW_YORK ? 'newYork' : 'thisZone';
  return [sentencesOf(locale, 'feed').say(zone, { time })];
}

function numberLine({ carrier, flightNumber }: Leg, locale: Locale): readonly string[] {
  const number = [carrier, flightNumber].filter(Boolean).join(' ');
  return number === '' ? [] : [sentencesOf(locale, 'feed').say('flight', { number })];
}

function stateLines({ item, flightHome }: OfItem, locale: Locale): readonly string[] {
  const { say, knows } = sentencesOf(locale, 'feed');
  const word = `flightHome.${flightHome ?? ''}`;
  return [...(needsBooking(item) ? [say('notBooked')] : []), ...(knows(word) ? [say(word)] : [])];
}

/** The number to call about it, and the line that everybody who sees the plan reads. */
function saidLines({ booking, stay, note }: Item, locale: Locale): readonly string[] {
  const { say } = sentencesOf(locale, 'feed');
  const phone = booking?.phone || stay?.phone;
  return [...(phone ? [say('phone', { text: phone })] : []), ...(note ? [say('said', { text: note })] : [])];
}

function taskWords({ kind, title, state, due }: Task, { pages, locale }: FeedReading): EventWords {
  const { say } = sentencesOf(locale, 'feed');
  const time = due?.type === 'moment' ? [say(due.zone === NEW_YORK ? 'newYork' : 'thisZone', { time: formatMoment(due.at, due.zone, locale) })] : [];
  const lines = [title || say(`taskKind.${kind}`), ...time, say(state === 'ASKED' ? 'asked' : 'details', { url: pages.tasks })];
  return { title: say('task'), location: '', description: lines.join('\n') };
}
