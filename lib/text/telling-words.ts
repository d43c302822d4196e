import type { HowTold, TellingLine } from '@/lib/domain/appointments/telling';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment, listed } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** "Reminder, Mon, Mar 1, 9:00 am: sent by email", by the centre's clock. */
export function tellingWords({ what, at, how }: TellingLine, locale: Locale): string {
  const { say } = sentencesOf(locale, 'telling');
  return say('line', { what: say(`what.${what}`), time: formatMoment(at, NEW_YORK, locale), how: howWords(how, locale) });
}

function howWords(how: HowTold, locale: Locale): string {
  const { say } = sentencesOf(locale, 'telling');
  const ways = how.type === 'sent' ? listed(how.by.map((way) => say(`ways.${way}`)), locale) : '';
  return say(`how.${how.type}`, { ways });
}
