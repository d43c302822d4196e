import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { CalendarEvent, EventSpan } from '@/lib/domain/appointments/calendar-event';
import { fastingAdvice } from '@/lib/domain/appointments/fasting';
import { formatDayOf, formatDaySpan, formatMoment, formatTime } from './format';
import { namedBy } from './item-words';
import type { Locale } from './locale';
import { type Sentences, sentencesOf } from './translator';

export interface EventWords {
  /** Alarms show it on locked screens: it says neither what is done nor where. */
  readonly title: string;
  /** What a map finds, and the floor. */
  readonly location: string;
  readonly description: string;
}

/** An appointment in words: what it is, when, where, and how to prepare. */
export function eventWords(event: CalendarEvent, url: string, locale: Locale): EventWords {
  const { say } = sentencesOf(locale, 'appointmentMail');
  const lines = [...detailLines(event, locale), ...changeLines(event, url, say)];
  return { title: say(event.isRemote ? 'titleRemote' : 'title'), location: locationOf(event), description: lines.join('\n') };
}

type Say = Sentences['say'];

/** What it is, where, and how to prepare; of what does not take place, only what it was. */
export function detailLines(event: CalendarEvent, locale: Locale): readonly string[] {
  if (event.status === 'CANCELLED') return nameLines(event, locale);
  const { say } = sentencesOf(locale, 'appointmentMail');
  return [...nameLines(event, locale), ...placeLines(event, say), ...preparationLines(event, say)];
}

/** What it is and when, on the clocks of the place. */
function nameLines(event: CalendarEvent, locale: Locale): readonly string[] {
  const { say } = sentencesOf(locale, 'appointmentMail');
  const { named, centre, status, span } = event;
  const name = namedBy({ ...named, purpose: named.purpose ?? '' }, locale);
  const zone = span.type === 'timed' && span.startsZone !== NEW_YORK ? 'thisZone' : 'newYork';
  return [
    centre ? say('at', { name, centre: centre.name }) : name,
    say(zone, { time: eventTime(event, locale) }),
    ...(status === 'TENTATIVE' ? [say('notBooked')] : []),
  ];
}

/** "Thu, Mar 11, 10:00 am – 11:00 am"; surgery has an hour to be there, and no end that anybody knows. */
function eventTime({ span, named }: CalendarEvent, locale: Locale): string {
  if (span.type === 'days') return formatDaySpan(span, locale);
  if (named.kind !== 'SURGERY') return `${formatMoment(span.startsAt, span.startsZone, locale)} – ${endWords(span, locale)}`;
  const { say } = sentencesOf(locale, 'appointmentMail');
  const { startsAt, startsZone } = span;
  return say('expectedAt', { day: formatDayOf(startsAt, startsZone, locale), time: formatTime(startsAt, startsZone, locale) });
}

type Timed = Extract<EventSpan, { type: 'timed' }>;

/** The day is named again where it is another one. */
function endWords({ startsAt, startsZone, endsAt, endsZone }: Timed, locale: Locale): string {
  const isSameDay = formatDayOf(startsAt, startsZone, locale) === formatDayOf(endsAt, endsZone, locale);
  return isSameDay ? formatTime(endsAt, endsZone, locale) : formatMoment(endsAt, endsZone, locale);
}

/** A line for each that somebody gave. */
const presentLines = (given: readonly (readonly [string, string])[], say: Say): readonly string[] =>
  given.flatMap(([key, text]) => (text === '' ? [] : [say(key, { text })]));

function locationOf({ centre, service, isRemote }: CalendarEvent): string {
  return isRemote ? '' : [centre?.address, service?.location].filter(Boolean).join(', ');
}

function placeLines({ isRemote, centre, service }: CalendarEvent, say: Say): readonly string[] {
  const where = [isRemote ? say('remote') : centre?.address, service?.location].filter(Boolean).join(', ');
  return where === '' ? [] : [say('location', { location: where })];
}

/** What to bring, how long it takes, who may come along, when to stop eating and drinking: the centre's words, or what to ask. */
function preparationLines(event: CalendarEvent, say: Say): readonly string[] {
  return [...(event.service ? serviceLines(event.service, say) : [say('askPreparation')]), ...fastingLines(event, say)];
}

function serviceLines({ minutes, preparation, companions }: NonNullable<CalendarEvent['service']>, say: Say): readonly string[] {
  return [say('lasts', { minutes }), ...presentLines([['bring', preparation], ['companions', companions]], say)];
}

function fastingLines({ fasting, isRemote }: CalendarEvent, say: Say): readonly string[] {
  const advice = fastingAdvice({ fasting, isRemote });
  if (advice === null) return [];
  return [advice === 'rule' ? say('fasting', { text: fasting }) : say('askFasting')];
}

/** How to change it. What was cancelled has only a page to look at. */
function changeLines({ service, status, phone, code, note }: CalendarEvent, url: string, say: Say): readonly string[] {
  const known = presentLines([['phone', phone], ['code', code], ['note', note]], say);
  return [...known, say(service && status !== 'CANCELLED' ? 'change' : 'details', { url })];
}
