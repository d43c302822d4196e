import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { Day } from '@/lib/domain/calendar/types';
import type { SurgeonNumber, Trip } from '@/lib/domain/itinerary/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { editBehind } from '@/lib/domain/recovery/edited-profile';
import type { ProfileNumber } from '@/lib/domain/recovery/profile';
import { lastSaid, numberIn, numbersSeenBy, wordBehind } from '@/lib/domain/recovery/profile-numbers';
import { type ListedNumber, sourceOf, SOURCES_READ_ON } from '@/lib/domain/recovery/sources';
import { formatDay, formatDayWithYear } from './format';
import type { Locale } from './locale';
import { sourceWords, speakerName } from './spoken-words';
import { sentencesOf } from './translator';

/** A single number of a trip in finished words, with whose it is. */
export interface TripNumberWords {
  readonly id: ProfileNumber;
  readonly label: string;
  readonly value: string;
  readonly source: string;
  /** The surgeon said it, or somebody published it; else it is Mendway's. */
  readonly isMeasured: boolean;
}

/** Who reads the words, and in which language. */
export interface Reader {
  readonly standing: Standing;
  readonly locale: Locale;
}

const UNITS: Readonly<Record<ProfileNumber, 'weekdays' | 'count' | 'day' | 'pounds' | 'weeks'>> = {
  arriveCentreDays: 'weekdays', nights: 'count', quietDays: 'count', followUpFirst: 'day', followUpLast: 'day',
  avoidFlyingUntil: 'day', askBeforeFlyingUntil: 'day', liftPounds: 'pounds', liftWeeks: 'weeks',
};

const LISTED: Readonly<Record<ProfileNumber, ListedNumber>> = {
  arriveCentreDays: 'arriveCentreDays', nights: 'nights', quietDays: 'quietDays', followUpFirst: 'followUp', followUpLast: 'followUp',
  avoidFlyingUntil: 'avoidFlyingUntil', askBeforeFlyingUntil: 'askBeforeFlyingUntil', liftPounds: 'lift', liftWeeks: 'lift',
};

function valueWords(number: ProfileNumber, value: number | null, locale: Locale): string {
  const { say } = sentencesOf(locale, 'numbers');
  return value === null ? say('values.none') : say(`values.${UNITS[number]}`, { number: value });
}

const spoken = ({ saidBy, saidOn, number, value }: SurgeonNumber, locale: Locale) =>
  ({ name: speakerName(saidBy, locale), value: valueWords(number, value, locale), day: formatDay(saidOn, locale) });

/** "Dr. Feld said 7 on Wed, Mar 3. The centre has not confirmed." */
export function saidWords(said: SurgeonNumber, locale: Locale): string {
  return `${spokenNumber(said, locale)} ${sourceWords(said, locale)}`;
}

/** "Dr. Feld said 7 on Wed, Mar 3." */
export const spokenNumber = (said: SurgeonNumber, locale: Locale): string => sentencesOf(locale, 'numbers').say('said', spoken(said, locale));

function changedSinceWords(said: SurgeonNumber, now: string, locale: Locale): string {
  return sentencesOf(locale, 'numbers').say('changedSince', { ...spoken(said, locale), now });
}

type Source = Pick<TripNumberWords, 'source' | 'isMeasured'>;

/**
 * A number that nobody spoke of. Where it is no longer the one that Mendway starts with, its source is not told of it.
 * Who published it tells the kind of procedure: without the medical part all sources read the same.
 */
function startSource({ procedure, profile }: Trip, number: ProfileNumber, value: string, { standing, locale }: Reader): Source {
  if (!mayDo('see-medical', standing)) return { source: sentencesOf(locale, 'numbers').say('anySource'), isMeasured: false };
  const { say } = sentencesOf(locale, 'plan');
  const isStart = numberIn(DEFAULT_PROFILES[procedure], number) === numberIn(profile, number);
  const source = sourceOf(procedure, LISTED[number]);
  if (source.type === 'surgeon') return { source: say('sources.surgeon'), isMeasured: false };
  const edit = editBehind(profile, LISTED[number]);
  if (edit) return { source: say('sources.published', { source: edit.source, day: formatDayWithYear(edit.checkedOn, locale) }), isMeasured: true };
  if (!isStart) return { source: sentencesOf(locale, 'numbers').say('uses', { value }), isMeasured: false };
  if (source.type === 'own') return { source: say('sources.own', { value }), isMeasured: false };
  const day = formatDayWithYear(SOURCES_READ_ON as Day, locale);
  return { source: say('sources.published', { source: say(`sources.${source.id}`), day }), isMeasured: true };
}

function sourceOfNumber(trip: Trip, number: ProfileNumber, value: string, reader: Reader): Source {
  const { locale } = reader;
  const behind = wordBehind(trip, number);
  if (behind) return { source: saidWords(behind, locale), isMeasured: true };
  const said = lastSaid(trip, number);
  return said ? { source: changedSinceWords(said, value, locale), isMeasured: false } : startSource(trip, number, value, reader);
}

/** The number as the trip has it; a plan without one may still get one from the surgeon. */
export function tripNumberWords(trip: Trip, number: ProfileNumber, reader: Reader): TripNumberWords {
  const { locale } = reader;
  const value = valueWords(number, numberIn(trip.profile, number), locale);
  return { id: number, label: sentencesOf(locale, 'numbers').say(`names.${number}`), value, ...sourceOfNumber(trip, number, value, reader) };
}

/** All numbers of a trip that the reader is shown, in the order of the screens. */
export function allNumberWords(trip: Trip, reader: Reader): readonly TripNumberWords[] {
  return numbersSeenBy(trip, reader.standing).map((number) => tripNumberWords(trip, number, reader));
}
