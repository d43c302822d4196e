import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail';

/** A mail as it travels. */
export interface Mime {
  readonly envelope: { readonly from: string; readonly to: string };
  /** Without its brackets. */
  readonly messageId: string;
  readonly source: Buffer;
}

export async function mimeOf(mail: Mail, from: string): Promise<Mime> {
  const node = new MailComposer({ ...asComposed(mail), from, headers: headersOf(mail), newline: '\r\n' }).compile();
  const messageId = node.messageId().replace(/^<|>$/g, '');
  const sender = node.getEnvelope().from;
  return { envelope: { from: sender === false ? '' : sender, to: mail.to }, messageId, source: await node.build() };
}

/** Nodemailer writes a calendar's part twice, with its method in the type: calendars look for either. */
function asComposed({ to, subject, text, html, calendar, messageId }: Mail): MailComposerOptions {
  return {
    // As one address, whatever stands in it: a text would be read as a list of them.
    to: { name: '', address: to },
    subject, text, html,
    ...(messageId !== undefined && { messageId: `<${messageId}>` }),
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text, filename: 'appointment.ics' } }),
  };
}

/** Answering machines stay silent when they are told that nobody wrote in person (RFC 3834). */
function headersOf({ unsubscribe }: Mail): NonNullable<MailComposerOptions['headers']> {
  const written = { 'Auto-Submitted': 'auto-generated' };
  if (unsubscribe === undefined) return written;
  // Folded, an address would come apart in what reads mails line by line.
  return { ...written, 'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
