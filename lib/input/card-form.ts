import { z } from 'zod';
import { canDial } from '@/lib/domain/card/calls';
import { type CardList, LONGEST, MOST } from '@/lib/domain/card/limits';
import { BLOOD_TYPES, type CardContent, IMPLANT_STATES, type ImplantState } from '@/lib/domain/card/types';
import { parseDay } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { lineField, oneOf, optional, optionalLine, requiredLine, wholeNumber } from './fields';

/** The fields of one row of each list, the first of which names the row; `contact0.name` in the form. */
export const CARD_ROWS = {
  contacts: { row: 'contact', fields: { name: LONGEST.name, relation: LONGEST.when, phone: LONGEST.phone } },
  allergies: { row: 'allergy', fields: { substance: LONGEST.words, reaction: LONGEST.words } },
  medicines: { row: 'medicine', fields: { name: LONGEST.words, dose: LONGEST.dose, when: LONGEST.when } },
  conditions: { row: 'condition', fields: { what: LONGEST.words } },
} as const satisfies Record<CardList, { row: string; fields: Readonly<Record<string, number>> }>;

const CARD_LISTS = Object.keys(CARD_ROWS) as readonly CardList[];

const ROW_FIELD = /^(contact|allergy|medicine|condition)(\d{1,3})\.(\w+)$/;

type Values = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string>>;

/** A day of birth may lie long before any day of a trip. */
const birthday = z.string().trim().transform((text, context): Day => {
  const day = parseDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'invalid-day' });
  return z.NEVER;
});

/** The list for which an address or a button asks for more rows. */
export function moreRows(asked: unknown): CardList | null {
  return CARD_LISTS.find((list) => list === asked) ?? null;
}

const single = z.object({
  fullName: requiredLine(LONGEST.name),
  bornOn: optional(birthday),
  languages: optionalLine(LONGEST.words),
  bloodType: optional(oneOf(BLOOD_TYPES)),
  noAllergies: optionalLine(10),
  implants: oneOf(IMPLANT_STATES).default('unknown'),
  implantsWhat: optionalLine(LONGEST.words),
  surgeonName: optionalLine(LONGEST.name),
  surgeonDay: optionalLine(LONGEST.phone),
  surgeonNight: optionalLine(LONGEST.phone),
  doctorName: optionalLine(LONGEST.name),
  doctorPhone: optionalLine(LONGEST.phone),
  insurer: optionalLine(LONGEST.name),
  member: optionalLine(LONGEST.member),
  insurerPhone: optionalLine(LONGEST.phone),
  note: optionalLine(LONGEST.note),
  /** 0: there was no card yet. */
  version: wholeNumber(0, 1_000_000_000),
  /** The list for which somebody wants more rows. */
  more: z.unknown().optional().transform(moreRows),
});

export const checkedCardForm = z.object({ version: wholeNumber(1, 1_000_000_000) });

const tidy = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The rows of a list that say something, in their order, each with its place in the form. */
function rowsOf(values: Values, list: CardList): readonly { readonly at: number; readonly row: Row }[] {
  const { row: prefix, fields } = CARD_ROWS[list];
  const places = Object.keys(values).flatMap((name) => {
    const [, kind, place] = ROW_FIELD.exec(name) ?? [];
    return kind === prefix ? [Number(place)] : [];
  });
  return [...new Set(places)].toSorted((a, b) => a - b)
    .map((at) => ({ at, row: Object.fromEntries(Object.keys(fields).map((name) => [name, tidy(values[`${prefix}${at}.${name}`])])) }))
    .filter(({ row }) => Object.values(row).some((text) => text !== ''));
}

type Flaw = readonly [field: string, message: string];

const flawOf = (text: string, longest: number): string | undefined => lineField(longest).safeParse(text).error?.issues[0]?.message;

function rowFlaws(list: CardList, { at, row }: { at: number; row: Row }): readonly Flaw[] {
  const { row: prefix, fields } = CARD_ROWS[list];
  const [first = ''] = Object.keys(fields);
  const nameless: readonly Flaw[] = row[first] === '' ? [[`${prefix}${at}.${first}`, 'required']] : [];
  const typed = Object.entries<number>(fields).flatMap(([name, longest]): readonly Flaw[] => {
    const message = flawOf(row[name] ?? '', longest);
    return message ? [[`${prefix}${at}.${name}`, message]] : [];
  });
  const dead: readonly Flaw[] = list === 'contacts' && !canDial(row.phone ?? '') ? [[`${prefix}${at}.phone`, 'phone-without-digits']] : [];
  return [...nameless, ...typed, ...dead];
}

const FULL: Readonly<Record<CardList, string>> = {
  contacts: 'card-full-contacts', allergies: 'card-full-allergies', medicines: 'card-full-medicines', conditions: 'card-full-conditions',
};

function listFlaws(values: Values, list: CardList): readonly Flaw[] {
  const rows = rowsOf(values, list);
  const beyond = rows[MOST[list]];
  const [first = ''] = Object.keys(CARD_ROWS[list].fields);
  return [...rows.flatMap((row) => rowFlaws(list, row)), ...(beyond ? [[`${CARD_ROWS[list].row}${beyond.at}.${first}`, FULL[list]] as const] : [])];
}

/** The rows of a list in words of the domain; `CARD_ROWS` names their fields as `CardContent` does. */
const rows = (values: Values, list: CardList): readonly Row[] => rowsOf(values, list).map(({ row }) => row);

function contentOf(values: Values, typed: z.infer<typeof single>): CardContent {
  return {
    fullName: typed.fullName,
    bornOn: typed.bornOn,
    languages: typed.languages,
    contacts: rows(values, 'contacts').map(({ name = '', relation = '', phone = '' }) => ({ name, relation, phone })),
    allergies: rows(values, 'allergies').map(({ substance = '', reaction = '' }) => ({ substance, reaction })),
    hasNoAllergies: typed.noAllergies !== '',
    medicines: rows(values, 'medicines').map(({ name = '', dose = '', when = '' }) => ({ name, dose, when })),
    conditions: rows(values, 'conditions').map(({ what = '' }) => what),
    implants: { state: typed.implants, what: typed.implants === 'some' ? typed.implantsWhat : '' },
    bloodType: typed.bloodType,
    surgeon: { name: typed.surgeonName, dayPhone: typed.surgeonDay, nightPhone: typed.surgeonNight },
    doctor: { name: typed.doctorName, phone: typed.doctorPhone },
    insurance: { company: typed.insurer, member: typed.member, phone: typed.insurerPhone },
    note: typed.note,
  };
}

export const cardForm = z.record(z.string(), z.unknown()).transform((values, context) => {
  const result = single.safeParse(values);
  for (const issue of result.error?.issues ?? []) context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  for (const [field, message] of CARD_LISTS.flatMap((list) => listFlaws(values, list))) context.addIssue({ code: 'custom', path: [field], message });
  if (!result.success) return z.NEVER;
  const { version, more } = result.data;
  return { version, more, content: contentOf(values, result.data), typed: typedFields(values) };
});

/** What stands in each field of the form, at its own place: rows that were left empty count too. */
const typedFields = (values: Values): Row => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tidy(value)]));

function listValues(list: CardList, rows: readonly object[]): readonly (readonly [string, string])[] {
  const { row: prefix } = CARD_ROWS[list];
  return rows.flatMap((row, at) => Object.entries(row).map(([name, text]) => [`${prefix}${at}.${name}`, String(text)] as const));
}

/** The content as the form shows it: the other way of `cardForm`. */
export function cardValues(content: CardContent): Readonly<Record<string, string>> {
  const { surgeon, doctor, insurance, implants } = content;
  return {
    fullName: content.fullName, bornOn: content.bornOn ?? '', languages: content.languages, bloodType: content.bloodType ?? '',
    noAllergies: content.hasNoAllergies ? 'on' : '', implants: implants.state, implantsWhat: implants.what,
    surgeonName: surgeon.name, surgeonDay: surgeon.dayPhone, surgeonNight: surgeon.nightPhone,
    doctorName: doctor.name, doctorPhone: doctor.phone,
    insurer: insurance.company, member: insurance.member, insurerPhone: insurance.phone, note: content.note,
    ...Object.fromEntries([
      ...listValues('contacts', content.contacts), ...listValues('allergies', content.allergies), ...listValues('medicines', content.medicines),
      ...listValues('conditions', content.conditions.map((what) => ({ what }))),
    ]),
  };
}

const IMPLANTS_NOW: Readonly<Record<ImplantState, string>> = {
  unknown: 'card-now-implants-unknown', none: 'card-now-implants-none', some: 'card-now-implants-some',
};

/** What the other one saved in a field, in words that its kind needs. */
function savedThere(name: string, value: string): Problem {
  if (value === '') return problem(name, 'card-now-empty');
  if (name === 'bornOn') return problem(name, 'card-now-day', { day: value, year: value.slice(0, 4) });
  if (name === 'noAllergies') return problem(name, 'card-now-ticked');
  return name === 'implants' ? problem(name, IMPLANTS_NOW[value as ImplantState]) : problem(name, 'card-now', { value });
}

const isOfCard = (name: string): boolean => ROW_FIELD.test(name) || name in single.shape;
const ofForm: readonly string[] = ['version', 'more'];

/** Beside each field that differs from what was typed: what the other one saved there. */
export function othersAnswers(typed: Row, theirs: CardContent): readonly Problem[] {
  const saved = cardValues(theirs);
  const names = [...new Set([...Object.keys(saved), ...Object.keys(typed)])].filter((name) => isOfCard(name) && !ofForm.includes(name));
  return names.filter((name) => (saved[name] ?? '') !== (typed[name] ?? '')).map((name) => savedThere(name, saved[name] ?? ''));
}
