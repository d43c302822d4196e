import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PERSON_TABLES } from '@/lib/data/export-person-tables';
import { TRIP_TABLES } from '@/lib/data/export-trip-tables';
import { PARTS } from '@/lib/domain/access/parts';
import { DIETS } from '@/lib/domain/arrivals/needs';
import { LANGUAGES } from '@/lib/domain/arrivals/languages';
import { IMPLANT_STATES } from '@/lib/domain/card/types';
import { HOLD_REASONS } from '@/lib/domain/itinerary/types';
import { LINES } from '@/lib/domain/packing/planned-lines';
import { PROCEDURE_IDS, PROFILE_NUMBERS } from '@/lib/domain/recovery/profile';
import { dataValue, fieldName, plannedLine } from '@/lib/text/data-values';
import { LOCALES } from '@/lib/text/locale';
import { PRINTED } from './printed';

const SCHEMA = readFileSync('prisma/schema.prisma', 'utf8');
const blocks = (kind: string) => new Map([...SCHEMA.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([^}]*)^\\}`, 'gm'))].map(([, name = '', body = '']) => [name, body]));
const ENUMS = new Map([...blocks('enum')].map(([name, body]) => [name, [...body.matchAll(/^ +(\w+)/gm)].map(([, value = '']) => value)]));
const MODELS = blocks('model');

interface Coded {
  readonly section: string;
  readonly field: string;
  readonly values: readonly string[];
}

const printed = Object.entries(PRINTED).flatMap(([section, fields]) => fields.map((field) => ({ section, field })));
const modelOf = (section: string): string => Object.entries({ ...PERSON_TABLES, ...TRIP_TABLES }).find(([name]) => name === section)?.[1].model ?? '';

/** What the database calls an enum, by the schema itself. */
const ENUMERATED: readonly Coded[] = printed.flatMap(({ section, field }) => {
  const type = new RegExp(`^ +${field} +(\\w+)`, 'm').exec(MODELS.get(modelOf(section)) ?? '')?.[1] ?? '';
  const values = ENUMS.get(type);
  return values ? [{ section, field, values }] : [];
});

/** Codes of the domain in columns of text. */
const OF_THE_DOMAIN: readonly Coded[] = [
  { section: 'clearances', field: 'kind', values: ['fly', 'exercise'] }, { section: 'clearances', field: 'word', values: ['yes', 'not-yet', 'withdrawn'] },
  { section: 'holds', field: 'reason', values: HOLD_REASONS }, { section: 'surgeonNumbers', field: 'number', values: PROFILE_NUMBERS },
  { section: 'card', field: 'state', values: IMPLANT_STATES }, { section: 'needs', field: 'diets', values: DIETS }, { section: 'needs', field: 'interpreter', values: LANGUAGES },
  { section: 'plan', field: 'procedureId', values: PROCEDURE_IDS }, { section: 'looks', field: 'part', values: PARTS },
];

it('finds the columns that hold an enum', () => {
  expect(ENUMERATED.map(({ section, field }) => `${section}.${field}`)).toEqual(expect.arrayContaining(['reach.channels', 'items.kind', 'tasks.state', 'updates.state', 'workplaces.role']));
});

it.each(LOCALES)('prints no code of ours, but its words in %s', (locale) => {
  const raw = [...ENUMERATED, ...OF_THE_DOMAIN].flatMap(({ section, field, values }) => values.flatMap((value) => {
    const words = dataValue({ section, field }, value, locale);
    return words === '' || words === null || (words === value && (locale === 'es' || /[A-Z-]/.test(value))) ? [`${section}.${field} ${value}`] : [];
  }));
  expect(raw).toEqual([]);
});

it.each(LOCALES)('tells every line of the packing list in %s, as many as there are', (locale) => {
  const raw = Object.values(LINES).flat().filter(({ key }) => plannedLine(key, 3, locale) === key);
  expect([raw, plannedLine('day-clothes', 3, locale).startsWith('3 ')]).toEqual([[], true]);
});

it.each(LOCALES)('names every printed field in %s', (locale) => {
  expect(printed.filter(({ field }) => fieldName(field, locale) === field)).toEqual([]);
});

it('leaves alone what somebody typed, also where it reads like a code', () => {
  expect(dataValue({ section: 'items', field: 'note' }, 'OPEN', 'en')).toBe('OPEN');
  expect(dataValue({ section: 'keptFindings', field: 'reason' }, 'infection', 'es')).toBe('infection');
});
