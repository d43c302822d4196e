import type { Instant } from '../calendar/types';

/** More than anybody carries; it keeps one account from being a list of addresses to knock at. */
export const MOST_PUSH_DEVICES = 10;

/** A browser that its person told to show reminders. */
export interface PushDevice {
  readonly id: string;
  /** "Safari, iPhone", or nothing. */
  readonly device: string;
  readonly madeAt: Instant;
  /** By this a browser knows which one it is itself, without being shown the addresses of the others. */
  readonly mark: string;
  /** Whether signing out here ends it. */
  readonly isOfSession: boolean;
}
