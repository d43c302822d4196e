import type { ExportStep } from '@/lib/data/export-contents';
import { dataValue, fieldName, plannedLine, type ValuePlace } from '@/lib/text/data-values';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import type { FileWriter } from './file-writer';
import { escapeHtml, HTML_END, htmlHead } from './html-text';
import { PRINTED } from './printed';

type Part = Extract<ExportStep, { readonly type: 'person-part' | 'trip-part' }>;
type TripStep = Extract<ExportStep, { readonly type: 'trip' }>;
type Row = Readonly<Record<string, unknown>>;

interface HtmlWriter {
  /** Some entries of a part; the first ones bring its heading. */
  readonly entries: (section: Part['section'], rows: readonly Row[]) => Promise<void>;
  readonly trip: (step: TripStep) => Promise<void>;
  readonly end: () => Promise<void>;
}

interface Frame {
  readonly name: string;
  readonly locale: Locale;
  readonly madeAt: Date;
}

/** Writes `everything.html`: what people read of it, in their language, without a script and without anything from elsewhere. */
export async function htmlWriter({ write, end }: FileWriter, { name, locale, madeAt }: Frame): Promise<HtmlWriter> {
  const { say } = sentencesOf(locale, 'dataPrint');
  const words = (key: string, values?: Readonly<Record<string, string | number>>) => escapeHtml(say(key, values));
  const counted = new Map<string, number>();
  let [trips, begun] = [0, ''];
  const when = dataValue({ section: 'copies', field: 'madeAt' }, madeAt.toISOString(), locale) ?? '';
  await write(`${htmlHead(say('title', { name }), locale)}<p>${words('madeAt', { when })}</p>\n<p>${words('more')}</p>\n<h2>${words('you')}</h2>\n`);
  return {
    async entries(section, rows) {
      const fields = PRINTED[section];
      if (!fields) counted.set(section, (counted.get(section) ?? 0) + rows.length);
      const printed = fields ? rows.map((row) => entryOf(row, { section, fields }, locale)).filter((entry) => entry !== '') : [];
      if (printed.length === 0) return;
      const heading = `${trips} ${section}`;
      await write(begun === heading ? '' : `<h3>${words(`parts.${section}`)}</h3>\n`);
      begun = heading;
      for (const entry of printed) await write(entry);
    },
    async trip({ trip: { standing: { role } } }) {
      trips += 1;
      await write(`<h2>${words('trip', { count: trips })}</h2>\n<p>${words('role', { role: say(`codes.${role}`) })}</p>\n`);
    },
    async end() {
      const lines = [...counted].map(([section, count]) => `<li>${words(`parts.${section}`)}: ${words('entries', { count })}</li>`);
      if (lines.length > 0) await write(`<h2>${words('others')}</h2>\n<ul>\n${lines.join('\n')}\n</ul>\n`);
      await write(HTML_END);
      await end();
    },
  };
}

interface Printed {
  readonly section: Part['section'];
  readonly fields: readonly string[];
}

function entryOf(row: Row, { section, fields }: Printed, locale: Locale): string {
  const shown = shownOf(row, locale);
  const lines = fields.flatMap((field) => lineOf({ section, field }, shown[field], locale));
  return lines.length === 0 ? '' : `<div class="entry"><dl>${lines.join('')}</dl></div>\n`;
}

/** What one value cannot tell without another of its row. */
function shownOf(row: Row, locale: Locale): Row {
  if (row.isAllDay === true) return { ...row, startsAt: dayOf(row.startsAt, 0), endsAt: dayOf(row.endsAt, -1) };
  return typeof row.lineKey === 'string' ? { ...row, lineKey: plannedLine(row.lineKey, Number(row.quantity ?? 1), locale) } : row;
}

/** New York midnight as the day that begins, or ended, there: half a day on it is that day in UTC too. */
function dayOf(moment: unknown, days: number): unknown {
  return typeof moment === 'string' ? new Date(new Date(moment).getTime() + (days * 24 + 6) * 60 * 60_000).toISOString().slice(0, 10) : moment;
}

function lineOf(place: ValuePlace, value: unknown, locale: Locale): readonly string[] {
  const content = contentOf(place, value, locale);
  return content === '' ? [] : [`<dt>${escapeHtml(fieldName(place.field, locale))}</dt><dd>${content}</dd>`];
}

function contentOf(place: ValuePlace, value: unknown, locale: Locale): string {
  if (Array.isArray(value)) return value.map((one) => contentOf(place, one, locale)).filter((one) => one !== '').join('\n');
  if (typeof value !== 'object' || value === null) return escapeHtml(dataValue(place, value, locale) ?? '');
  const lines = Object.entries(value as Row).flatMap(([field, one]) => lineOf({ section: place.section, field }, one, locale));
  return lines.length === 0 ? '' : `<dl>${lines.join('')}</dl>`;
}
