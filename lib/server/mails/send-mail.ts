import { makeSender } from '@/lib/outside/mail/send';
import type { Mail, SendMail } from '@/lib/outside/mail/mail';
import { appUrl, mailSettings, securityContact } from '../settings';
import { composeMail } from './compose';
import type { MailOrder } from './order';

let held: { readonly key: string; readonly send: SendMail } | null = null;

// A connection to the mail server is kept as long as its settings are.
function sender(): SendMail {
  const settings = mailSettings();
  const key = JSON.stringify(settings);
  if (held?.key !== key) held = { key, send: makeSender(settings) };
  return held.send;
}

/** Throws when no server took it. */
export const send = (mail: Mail): Promise<void> => sender()(mail);

/** Composes and sends; throws when no server took the mail. */
export function sendMail(order: MailOrder): Promise<void> {
  return send(composeMail(order, { appUrl: appUrl(), contact: securityContact() }));
}
