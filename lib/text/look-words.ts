import type { Part } from '@/lib/domain/access/parts';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { DoneDeed, LookedBy, LookLine } from '@/lib/domain/people/looks';
import { formatDay, formatTime, listed } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** "Tomás Rivera, Kips Bay Spine Hospital", "Dale Calloway’s calendar" */
export function lookerWords(by: LookedBy, locale: Locale): string {
  const { say } = sentencesOf(locale, 'looks');
  switch (by.type) {
    case 'responder':
      return say('who.responder');
    case 'link':
      return by.name ? say('who.namedLink', { name: by.name }) : say('who.anyLink');
    case 'feed':
      if (by.isOwn) return say('who.ownFeed');
      return by.name === null ? say('who.anyFeed') : say('who.feed', { name: by.name });
    case 'person':
      return personWords(by, locale);
  }
}

function personWords({ name, from }: Extract<LookedBy, { type: 'person' }>, locale: Locale): string {
  const { say } = sentencesOf(locale, 'looks');
  if (name === null) return say('who.deleted');
  if (from === 'trip') return name;
  return from === 'nowhere' ? say('who.left', { name }) : say('who.staff', { name, centre: from.centre });
}

/** "looked at the trip, the flights, and the medical part", "changed the plan" */
export function doingWords({ by, doing }: LookLine, locale: Locale): string {
  if (doing.type === 'did') return deedWords(doing.deed, locale);
  if (by.type === 'feed') return sentencesOf(locale, 'looks').say('read');
  return partsWords(doing.sawMedical ? [...doing.parts.filter((part) => part !== 'medical'), 'medical'] : doing.parts, locale);
}

/** "changed the plan" */
export const deedWords = (deed: DoneDeed, locale: Locale): string => sentencesOf(locale, 'looks').say(`did.${deed}`);

/** "looked at the flights and the medical part" */
function partsWords(parts: readonly Part[], locale: Locale): string {
  const { say } = sentencesOf(locale, 'looks');
  return say('looked', { parts: listed(parts.map((part) => say(`parts.${part}`)), locale) });
}

/** "8:52 am", "12 times, last at 8:52 am": beside the day that it was on. */
export const oftenWords = ({ count, lastAt }: LookLine, locale: Locale): string =>
  sentencesOf(locale, 'looks').say('often', { count, time: formatTime(lastAt, NEW_YORK, locale) });

/** "Today, 8:52 am", "Sun, Feb 8, 12 times, last at 7:40 pm" */
export function oftenOnDay({ count, day, lastAt }: LookLine, today: Day, locale: Locale): string {
  const { say } = sentencesOf(locale, 'looks');
  return say('oftenOn', { count, day: day === today ? say('today') : formatDay(day, locale), time: formatTime(lastAt, NEW_YORK, locale) });
}
