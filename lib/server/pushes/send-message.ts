import type { Instant } from '@/lib/domain/calendar/types';
import type { OutgoingMessage, SendOutcome } from '@/lib/domain/reminders/message';

/** Sends a message to every device of its person that has not got it; tells of each that has it now. `no-device`: there is none any more. */
export type SendMessageByPush = (message: OutgoingMessage, reached: (subscriptionId: string) => Promise<void>, now: Instant) => Promise<SendOutcome>;

export const sendMessageByPush: SendMessageByPush = () => Promise.resolve({ type: 'stopped', reason: 'no-device' });
