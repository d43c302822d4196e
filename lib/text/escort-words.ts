import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { EscortDuty, EscortLine } from '@/lib/domain/people/escort-view';
import { capitalised } from './capitalised';
import { formatDay, formatMoment } from './format';
import { isolated } from './isolated';
import type { Locale } from './locale';
import { givenName } from './names';
import { daySaid } from './task-words';
import { sentencesOf } from './translator';

const orNone = (name: string | null): string => (name ? isolated(name) : 'none');

/** "Takes you from Kips Bay to Lindell House and stays 24 hours. Fri, Mar 6 to Sat, Mar 7." To the patient, or of the patient. */
export function dutyWords({ centre, stay, from, until }: EscortDuty, to: 'patient' | 'others', locale: Locale): string {
  const { say } = sentencesOf(locale, 'tasks');
  const what = say(to === 'patient' ? 'escort.duty' : 'escort.dutyOf', { centre: orNone(centre), stay: orNone(stay) });
  return from && until ? `${what} ${say('escort.days', { from: formatDay(from, locale), until: formatDay(until, locale) })}` : what;
}

interface LineWords {
  /** "June said yes" */
  readonly said: string;
  /** "Asked Thu, Feb 5, accepted Fri, Feb 6, 6:12 pm", "Wed, Feb 4. Works that week" */
  readonly when: string;
}

export function escortLineWords(line: EscortLine, now: Instant, locale: Locale): LineWords {
  const { say } = sentencesOf(locale, 'tasks');
  const asked = line.askedAt && say('escort.askedOn', { day: daySaid(line.askedAt, now, locale) });
  const answered = line.answeredAt && say('escort.answeredOn', {
    answer: line.standing === 'yes' ? 'yes' : 'other',
    when: line.standing === 'yes' ? formatMoment(line.answeredAt, NEW_YORK, locale) : daySaid(line.answeredAt, now, locale),
  });
  const dated = line.standing === 'yes' ? [asked, answered] : [answered ?? asked];
  const when = [dated.filter(Boolean).join(', '), line.note && isolated(line.note)].filter(Boolean).join('. ');
  return { said: say(`escort.says.${line.standing}`, { name: isolated(givenName(line.name)) }), when: capitalised(when, locale) };
}
