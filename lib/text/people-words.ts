import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { PersonRights } from '@/lib/domain/people/roles';
import { formatMonthDay } from './format';
import { isolated } from './isolated';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** Who reads it: the owner, whose medical part it is, the keeper, or the person themself. */
export type RightsReader = 'OWNER' | 'KEEPER' | 'SELF';

interface Told {
  readonly reader: RightsReader;
  /** Whose trip it is while somebody keeps it; null when it is its owner's. */
  readonly keptFor: string | null;
}

/** "Changes the plan. Sees your medical part: you allowed it on Feb 1." */
export function rightsWords(rights: PersonRights, told: Told, locale: Locale): string {
  const { say } = sentencesOf(locale, 'people');
  if (rights.reach === 'everything') return told.keptFor === null ? say('can.everything') : say('can.kept', { patient: isolated(told.keptFor) });
  const plan = rights.reach === 'change' ? say('can.change') : say('can.look', { updates: rights.updates ?? 'TEXT' });
  return [plan, medicalWords(rights, told.reader, locale), updatesWords(rights, locale)].filter(Boolean).join(' ');
}

function medicalWords({ medical }: PersonRights, reader: RightsReader, locale: Locale): string | null {
  const { say } = sentencesOf(locale, 'people');
  if (!medical) return null;
  if (!medical.isAllowed) return say('can.noMedical', { reader });
  if (!medical.since || reader === 'SELF') return say('can.medical', { reader });
  return say('can.medicalSince', { reader, day: formatMonthDay(dayIn(NEW_YORK, medical.since), locale) });
}

/** Family's sentence names the updates already; of others only what is held back is said. */
function updatesWords({ reach, updates }: PersonRights, locale: Locale): string | null {
  if (reach === 'look' || updates === null || updates === 'TEXT') return null;
  return sentencesOf(locale, 'people').say('can.updatesLess', { updates });
}
