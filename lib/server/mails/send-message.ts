import type { OutgoingMessage, SendOutcome } from '@/lib/domain/reminders/message';

/** Mails one message; `handOver` is awaited when the server has taken the envelope, before the first byte of the mail leaves. */
export function sendMessageByMail(_message: OutgoingMessage, _handOver: () => Promise<void>, _now: Date): Promise<SendOutcome> {
  return Promise.reject(new Error('not there yet'));
}
