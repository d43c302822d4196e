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

/** How often to ask again. */
const EVERY_HOUR = 'PT1H';

/**
 * A trip as a calendar that programs fetch again and again (RFC 5545, 7986). It has no METHOD: nothing is sent to anybody, and
 * then DTSTAMP says when all this was last written, so that the same trip is the same text. Nothing in it names the patient.
 */
export function writeFeed({ contents, userId, pages, locale, now }: FeedWish): string {
  const { say } = sentencesOf(locale, 'feed');
  const events = feedEvents(contents, userId, now);
  const file = newCalendar('Trip');
  for (const name of ['name', 'x-wr-calname']) file.updatePropertyWithValue(name, say('name'));
  file.addProperty(refreshInterval());
  file.updatePropertyWithValue('x-published-ttl', EVERY_HOUR);
  // A calendar must hold something, and a trip without a surgery date has no events yet.
  for (const zone of new Set([NEW_YORK, ...zonesOf(events.map(({ span }) => span))])) file.addSubcomponent(zonePart(zone));
  for (const event of events) {
    const words = feedWords(event, { home: contents.trip.home, pages, locale });
    file.addSubcomponent(eventPart({ ...event, words, stamp: contents.revisedAt, url: pages.trip, alarm: say('soon') }));
  }
  return textOf(file);
}

/** The standard asks for the type to be named; Outlook's own name for the same, beside it, does not know that. */
function refreshInterval(): ICAL.Property {
  const property = new ICAL.Property('refresh-interval');
  property.resetType('duration');
  property.setValue(ICAL.Duration.fromString(EVERY_HOUR));
  return property;
}
