import type { WayOut } from './kinds';

/** The kind of a note that tries whether a channel reaches its reader. */
export const TEST_NOTE = 'test';

/** A test that somebody asked for, and how far it has come. */
export interface ChannelTest {
  readonly channel: WayOut;
  readonly state: 'WAITING' | 'SENT' | 'MISSED' | 'FAILED' | 'STOPPED';
}
