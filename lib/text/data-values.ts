import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayWithYear, formatTime } from './format';
import { languageName } from './language-names';
import type { Locale } from './locale';
import { type Namespace, sentencesOf } from './translator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Where a value stands: `items.state`. Of what lies deeper the last name counts: `card.bloodType`. */
export interface ValuePlace {
  readonly section: string;
  readonly field: string;
}

/** A single value of somebody's data, as a reader of that language writes it; null where there is nothing to tell. */
export function dataValue({ section, field }: ValuePlace, value: unknown, locale: Locale): string | null {
  const { say } = sentencesOf(locale, 'dataPrint');
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  const text = String(value);
  if (DAY.test(text)) return formatDayWithYear(text as Day, locale);
  if (MOMENT.test(text)) return `${formatDayWithYear(dayIn(NEW_YORK, new Date(text)), locale)}, ${formatTime(new Date(text), NEW_YORK, locale)}`;
  return CODED[`${section}.${field}`]?.(text, locale) ?? text;
}

type CodeWords = (code: string, locale: Locale) => string | null;

const within = (namespace: Namespace, prefix: string): CodeWords => (code, locale) => {
  const { knows, say } = sentencesOf(locale, namespace);
  return knows(`${prefix}${code}`) ? say(`${prefix}${code}`) : null;
};

const codes = within('dataPrint', 'codes.');
/** To look is no deed of its own: the part that was opened says it all. */
const deeds: CodeWords = (code, locale) => within('looks', 'did.')(code, locale) ?? '';

/** Where a code of ours stands, with its words. Everything else was typed by somebody, and stands as it is: a note that reads OPEN is a note. */
const CODED: Readonly<Record<string, CodeWords>> = {
  'reach.channels': codes, 'memberships.role': codes, 'workplaces.role': codes, 'people.role': codes,
  'invitationsMade.role': codes, 'invitationsMade.state': codes, 'invitationsReceived.role': codes, 'invitationsReceived.state': codes,
  'invitations.role': codes, 'invitations.state': codes, 'plan.procedureId': within('procedures', ''),
  'items.kind': codes, 'items.state': codes, 'appointments.state': codes, 'rebookings.state': codes,
  'clearances.kind': codes, 'clearances.word': codes, 'holds.reason': within('hold', 'reasons.'), 'surgeonNumbers.number': within('numbers', 'names.'),
  'card.state': codes, 'needs.interpreter': languageName, 'needs.diets': within('needs', 'diets.'), 'tasks.kind': codes, 'tasks.state': codes,
  'escortAnswers.word': codes, 'updates.state': codes, 'changes.deed': deeds, 'looks.deed': deeds, 'looks.part': within('looks', 'parts.'),
};

/** What a line of the plan's own packing list is, by its key; who comes along, and for how many days, stands elsewhere in the data. */
export function plannedLine(key: string, quantity: number, locale: Locale): string {
  const [{ knows, say }, print] = [sentencesOf(locale, 'packingLines'), sentencesOf(locale, 'dataPrint')];
  if (print.knows(`lines.${key}`)) return print.say(`lines.${key}`);
  return knows(`names.${key}`) ? say(`names.${key}`, { quantity, companion: print.say('companion') }) : key;
}

/** What a field is called; one without words goes by its own name. */
export function fieldName(field: string, locale: Locale): string {
  const { knows, say } = sentencesOf(locale, 'dataPrint');
  return knows(`fields.${field}`) ? say(`fields.${field}`) : field;
}
