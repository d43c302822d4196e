import { ageOn } from '@/lib/domain/card/age';
import { callsOf, type CardCall } from '@/lib/domain/card/calls';
import type { CardFacts } from '@/lib/domain/card/card-facts';
import { inBoth, type TermList } from '@/lib/domain/card/known-terms';
import type { CardContent } from '@/lib/domain/card/types';
import { formatDate, formatDayInWords, formatDayWithYear } from './format';
import type { Locale } from './locale';
import { givenName } from './names';
import { type SentenceValues, sentencesOf } from './translator';

/** A line of the card: English first, Spanish beside it; `es` is null where the text stands as it was typed. */
export interface CardLine {
  readonly en: string;
  readonly es: string | null;
}

const asTyped = (text: string): CardLine => ({ en: text, es: null });
const told = (list: TermList, text: string): CardLine => differing(inBoth(list, text)) ?? asTyped(text);
/** A word that both languages write alike stands once. */
const differing = (both: CardLine | null): CardLine | null => both && (both.en === both.es ? asTyped(both.en) : both);

/** Our own words in both languages. */
const ours = (key: string, values: Readonly<Record<Locale, SentenceValues>> = { en: {}, es: {} }): CardLine =>
  ({ en: sentencesOf('en', 'card').say(key, values.en), es: sentencesOf('es', 'card').say(key, values.es) });

export const cardHeading = (key: string): CardLine => ours(`on.${key}`);

function spokenLine(languages: string): CardLine | null {
  if (languages === '') return null;
  const both = inBoth('languages', languages) ?? { en: languages, es: languages };
  return ours('on.speaks', { en: { languages: both.en }, es: { languages: both.es } });
}

function bornLine({ bornOn }: CardContent, { today }: CardFacts): CardLine | null {
  if (!bornOn) return null;
  const age = ageOn(bornOn, today);
  const values = (locale: Locale) => ({ day: formatDayInWords(bornOn, locale), age });
  return ours('on.born', { en: values('en'), es: values('es') });
}

const present = <T>(values: readonly (T | null)[]): readonly T[] => values.filter((value) => value !== null);

/** Sentences on one line each language. */
function together(lines: readonly CardLine[]): CardLine | null {
  if (lines.length === 0) return null;
  const spoken = lines.map(({ es }) => es).filter((text) => text !== null);
  return { en: lines.map(({ en }) => en).join(' '), es: spoken.length > 0 ? spoken.join(' ') : null };
}

const sentence = ({ en, es }: CardLine): CardLine => ({ en: ended(en), es: es && ended(es) });
const ended = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

function implantLine({ implants }: CardContent): CardLine | null {
  if (implants.state === 'none') return ours('on.noImplants');
  if (implants.state === 'unknown') return null;
  if (implants.what === '') return ours('on.someImplants');
  const { en, es } = told('implants', implants.what);
  return ours('on.implants', { en: { what: en }, es: { what: es ?? en } });
}

const bloodLine = ({ bloodType }: CardContent): CardLine | null => {
  const type = bloodType?.replace('-', '−') ?? '';
  return type === '' ? null : ours('on.blood', { en: { type }, es: { type } });
};

const healthLine = (content: CardContent): CardLine | null =>
  together(present([...content.conditions.map((one) => sentence(told('conditions', one))), implantLine(content), bloodLine(content)]));

function allergyLines({ allergies, hasNoAllergies }: CardContent): ShownCard['allergies'] {
  if (allergies.length > 0) return allergies.map(({ substance, reaction }) => ({ what: told('allergies', substance), reaction: told('reactions', reaction) }));
  return [{ what: ours(hasNoAllergies ? 'on.noAllergies' : 'on.allergiesUnknown'), reaction: asTyped('') }];
}

/** What stands beside the allergy's English name: the reaction, and in Spanish both. */
export function besideAllergy({ what, reaction }: ShownCard['allergies'][number]): CardLine {
  const es = [what.es, reaction.es].filter((text) => text !== null).join(': ');
  return { en: reaction.en, es: es === '' ? null : es };
}

export interface ShownCall {
  readonly label: CardLine;
  readonly phone: string;
}

function callLabel(call: CardCall): CardLine {
  if (call.who === 'centre') return asTyped(call.name);
  if (call.who === 'team') {
    const key = `on.team.${call.name === '' ? 'unnamed' : 'named'}.${call.hours}`;
    return ours(key, { en: { name: call.name }, es: { name: call.name } });
  }
  if (call.relation === '') return asTyped(call.name);
  const { en, es } = told('relations', call.relation);
  return { en: `${call.name}, ${en}`, es: es && `${call.name}, ${es}` };
}

export const shownCall = (call: CardCall): ShownCall => ({ label: callLabel(call), phone: call.phone });

/** In the language of the page; what stands as it was typed has one. */
export const spokenIn = (locale: Locale, { en, es }: CardLine): string => (locale === 'es' ? (es ?? en) : en);

export interface ShownCard {
  readonly name: string;
  readonly who: CardLine | null;
  readonly calls: readonly ShownCall[];
  readonly allergies: readonly { readonly what: CardLine; readonly reaction: CardLine }[];
  /** Procedure and day; null for a consultation. */
  readonly surgery: { readonly what: CardLine; readonly on: CardLine | null } | null;
  readonly surgeon: string;
  readonly centre: CardFacts['centre'];
  readonly medicines: readonly { readonly name: string; readonly dose: string; readonly when: CardLine }[];
  readonly health: CardLine | null;
  readonly stay: CardFacts['stay'];
  readonly doctor: CardContent['doctor'] | null;
  readonly insurance: CardContent['insurance'] | null;
  readonly note: string;
  readonly checked: CardLine;
}

const orNull = <T extends Readonly<Record<string, string>>>(facts: T): T | null => (Object.values(facts).some((text) => text !== '') ? facts : null);

function surgeryLines({ surgery }: CardFacts): ShownCard['surgery'] {
  if (!surgery) return null;
  const name = (locale: Locale) => sentencesOf(locale, 'procedures').say(surgery.procedure);
  const what = surgery.procedure === 'other' ? ours('on.otherSurgery') : { en: name('en'), es: name('es') };
  return { what, on: surgery.on && { en: formatDayWithYear(surgery.on, 'en'), es: formatDayWithYear(surgery.on, 'es') } };
}

/** The card in words, as it is handed over. */
export function shownCard(facts: CardFacts): ShownCard {
  const { content, checked } = facts;
  const on = (locale: Locale) => ({ name: givenName(checked.by), day: formatDate(checked.on, locale) });
  return {
    name: content.fullName,
    who: together(present([bornLine(content, facts), spokenLine(content.languages)])),
    calls: callsOf(facts).map(shownCall),
    allergies: allergyLines(content),
    surgery: surgeryLines(facts),
    surgeon: content.surgeon.name,
    centre: facts.centre,
    medicines: content.medicines.map(({ name, dose, when }) => ({ name, dose, when: told('times', when) })),
    health: healthLine(content),
    stay: facts.stay,
    doctor: orNull(content.doctor),
    insurance: orNull(content.insurance),
    note: content.note,
    checked: ours('on.checked', { en: on('en'), es: on('es') }),
  };
}
