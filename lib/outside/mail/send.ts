import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Mail, SendMail } from './mail';
import { keepInOutbox } from './outbox';

export interface MailSettings {
  /** Empty: mails become files in `outbox`. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly outbox: string;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** The way out for mails: a mail server where there is one, else files. */
export function makeSender({ smtpUrl, from, outbox }: MailSettings): SendMail {
  if (smtpUrl === '') return (mail) => keepInOutbox(outbox, asSent(mail, from));
  const transport = createTransport({ url: smtpUrl, ...TIMEOUTS });
  return async (mail) => {
    // Answering machines stay silent when they are told that nobody wrote in person (RFC 3834).
    await transport.sendMail({ ...asSent(mail, from), headers: { 'Auto-Submitted': 'auto-generated' } });
  };
}

/** Nodemailer writes a calendar's part twice, with its method in the type: calendars look for either. */
function asSent({ calendar, ...mail }: Mail, from: string): SendMailOptions {
  if (!calendar) return { ...mail, from };
  return { ...mail, from, icalEvent: { method: calendar.method, content: calendar.text, filename: 'appointment.ics' } };
}
