import { markMailFailed } from '@/lib/data/mail-failures';
import { makeSender, type MailWay } from '@/lib/outside/mail/send';
import type { HandOver, Mail, MailOutcome } from '@/lib/outside/mail/mail';
import { countMail } from '../metrics/count-mail';
import { appUrl, mailSettings, securityContact } from '../settings';
import { composeMail } from './compose';
import { idOfLetter } from './message-id';
import type { MailOrder } from './order';

let held: { readonly key: string; readonly way: MailWay } | null = null;

// Connections to the mail server are kept as long as its settings are.
function mailWay(): MailWay {
  const settings = mailSettings();
  const key = JSON.stringify(settings);
  if (held?.key !== key) held = { key, way: makeSender(settings) };
  return held.way;
}

/** One try, with what became of it; `handOver` is awaited before the first byte of the mail leaves. */
export async function trySend(mail: Mail, handOver: HandOver): Promise<MailOutcome> {
  const outcome = await mailWay().send(mail, handOver);
  countMail(outcome);
  return outcome;
}

/** Why no mail can leave now, as a code; null where it can. */
export const mailsHeldUp = (): Promise<string | null> => mailWay().check();

/** Throws when no server took it: its job is done again. */
export async function send(mail: Mail, now: Date): Promise<void> {
  const outcome = await trySend({ ...mail, messageId: idOfLetter(mail.to) }, () => Promise.resolve());
  if (outcome.type === 'refused' && outcome.isAddress) await markMailFailed(mail.to, now);
  if (outcome.type !== 'accepted') throw new Error(`the mail server did not take a mail: ${outcome.reason}`);
}

/** Composes and sends; throws when no server took the mail. */
export function sendMail(order: MailOrder, now: Date): Promise<void> {
  return send(composeMail(order, { appUrl: appUrl(), contact: securityContact() }), now);
}
