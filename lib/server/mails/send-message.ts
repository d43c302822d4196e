import { markMailFailed } from '@/lib/data/mail-failures';
import { messageReader } from '@/lib/data/message-reader';
import type { OutgoingMessage, SendOutcome } from '@/lib/domain/reminders/message';
import type { MailOutcome } from '@/lib/outside/mail/mail';
import { appUrl } from '../settings';
import { composeMessage } from './compose-message';
import { idOfMessage } from './message-id';
import { trySend } from './send-mail';

/** Mails one message; `handOver` is awaited when the server has taken the envelope, before the first byte of the mail leaves. */
export async function sendMessageByMail(message: OutgoingMessage, handOver: () => Promise<void>, now: Date): Promise<SendOutcome> {
  const reader = await messageReader(message);
  if (!reader) return { type: 'stopped', reason: 'no-account' };
  const mail = composeMessage({ userId: message.userId, reader, lines: message.lines, messageId: idOfMessage(message.id) }, appUrl());
  return settled(await trySend(mail, handOver), mail.to, now);
}

async function settled(outcome: MailOutcome, address: string, now: Date): Promise<SendOutcome> {
  if (outcome.type === 'accepted') return { type: 'sent' };
  if (outcome.type === 'later') return outcome;
  if (outcome.isAddress) await markMailFailed(address, now);
  return { type: 'given-up', reason: outcome.reason };
}
