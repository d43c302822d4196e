import { newlyOutside } from '@/lib/domain/appointments/left-outside';
import type { DeskSettings } from '@/lib/domain/appointments/settings';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import { aheadUndisturbed } from './desk-settings';
import type { DeskAccess } from './open-desk';

interface Turn {
  readonly before: DeskSettings;
  readonly after: DeskSettings;
  readonly now: Date;
}

/** What to say before hours change under booked times; null when none would be outside that is not so already. */
export async function askFirst(access: DeskAccess, { before, after, now }: Turn, queries: Queries): Promise<Problem | null> {
  const left = newlyOutside(before, after, await aheadUndisturbed(access, now, queries));
  const [first] = left;
  if (!first) return null;
  const params = { count: left.length, firstOn: dayIn(NEW_YORK, first.startsAt), firstAt: first.startsAt.toISOString(), name: first.patientName };
  return { field: 'confirmed', code: 'desk-left-outside', params, choices: [{ name: 'confirmed', value: 'yes', code: 'desk-save-anyway' }] };
}
