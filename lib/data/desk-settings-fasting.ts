import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { changeSettings, type SettingsAnswer, settingsDone, settingsStale } from './desk-settings';
import type { DeskAccess } from './open-desk';
import { columnOfDay } from './trip-rows';

/** The centre's own word on eating and drinking before surgery: its source is the centre, its day today. Empty takes it back. */
export function setFasting(access: DeskAccess<'change-desk'>, { rule, version }: { rule: string; version: string }, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed: 'set-desk-fasting', now, async run(queries, { centreName, fasting }) {
    if (fasting.version !== version) return settingsStale;
    const said = rule === '' ? { fastingSource: '', fastingCheckedOn: null } : { fastingSource: centreName, fastingCheckedOn: columnOfDay(dayIn(NEW_YORK, now)) };
    await queries.centre.update({ where: { id: access.centreId }, data: { ...said, fastingRule: rule, editedAt: now } });
    return settingsDone;
  } });
}
