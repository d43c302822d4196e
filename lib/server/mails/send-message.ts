import { markMailFailed } from '@/lib/data/mail-failures';
<<<<<<< HEAD
import { type MessageReader, messageReader } from '@/lib/data/message-reader';
import { TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import type { OutgoingMessage, SendOutcome, ToldLine } from '@/lib/domain/reminders/message';
import { mayBeMailed } from '@/lib/domain/reminders/ways-out';
=======
import { messageReader } from '@/lib/data/message-reader';
import type { OutgoingMessage, SendOutcome } from '@/lib/domain/reminders/message';
>>>>>>> main
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

<<<<<<< HEAD
const stopped = (reason: string): SendOutcome => ({ type: 'stopped', reason });

/** What was stopped since, and what is about a trip that they left, is not told any more. */
function isWanted({ kind, note, tripId }: ToldLine, { reach, choices, homes }: MessageReader): boolean {
  if (note === TEST_NOTE) return true;
  return mayBeMailed(choices.get(kind) ?? reach.channels) && (tripId === null || homes.has(tripId));
}

=======
>>>>>>> main
async function settled(outcome: MailOutcome, address: string, now: Date): Promise<SendOutcome> {
  if (outcome.type === 'accepted') return { type: 'sent' };
  if (outcome.type === 'later') return outcome;
  if (outcome.isAddress) await markMailFailed(address, now);
  return { type: 'given-up', reason: outcome.reason };
}
