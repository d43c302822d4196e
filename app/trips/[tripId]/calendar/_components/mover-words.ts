import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';

// The browser gets no dictionary: it fills the two gaps of these sentences with names that stand on the page.
const GAPS = { name: '%name%', day: '%day%' };

export function moverWords(locale: Locale) {
  const { say } = sentencesOf(locale, 'calendar');
  return {
    hint: say('mover.hint'), held: say('mover.held', GAPS), over: say('mover.over', GAPS), closed: say('mover.closed', GAPS),
    putBack: say('mover.putBack', GAPS),
  };
}
