import { withHours } from '@/lib/domain/appointments/settings';
import type { WeeklyHours } from '@/lib/domain/appointments/types';
import { problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import { isOverlapRefusal } from './database-refusals';
import { changeSettings, type SettingsAnswer, settingsDone, settingsNotFound, settingsRefused, settingsStale } from './desk-settings';
import { askFirst } from './desk-settings-asked';
import type { DeskAccess } from './open-desk';

export interface TypedHours {
  /** Null: the centre's. */
  readonly resourceId: string | null;
  /** None for a resource: the centre's hold. */
  readonly weekly: readonly WeeklyHours[];
  readonly version: string;
  /** Somebody has read which booked times are outside then. */
  readonly isConfirmed: boolean;
}

/** Sets the hours of a week as a whole. Nothing that is booked moves. */
export function setHours(access: DeskAccess<'change-desk'>, typed: TypedHours, now: Date): Promise<SettingsAnswer> {
  const change = changeSettings(access, { deed: 'set-desk-hours', now, async run(queries, settings) {
    const before = settings.hours.find(({ resourceId }) => resourceId === typed.resourceId);
    if (!before) return settingsNotFound;
    if (before.version !== typed.version) return settingsStale;
    const after = withHours(settings, typed.resourceId, typed.weekly);
    const question = typed.isConfirmed ? null : await askFirst(access, { before: settings, after, now }, queries);
    if (question) return settingsRefused(question);
    await write(queries, access.centreId, typed);
    return settingsDone;
  } });
  // Checked before it comes here: this is the database's own word, for whoever forgets to.
  return change.catch((error: unknown) => {
    if (isOverlapRefusal(error)) return settingsRefused(problem(null, 'hours-overlap'));
    throw error;
  });
}

async function write(queries: Queries, centreId: string, { resourceId, weekly }: TypedHours): Promise<void> {
  await queries.hours.deleteMany({ where: { centreId, resourceId } });
  await queries.hours.createMany({
    data: weekly.map(({ weekday, opens: opensMinute, closes: closesMinute }) => ({ centreId, resourceId, weekday, opensMinute, closesMinute })),
  });
}
