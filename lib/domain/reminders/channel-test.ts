import type { Channel } from './kinds';

/** The kind of a note that tries whether a channel reaches its reader. */
export const TEST_NOTE = 'test';

export type TestChannel = Exclude<Channel, 'INBOX'>;
export const TEST_CHANNELS = ['MAIL', 'PUSH'] as const satisfies readonly TestChannel[];

/** A test that somebody asked for, and how far it has come. */
export interface ChannelTest {
  readonly channel: TestChannel;
  readonly state: 'WAITING' | 'SENT' | 'MISSED' | 'FAILED' | 'STOPPED';
}
