import type { Day } from '@/lib/domain/calendar/types';
import type { RibbonDay, RibbonPhase } from '@/lib/domain/ribbon/types';
import { capitalised } from '@/lib/text/capitalised';
import { dayOfMonth, formatDayLong, formatMonthDay, formatWeekday } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { readable, relativeDay } from '@/lib/text/readable';
import { sentencesOf } from '@/lib/text/translator';

/** How a day of the ribbon is written: small above (or beside) the number, and in full for those who ask. */
export interface DayWords {
  readonly mark: string;
  readonly number: string;
  readonly full: string;
}

export function phaseName(phase: RibbonPhase, locale: Locale): string {
  return sentencesOf(locale, 'ribbon').say(`phases.${phase.id}`);
}

export function phaseNote({ note }: RibbonPhase, locale: Locale): string | null {
  const sentences = sentencesOf(locale, 'ribbonNotes');
  return note && sentences.knows(note.id) ? sentences.say(note.id, readable(note.params, locale)) : null;
}

export function dayWords(day: RibbonDay, locale: Locale): DayWords {
  return day.day === null ? offsetWords(day.offset ?? 0, locale) : dateWords(day.day, day.state, locale);
}

function dateWords(day: Day, state: RibbonDay['state'], locale: Locale): DayWords {
  const mark = state === 'today' ? sentencesOf(locale, 'ribbon').say('today') : formatWeekday(day, locale);
  return { mark, number: String(dayOfMonth(day)), full: formatDayLong(day, locale) };
}

/** Until the surgery date is known, days are counted from surgery: −2, 0, +5. */
function offsetWords(offset: number, locale: Locale): DayWords {
  const sentences = sentencesOf(locale, 'ribbon');
  const sign = offset === 0 ? '' : offset < 0 ? '−' : '+';
  return { mark: sentences.say('day'), number: `${sign}${Math.abs(offset)}`, full: capitalised(relativeDay(offset, locale), locale) };
}

/** The mini ribbon has no text of its own, so its label tells the trip in one sentence. */
export function miniLabel(phases: readonly RibbonPhase[], locale: Locale): string {
  return phases.map((phase) => miniPhase(phase, locale)).join(', ');
}

function miniPhase(phase: RibbonPhase, locale: Locale): string {
  const [first] = phase.days;
  const count = phase.days.length + phase.omitted;
  const only = count === 1 ? first?.day : null;
  const sentences = sentencesOf(locale, 'ribbon');
  const when = only ? formatMonthDay(only, locale) : sentences.say('miniDays', { count });
  return sentences.say('miniPhase', { name: phaseName(phase, locale), when });
}
