import { cityOfZone } from '@/lib/domain/calendar/zone-places';
import { hasQuietHours } from '@/lib/domain/reminders/quiet-hours';
import type { Reach } from '@/lib/domain/reminders/types';
import { formatMinute } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** "9:00 pm – 8:00 am where you are", "… in Denver", "None". */
export function quietWords(reach: Reach, locale: Locale): string {
  const { quietFrom, quietUntil, zone } = reach;
  const { say } = sentencesOf(locale, 'reach');
  if (!hasQuietHours(reach)) return say('quietNone');
  const hours = { from: formatMinute(quietFrom, locale), until: formatMinute(quietUntil, locale) };
  return zone ? say('quietIn', { ...hours, city: cityOfZone(zone) }) : say('quietThere', hours);
}
