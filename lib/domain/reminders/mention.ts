import type { WatchStep, WatchTask } from '../flights/watch';
import type { ShownReminder } from './list-view';
import type { ReminderWord } from './types';

/** Screens beside the list that say when their reader is reminded, and to which the form of one reminder leads back. */
export const REMINDER_SCREENS = ['flights', 'appointments', 'packing'] as const;
export type ReminderScreen = (typeof REMINDER_SCREENS)[number];

/** What a screen says of the reminders of one thing: when they come, else that they were stopped, else when the last came. */
export interface Mention {
  readonly state: 'ahead' | 'stopped' | 'told';
  /** In order of time: those that are named. */
  readonly lines: readonly [ShownReminder, ...ShownReminder[]];
  /** How many more are ahead than are named. */
  readonly more: number;
}

const MOST_NAMED = 2;

/** Null: nothing to say of them. */
export function mentionOf(lines: readonly ShownReminder[]): Mention | null {
  const of = (state: ShownReminder['state']) => lines.filter((line) => line.state === state).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const planned = of('planned');
  return mention('ahead', planned.slice(0, MOST_NAMED), planned.length - MOST_NAMED)
    ?? mention('stopped', of('stopped').slice(0, 1))
    ?? mention('told', of('told').slice(-1));
}

function mention(state: Mention['state'], [first, ...rest]: readonly ShownReminder[], more = 0): Mention | null {
  return first ? { state, lines: [first, ...rest], more: Math.max(more, 0) } : null;
}

/** What is done about a flight, by the word of its reminder; a letter and forms are for the way home alone. */
const TASKS: Readonly<Partial<Record<ReminderWord, WatchTask>>> = {
  'book-nonstop': 'book', 'book-soon': 'book', 'look-again': 'look-again', letter: 'letter', wheelchair: 'wheelchair', 'check-in': 'check-in',
};

const isOfStep = ({ direction, task }: WatchStep, { kind, word, params }: ShownReminder): boolean =>
  kind === 'flight' && TASKS[word] === task && (params.way ?? 'home') === direction;

/** The reminders of each step of the watch, and those about flights that are of none. */
export interface FlightReminders {
  readonly ofStep: (step: WatchStep) => readonly ShownReminder[];
  readonly others: readonly ShownReminder[];
}

export function flightReminders(lines: readonly ShownReminder[], steps: readonly WatchStep[]): FlightReminders {
  return {
    ofStep: (step) => lines.filter((line) => isOfStep(step, line)),
    others: lines.filter((line) => line.kind === 'flight' && line.state !== 'missed' && !steps.some((step) => isOfStep(step, line))),
  };
}

export const remindersOfItem = (lines: readonly ShownReminder[], itemId: string): readonly ShownReminder[] => lines.filter((line) => line.itemId === itemId);
