import type { Channel, ReminderKind, ToldKind } from './kinds';
import type { ReminderWish } from './types';

/** What somebody chose about their reminders, as far as their calendars heed it. */
export interface AlarmChoices {
  readonly choices: ReadonlyMap<ToldKind, readonly Channel[]>;
  /** By key. */
  readonly wishes: ReadonlyMap<string, ReminderWish>;
}

export const NOTHING_CHOSEN: AlarmChoices = { choices: new Map(), wishes: new Map() };

/** Whether a calendar speaks up: not about a kind that they turned off, nor where they stopped the reminder that goes with it. */
export function hasAlarm({ choices, wishes }: AlarmChoices, kind: ReminderKind, key: string | null): boolean {
  const isOff = choices.get(kind)?.length === 0;
  return !isOff && (key === null || wishes.get(key)?.type !== 'stopped');
}
