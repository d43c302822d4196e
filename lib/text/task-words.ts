import type { Instant, Zone } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import type { TaskReader } from '@/lib/domain/people/tasks';
import type { Due, Task } from '@/lib/domain/people/types';
import { formatDay, formatDayOf, formatTime } from './format';
import { isolated } from './isolated';
import type { Locale } from './locale';
import { givenName } from './names';
import { sentencesOf } from './translator';

/** What somebody wrote, else what its kind says. */
export const taskName = ({ title, kind }: Pick<Task, 'title' | 'kind'>, locale: Locale): string => title || sentencesOf(locale, 'tasks').say(`name.${kind}`);

type Place = Pick<Home, 'zone' | 'city'>;

/** "By Thu, Mar 5", "Tue, Mar 3, 6:00 am in Denver"; null where no day was said. */
export function dueWords(due: Due | null, home: Place, locale: Locale): string | null {
  if (due === null) return null;
  const { say } = sentencesOf(locale, 'tasks');
  const day = formatDay(due.on, locale);
  if (due.type === 'day') return say('due.day', { day });
  return say('due.moment', { day, time: formatTime(due.at, due.zone, locale), city: cityOf(due.zone, home, locale) });
}

/** Home may have moved since: then the zone's own city is named. */
function cityOf(zone: Zone, home: Place, locale: Locale): string {
  if (zone === NEW_YORK) return sentencesOf(locale, 'tasks').say('due.newYork');
  return zone === home.zone && home.city !== '' ? isolated(home.city) : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** "today", "Tue, Feb 3": of a moment, on New York's calendar. */
export const daySaid = (at: Instant, now: Instant, locale: Locale): string =>
  dayIn(NEW_YORK, at) === dayIn(NEW_YORK, now) ? sentencesOf(locale, 'tasks').say('who.today') : formatDayOf(at, NEW_YORK, locale);

const OWN = { ASKED: 'ownAsked', ACCEPTED: 'ownAccepted', DECLINED: 'ownDeclined', DONE: 'ownDone' } as const;

/** Who has it: "Nobody yet", "Asked June", "June, done today", "You said yes". */
export function whoWords({ state, person, doneAt }: Task, { userId }: Pick<TaskReader, 'userId'>, now: Instant, locale: Locale): string {
  const { say } = sentencesOf(locale, 'tasks');
  const day = doneAt ? daySaid(doneAt, now, locale) : '';
  if (person === null || state === 'OPEN') return state === 'DONE' ? say('who.doneByNobody', { day }) : say('who.OPEN');
  return say(`who.${person.userId === userId ? OWN[state] : state}`, { name: isolated(givenName(person.name)), day });
}
