import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { type Call, takesAnswer } from '@/lib/domain/plan/rebooking';
import { isJourney } from '@/lib/domain/itinerary/kinds';
import type { Day } from '@/lib/domain/calendar/types';
import { formatDay, formatDayLong } from './format';
import { namedBy } from './item-words';
import type { Locale } from './locale';
import { bookingName } from './replan-words';
import { sentencesOf, type SentenceValues } from './translator';

/** In whose voice the words are: the patient's own, or somebody's who calls for them. */
export interface Caller {
  readonly isPatient: boolean;
  readonly patient: string;
}

export interface CallFact {
  readonly term: string;
  readonly value: string;
  /** To be dialled. */
  readonly phone?: string;
}

export interface CallWords {
  readonly name: string;
  readonly facts: readonly CallFact[];
  readonly say: string;
  readonly phone: string;
}

const textOf = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
const asDay = (value: string | number | undefined): Day | null => (textOf(value) === '' ? null : (textOf(value) as Day));

function callName(call: Call, item: Item | null, locale: Locale): string {
  const { say } = sentencesOf(locale, 'rebooking');
  if (call.subject !== 'item') return say(`names.${call.subject}`, { name: textOf(call.params.name) || 'none' });
  return item ? bookingName(item, locale) : namedBy(call.params, locale);
}

function factsOf(call: Call, phone: string, locale: Locale): readonly CallFact[] {
  const { say } = sentencesOf(locale, 'rebooking');
  const { params, deadlineOn, state, answer } = call;
  const days = (first: string | number | undefined): string => {
    const day = asDay(first);
    return day ? formatDay(day, locale) : '';
  };
  const window = params.first && params.last ? say('window', { first: days(params.first), last: days(params.last) }) : '';
  const facts: readonly CallFact[] = [
    { term: say('facts.by'), value: deadlineOn ? formatDay(deadlineOn, locale) : '' },
    { term: say('facts.code'), value: textOf(params.code) },
    { term: say('facts.phone'), value: phone, phone },
    { term: say('facts.was'), value: call.subject === 'team' ? '' : days(params.from) },
    { term: say('facts.asksFor'), value: params.to === params.from ? '' : days(params.to) },
    { term: say('facts.window'), value: window },
    { term: say('facts.said'), value: state === 'TO_CALL' || !takesAnswer(call) ? '' : answer },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** Letters and figures one by one: that is how a code is said on the phone. */
const spelled = (code: string): string => [...code].join(', ');

function sentenceKey({ subject, params }: Call): string {
  const { reason, to, kind } = params;
  if (subject === 'team') return params.why === 'surgery-cancelled' ? 'teamOff' : 'team';
  if (subject === 'escort') return textOf(reason);
  const isOff = reason === 'cancelled' || reason === 'not-needed';
  if (reason === 'still-fits') return 'appointmentStays';
  if (reason === 'outside-window' && !to) return 'appointmentWindow';
  if (kind === 'APPOINTMENT') return isOff ? 'appointmentOff' : to ? 'APPOINTMENT' : 'appointmentOpen';
  if (isOff) return 'cancel';
  if (!to) return 'ask';
  return kind === 'STAY' || kind === 'FLIGHT' ? kind : 'booking';
}

/** What to say on the phone. What was not booked through a booking has no code. */
function sayWords(call: Call, trip: Trip, { isPatient, patient }: Caller, locale: Locale): string {
  const { say } = sentencesOf(locale, 'rebooking');
  const { params } = call;
  const who = isPatient ? 'own' : 'other';
  const long = (value: string | number | undefined): string => {
    const day = asDay(value);
    return day ? formatDayLong(day, locale) : '';
  };
  const surgery = trip.surgery.state === 'dated' ? formatDayLong(trip.surgery.on, locale) : '';
  const why = params.why === 'surgery-day' && surgery === '' ? 'other' : textOf(params.why) || 'other';
  const booking = say('withCode', { who, patient, code: params.code ? spelled(textOf(params.code)) : 'none' });
  const values: SentenceValues = { who, patient, booking, from: long(params.from), to: long(params.to), toUntil: long(params.toUntil), first: long(params.first), last: long(params.last) };
  return [say('caller', { who, patient }), say(`why.${why}`, { who, day: surgery }), say(`say.${sentenceKey(call)}`, values)].join('');
}

/** A call in the reader's language: what, by when, with which code, and what to say. */
export function callWords(call: Call, trip: Trip, teamPhone: string, caller: Caller, locale: Locale): CallWords {
  const item = trip.items.find(({ id }) => id === call.itemId) ?? null;
  const isWithCentre = call.subject === 'team' || (call.params.kind === 'APPOINTMENT' && call.params.place !== 'ELSEWHERE');
  const phone = textOf(call.params.phone) || (isWithCentre ? teamPhone : '');
  return { name: callName(call, item, locale), facts: factsOf(call, phone, locale), say: sayWords(call, trip, caller, locale), phone };
}

/** Whether a flight: its new number and times are typed into its form. */
export const needsForm = ({ params }: Call): boolean => isJourney(textOf(params.kind) as Item['kind']) || params.to === '' || params.to === undefined;
