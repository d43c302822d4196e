import type { Instant } from '../calendar/types';
import type { ToldKind, WayOut } from './kinds';

/** Something that waits to be told to one person by one channel. */
export interface WaitingDelivery {
  readonly id: string;
  readonly channel: WayOut;
  readonly kind: ToldKind;
  readonly dueAt: Instant;
  /** Null: always of use. */
  readonly usefulUntil: Instant | null;
  readonly isUrgent: boolean;
}

/** A message that went out, or is on its way. */
export interface SentMessage {
  readonly channel: WayOut;
  /** When it was made. */
  readonly at: Instant;
  /** Whether all that it holds counts for the limit a day (`countsForLimit` in messages-of): with a change in it, it does not. */
  readonly counts: boolean;
}

/** One thing that a message tells: a note of the inbox. */
export interface ToldLine {
  readonly notificationId: string;
  readonly kind: ToldKind;
  /** Of a note: names its words in `lib/text`; reminders are `reminder.<word>`. */
  readonly note: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tripId: string | null;
  readonly itemId: string | null;
  readonly isNewDate: boolean;
}

/** One mail, or one push, on its way. */
export interface OutgoingMessage {
  readonly id: string;
  readonly userId: string;
  readonly channel: WayOut;
  readonly lines: readonly ToldLine[];
  /** Push: the subscriptions that have it already. */
  readonly reached: readonly string[];
}

/** What became of a try. Reasons are codes: a server's own words quote addresses. */
export type SendOutcome =
  | { readonly type: 'sent' }
  /** `isUncertain`: it may have arrived all the same. `waitMs`: what the other side asked for. */
  | { readonly type: 'later'; readonly reason: string; readonly isUncertain: boolean; readonly waitMs?: number }
  | { readonly type: 'given-up'; readonly reason: string }
  | { readonly type: 'stopped'; readonly reason: string };
