import ICAL from 'ical.js';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { type FeedContents, feedEvents } from '@/lib/domain/people/feed';
import { type FeedPages, feedWords } from '@/lib/text/feed-words';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { eventPart, newCalendar, textOf, zonePart, zonesOf } from './parts';

export interface FeedWish {
  readonly contents: FeedContents;
  readonly userId: string;
  readonly pages: FeedPages;
  readonly locale: Locale;
  readonly now: Date;
}

const EVERY_HOUR = ICAL.Duration.fromSeconds(3600);

/**
 * A trip as a calendar that programs fetch again and again (RFC 5545, 7986). It has no METHOD: nothing is sent to anybody, and
 * then DTSTAMP says when all this was last written, so that the same trip is the same text. Nothing in it names the patient.
 */
export function writeFeed({ contents, userId, pages, locale, now }: FeedWish): string {
  const { say } = sentencesOf(locale, 'feed');
  const events = feedEvents(contents, userId, now);
  const file = newCalendar('Trip');
  for (const name of ['name', 'x-wr-calname']) file.updatePropertyWithValue(name, say('name'));
  file.addProperty(durationOf('refresh-interval'));
  file.addProperty(durationOf('x-published-ttl'));
  // A calendar must hold something, and a trip without a surgery date has no events yet.
  for (const zone of new Set([NEW_YORK, ...zonesOf(events.map(({ span }) => span))])) file.addSubcomponent(zonePart(zone));
  for (const event of events) {
    const words = feedWords(event, { home: contents.trip.home, pages, locale });
    file.addSubcomponent(eventPart({ ...event, words, stamp: contents.revisedAt, url: pages.trip, alarm: say('soon') }));
  }
  return textOf(file);
}

/** How often to ask again: the standard's name for it asks for its type to be named, Outlook's does not know that. */
function durationOf(name: 'refresh-interval' | 'x-published-ttl'): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType('duration');
  property.setValue(EVERY_HOUR);
  return property;
}
