import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { type FeedContents, feedEvents } from '@/lib/domain/people/feed';
import { type FeedPages, feedWords } from '@/lib/text/feed-words';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { eventPart, newFeed, textOf, zonePart, zonesOf } from './parts';

export interface FeedWish {
  readonly contents: FeedContents;
  readonly userId: string;
  readonly pages: FeedPages;
  readonly locale: Locale;
  readonly now: Date;
}

/** The zones and the events of a trip, for a calendar that holds them. */
export function feedParts({ contents, userId, pages, locale, now }: FeedWish) {
  const { say } = sentencesOf(locale, 'feed');
  const events = feedEvents(contents, userId, now);
  const parts = events.map((event) => {
    const words = feedWords(event, { home: contents.trip.home, pages, locale });
    const alarms = event.alarms.map(({ minutes, says }) => ({ minutes, words: say(`alarms.${says}`) }));
    return eventPart({ ...event, alarms, words, stamp: contents.revisedAt, url: pages.trip });
  });
  return { zones: [...new Set([NEW_YORK, ...zonesOf(events.map(({ span }) => span))])], events: parts };
}

/**
 * A trip as a calendar that programs fetch again and again (RFC 5545, 7986). It has no METHOD: nothing is sent to anybody, and
 * then DTSTAMP says when all this was last written, so that the same trip is the same text. Nothing in it names the patient.
 */
export function writeFeed(wish: FeedWish): string {
  const { say } = sentencesOf(wish.locale, 'feed');
  const { zones, events } = feedParts(wish);
  const file = newFeed('Trip', say('name'));
  // A calendar must hold something, and a trip without a surgery date has no events yet.
  for (const zone of zones) file.addSubcomponent(zonePart(zone));
  for (const event of events) file.addSubcomponent(event);
  return textOf(file);
}
