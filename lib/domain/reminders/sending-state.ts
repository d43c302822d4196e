import type { Instant } from '../calendar/types';
import type { WayOut } from './kinds';

/** A message that was given up. */
export interface FailedMessage {
  readonly id: string;
  readonly channel: WayOut;
  readonly tries: number;
  /** A code. */
  readonly reason: string;
}

/** How the sending of reminders and news stands, of all people at once. Nobody's name or address is in it. */
export interface SendingState {
  /** Processes that take jobs. */
  readonly workers: number;
  /** Reminders that fall due within a day. */
  readonly planned: number;
  /** What is due and has not gone out. */
  readonly waiting: number;
  /** Since when the first of it waits. */
  readonly oldestSince: Instant | null;
  /** What goes out later: quiet hours, the messages of a day. */
  readonly putOff: number;
  // In the last 24 hours:
  readonly sent: number;
  readonly missed: number;
  readonly failed: number;
  /** Tries of which nobody knows whether they arrived. */
  readonly uncertain: number;
  /** The newest of those that failed. */
  readonly failures: readonly FailedMessage[];
}

const LONGEST_WAIT_MS = 15 * 60_000;

/** How long the first waits that waits too long; null: none does. */
export function waitsTooLong({ oldestSince }: SendingState, now: Instant): number | null {
  const waited = oldestSince ? now.getTime() - oldestSince.getTime() : 0;
  return waited > LONGEST_WAIT_MS ? waited : null;
}

/** Whether somebody has to look. */
export const needsSomebody = (state: SendingState, now: Instant): boolean => state.failed > 0 || waitsTooLong(state, now) !== null;
