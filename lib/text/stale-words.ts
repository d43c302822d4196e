import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Stale } from '@/lib/domain/history/stale';
import { formatTime } from './format';
import { lineSentence } from './history-words';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** What to say to somebody whose form others have overtaken: who changed what, and what saving again would do. */
export function staleSentences({ theirs, mine }: Stale, locale: Locale): readonly string[] {
  const { say } = sentencesOf(locale, 'history');
  const others = theirs.flatMap(({ name, madeAt, lines }) =>
    lines.map((line) => say('stale.by', { name, time: formatTime(madeAt, NEW_YORK, locale), what: lineSentence(line, locale) })));
  const sides = { before: say('stale.now'), after: say('stale.yours') };
  const own = mine.map((line) => say('stale.mine', { what: lineSentence(line, locale, sides) }));
  return [...others, ...(own.length > 0 ? own : [say('stale.same')])];
}

export const staleHeading = (locale: Locale): string => sentencesOf(locale, 'history').say('stale.heading');
