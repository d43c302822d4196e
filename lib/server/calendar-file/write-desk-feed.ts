import { type DeskFeedLine, deskFeedEvents } from '@/lib/domain/arrivals/desk-feed';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import { deskFeedWords } from '@/lib/text/desk-feed-words';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { eventPart, newFeed, textOf, zonePart } from './parts';

interface DeskFeedWish {
  readonly lines: readonly DeskFeedLine[];
  readonly centre: { readonly id: string; readonly name: string };
  readonly appUrl: string;
  readonly locale: Locale;
}

/** A centre's arrivals as a calendar that programs fetch again and again. The same arrivals are the same text. */
export function writeDeskFeed({ lines, centre, appUrl, locale }: DeskFeedWish): string {
  const file = newFeed('Arrivals', sentencesOf(locale, 'arrivalsOut').say('feed.name', { centre: centre.name }));
  file.addSubcomponent(zonePart(NEW_YORK));
  for (const event of deskFeedEvents(lines)) {
    const url = `${appUrl}${arrivalsPath({ centre: centre.id, trip: event.line.tripId })}`;
    file.addSubcomponent(eventPart({ ...event, words: deskFeedWords(event, { url, locale }), stamp: event.line.changedAt, url, alarms: [] }));
  }
  return textOf(file);
}
