import type { Standing, TripRole } from '../access/deeds';
import type { Day, Instant, Zone } from '../calendar/types';
import type { Trip } from '../itinerary/types';
import type { Task } from '../people/types';
import type { Channel, ReminderKind, ToldKind } from './kinds';

/** How somebody wants to be reached. */
export interface Reach {
  /** Null: where the trip says that they are that day. */
  readonly zone: Zone | null;
  /** Minutes of their day, 0 to 1439, `quietUntil` not included; the same twice: no quiet hours. */
  readonly quietFrom: number;
  readonly quietUntil: number;
  /** For every kind that they chose nothing else for. */
  readonly channels: readonly Channel[];
}

/** 9 pm to 8 am, by e-mail. */
export const FIRST_REACH: Reach = { zone: null, quietFrom: 21 * 60, quietUntil: 8 * 60, channels: ['MAIL'] };

/** What somebody wants of one reminder, wherever its day moves. */
export type ReminderWish =
  | { readonly type: 'stopped' }
  /** So many days before its anchor day, at that minute of their day. */
  | { readonly type: 'moved'; readonly daysBefore: number; readonly minute: number };

/** A reminder that was told, or came too late: the same is never told twice. */
export interface PastReminder {
  readonly key: string;
  readonly anchorOn: Day;
  readonly toldAt: Instant | null;
}

/** Somebody on the trip, with what they chose. */
export interface ReminderPerson {
  readonly userId: string;
  readonly standing: Standing & { readonly role: Exclude<TripRole, 'STAFF'> };
  readonly reach: Reach;
  readonly choices: ReadonlyMap<ToldKind, readonly Channel[]>;
  /** By key. */
  readonly wishes: ReadonlyMap<string, ReminderWish>;
  readonly past: readonly PastReminder[];
}

/** All that reminders are worked out from. */
export interface ReminderFacts {
  readonly trip: Trip;
  /** The New York day on which the plan was saved. */
  readonly madeOn: Day;
  readonly tasks: readonly Task[];
  /** Since when somebody is asked to stay the first 24 hours and has not answered; null: nobody is. */
  readonly escortAskedAt: Instant | null;
  readonly people: readonly ReminderPerson[];
}

/** Names the words of a reminder in `lib/text`, namespace `reminders`. */
export const REMINDER_WORDS = [
  'book-nonstop', 'book-soon', 'look-again', 'letter', 'airline-forms', 'wheelchair', 'check-in',
  'appointment-in-days', 'appointment-tomorrow', 'follow-up-unbooked',
  'surgery-month', 'medicines', 'surgery-weeks', 'surgery-days', 'centre-calls', 'surgery-eve',
  'pack-week', 'pack-last', 'escort-answer', 'escort-missing', 'task-due', 'quiet-day', 'home-day', 'home-week',
] as const;
export type ReminderWord = (typeof REMINDER_WORDS)[number];

/** A reminder as the plan has it, for one person. */
export interface PlannedReminder {
  readonly userId: string;
  /** The same over re-plans and releases, and without a word about health: `out-check-in`, `appointment-1:<item>`, `day-eve`.
   * With the anchor day it names what is told once.
   */
  readonly key: string;
  /** The day of what it reminds of: of the flight, the appointment, the surgery. */
  readonly anchorOn: Day;
  readonly kind: ReminderKind;
  readonly word: ReminderWord;
  /** Gaps of the words; nothing about health. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly itemId: string | null;
  /** Outside their quiet hours, unless it is urgent. */
  readonly dueAt: Instant;
  /** From then on it helps nobody; later than `dueAt`. */
  readonly usefulUntil: Instant;
  /** The same was told for another day, which is not the day any more. */
  readonly isNewDate: boolean;
  /** Counts for no limit a day and knows no quiet hours: the evening before surgery. */
  readonly isUrgent: boolean;
}

/** A line of the whole list, as its reader sees it and can thin it. */
export interface ReminderLine extends PlannedReminder {
  readonly state: 'told' | 'missed' | 'planned' | 'stopped';
  readonly wish: ReminderWish | null;
}
