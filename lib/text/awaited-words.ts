import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { AwaitedWord, OpenProposal } from '@/lib/domain/recovery/awaited-word';
import { formatDay, formatMoment } from './format';
import type { Locale } from './locale';
import { clearanceWords, holdWords } from './spoken-words';
import { sentencesOf } from './translator';
import { spokenNumber } from './trip-number-words';

interface AwaitedWords {
  /** "No flight before: Dr. Feld said day 14 on Thu, Mar 12." */
  readonly what: string;
  /** "Written down by Ruth Calloway, Thu, Mar 12, 4:05 pm" */
  readonly who: string;
}

/** What awaits the centre's word, as its staff read it. */
export function awaitedWords({ about, madeBy, madeAt }: OpenProposal, locale: Locale): AwaitedWords {
  const { say } = sentencesOf(locale, 'centresWord');
  const when = formatMoment(madeAt, NEW_YORK, locale);
  return { what: whatAwaits(about, locale), who: madeBy ? say('awaits.writtenBy', { name: madeBy, when }) : say('awaits.written', { when }) };
}

function whatAwaits(about: AwaitedWord, locale: Locale): string {
  const { say } = sentencesOf(locale, 'centresWord');
  switch (about.type) {
    case 'surgery':
      return about.surgery.state === 'dated' ? say('awaits.surgery', { day: formatDay(about.surgery.on, locale) }) : say('awaits.noSurgery');
    case 'number': {
      const number = sentencesOf(locale, 'numbers').say(`names.${about.said.number}`);
      return say('awaits.number', { number, said: spokenNumber(about.said, locale) });
    }
    case 'clearance': return clearanceWords(about.said, locale);
    case 'hold': return holdWords(about.hold, locale);
    case 'lifted': return say('awaits.lifted', { name: about.word.saidBy, day: formatDay(about.word.saidOn, locale) });
  }
}

/** The screen where staff say otherwise, with what it is about chosen. */
export function otherwisePath(tripId: string, about: AwaitedWord): string {
  switch (about.type) {
    case 'surgery': return `/trips/${tripId}/date`;
    case 'number': return `/trips/${tripId}/numbers?${new URLSearchParams({ number: about.said.number })}`;
    case 'clearance': return `/trips/${tripId}/word?${new URLSearchParams({ about: about.said.kind })}`;
    default: return `/trips/${tripId}/hold`;
  }
}
