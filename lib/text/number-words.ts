import type { Day } from '@/lib/domain/calendar/types';
import { editBehind } from '@/lib/domain/recovery/edited-profile';
import type { ProcedureId, RecoveryProfile } from '@/lib/domain/recovery/profile';
import { LISTED_NUMBERS, sourceOf, SOURCES_READ_ON, type ListedNumber } from '@/lib/domain/recovery/sources';
import { formatDayWithYear } from './format';
import type { Locale } from './locale';
import { sentencesOf, type Sentences } from './translator';

/** One number of a recovery profile, with where it is from. */
export interface NumberWords {
  readonly id: ListedNumber;
  readonly label: string;
  readonly value: string;
  readonly source: string;
  /** Somebody else published it; else Mendway or the person did. */
  readonly isPublished: boolean;
}

function flightDays({ askBeforeFlyingUntil, askBeforeLongFlightUntil }: RecoveryProfile, { say }: Sentences): string {
  return askBeforeLongFlightUntil === null
    ? say('values.day', { number: askBeforeFlyingUntil })
    : say('values.dayOrLong', { number: askBeforeFlyingUntil, long: askBeforeLongFlightUntil });
}

/** Null for what the profile does not have. */
function valueOf(id: ListedNumber, profile: RecoveryProfile, sentences: Sentences): string | null {
  const { say } = sentences;
  switch (id) {
    case 'quietDays': case 'nights': return say('values.quietDays', { number: profile[id] });
    case 'arriveCentreDays': return say('values.arriveCentreDays', { number: profile.arriveCentreDays });
    case 'preOpVisit': return say(profile.preOpVisit ? 'values.yes' : 'values.no');
    case 'escort': return say(`values.${profile.escort}`);
    case 'followUp': return profile.followUp && say('values.days', { ...profile.followUp });
    case 'avoidFlyingUntil': return say('values.day', { number: profile.avoidFlyingUntil });
    case 'askBeforeFlyingUntil': return flightDays(profile, sentences);
    case 'lift': return profile.lift && say('values.lift', { ...profile.lift });
  }
}

/** Yes or no rather than a number. */
const ANSWERS: readonly ListedNumber[] = ['preOpVisit', 'escort'];

function sourceWords(procedure: ProcedureId, profile: RecoveryProfile, id: ListedNumber, value: string, locale: Locale): Pick<NumberWords, 'source' | 'isPublished'> {
  const { say } = sentencesOf(locale, 'plan');
  const edit = editBehind(profile, id);
  if (edit) return { source: say('sources.published', { source: edit.source, day: formatDayWithYear(edit.checkedOn, locale) }), isPublished: true };
  const source = sourceOf(procedure, id);
  if (source.type === 'own') return { source: say(ANSWERS.includes(id) ? 'sources.ownAnswer' : 'sources.own', { value }), isPublished: false };
  if (source.type === 'surgeon') return { source: say('sources.surgeon'), isPublished: false };
  const day = formatDayWithYear(SOURCES_READ_ON as Day, locale);
  return { source: say('sources.published', { source: say(`sources.${source.id}`), day }), isPublished: true };
}

/** The numbers of a plan, each beside its source. */
export function numberWords(procedure: ProcedureId, profile: RecoveryProfile, locale: Locale): readonly NumberWords[] {
  const sentences = sentencesOf(locale, 'plan');
  return LISTED_NUMBERS.flatMap((id) => {
    const value = valueOf(id, profile, sentences);
    if (value === null) return [];
    return [{ id, label: sentences.say(`numbers.${id}`), value, ...sourceWords(procedure, profile, id, value, locale) }];
  });
}
