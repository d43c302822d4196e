import type { TripRole } from '../access/deeds';

/** What people are reminded of, as they choose it. */
export const REMINDER_KINDS = ['flight', 'appointment', 'surgery', 'packing', 'people', 'going-home', 'quiet-days'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What people hear of because somebody did something. The inbox always has it; a choice is about mails and pushes alone. */
export const NEWS_KINDS = ['plan-news', 'help-news', 'centre-news', 'appointment-news', 'updates'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export const TOLD_KINDS = [...REMINDER_KINDS, ...NEWS_KINDS] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** The ways out of Mendway. */
export const WAYS_OUT = ['MAIL', 'PUSH'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** A way to somebody. INBOX: the inbox of Mendway alone; whatever goes out by the others stands there too. */
export const CHANNELS = ['INBOX', ...WAYS_OUT] as const;
export type Channel = (typeof CHANNELS)[number];

export const isWayOut = (channel: Channel): channel is WayOut => channel !== 'INBOX';

/** The kinds of reminders that somebody gets who chose nothing: whoever carries the trip all but the gentle line, others what is asked of them. */
export function isOnAtFirst(kind: ToldKind, role: Exclude<TripRole, 'STAFF'>): boolean {
  if (kind === 'quiet-days') return false;
  return role === 'OWNER' || role === 'KEEPER' || kind === 'people' || NEWS_KINDS.some((news) => news === kind);
}
