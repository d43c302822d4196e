import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayWithYear, formatTime } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A single value of somebody's data, as a reader of that language writes it; null where there is nothing to tell. */
export function dataValue(field: string, value: unknown, locale: Locale): string | null {
  const { say } = sentencesOf(locale, 'dataPrint');
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  const text = String(value);
  if (DAY.test(text)) return formatDayWithYear(text as Day, locale);
  if (MOMENT.test(text)) return `${formatDayWithYear(dayIn(NEW_YORK, new Date(text)), locale)}, ${formatTime(new Date(text), NEW_YORK, locale)}`;
  return codeWords(field, text, locale);
}

/** Codes have words; what people typed has none and stands as it is. */
function codeWords(field: string, text: string, locale: Locale): string {
  const [codes, looks, procedures] = [sentencesOf(locale, 'dataPrint'), sentencesOf(locale, 'looks'), sentencesOf(locale, 'procedures')];
  if (field === 'procedureId') return procedures.knows(text) ? procedures.say(text) : text;
  if (field === 'deed') return looks.knows(`did.${text}`) ? looks.say(`did.${text}`) : '';
  if (field === 'part') return looks.knows(`parts.${text}`) ? looks.say(`parts.${text}`) : text;
  return CODED.has(field) && codes.knows(`codes.${text}`) ? codes.say(`codes.${text}`) : text;
}

/** Fields that hold a code of ours; a note that reads OPEN is a note. */
const CODED: ReadonlySet<string> = new Set(['kind', 'state', 'role', 'word', 'channels', 'reason']);

/** What a field is called; one without words goes by its own name. */
export function fieldName(field: string, locale: Locale): string {
  const { knows, say } = sentencesOf(locale, 'dataPrint');
  return knows(`fields.${field}`) ? say(`fields.${field}`) : field;
}
