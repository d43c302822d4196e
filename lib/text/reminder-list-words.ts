import { dayIn, minutesAhead, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { ShownReminder } from '@/lib/domain/reminders/list-view';
import { formatDay, formatTime, listed } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** "8:00 am" on its reader's clock. */
export const reminderTime = ({ dueAt, zone }: ShownReminder, locale: Locale): string => formatTime(dueAt, zone, locale);

/** "Mon, Mar 1, 8:00 am" */
export const reminderMoment = (line: ShownReminder, locale: Locale): string => `${formatDay(line.day, locale)}, ${reminderTime(line, locale)}`;

/** "10:00 am in New York", with the day where it is another one; null where the clocks show the same. */
export function newYorkTime({ dueAt, zone, day }: ShownReminder, locale: Locale): string | null {
  if (minutesAhead(zone, dueAt) === minutesAhead(NEW_YORK, dueAt)) return null;
  const [there, { say }] = [dayIn(NEW_YORK, dueAt), sentencesOf(locale, 'reminderList')];
  const time = formatTime(dueAt, NEW_YORK, locale);
  return there === day ? say('newYork', { time }) : say('newYorkOn', { time, day: formatDay(there, locale) });
}

/** "By email and on your devices", or "In your inbox". */
export function waysWords(channels: ShownReminder['channels'], locale: Locale): string {
  const { say } = sentencesOf(locale, 'reminderList');
  return channels.length === 0 ? say('channels.none') : say('channels.by', { ways: listed(channels.map((channel) => say(`channels.${channel}`)), locale) });
}
