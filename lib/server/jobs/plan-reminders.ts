import { followDueReminders } from '@/lib/data/reminder-news';
import { nextReplan, planSome } from '@/lib/data/reminder-plans';
import type { RunningLoop } from './loop';
import { startTripRounds } from './trip-rounds';

/** Plans the reminders of all trips until stopped: at once when somebody writes to one, and when time alone makes them others. */
export const startPlanningReminders = (): RunningLoop => startTripRounds({
  follow: followDueReminders, some: planSome, next: nextReplan,
  failures: { one: 'the reminders of a trip were not planned', all: 'reminders were not planned' },
});
