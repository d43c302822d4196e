import type { DeskFeedEvent } from '@/lib/domain/arrivals/desk-feed';
import type { EventWords } from './calendar-event-words';
import { isolated } from './isolated';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** Titles show on locked screens and lie with whoever runs the calendar: initials and a flight, nothing of the procedure. */
export function deskFeedWords({ event, line, status }: DeskFeedEvent, { url, locale }: { url: string; locale: Locale }): EventWords {
  const { say } = sentencesOf(locale, 'arrivalsOut');
  const flight = { arrivals: line.flight, surgeries: '', homeward: line.flightHome }[event];
  const who = isolated(line.initials);
  const name = say(`feed.events.${event}`, { who: flight === '' ? who : say('feed.withFlight', { who, flight }) });
  return {
    title: status === 'CONFIRMED' ? name : say('feed.uncertain', { name }),
    location: event === 'arrivals' ? line.airport : '',
    description: say('feed.details', { url }),
  };
}
