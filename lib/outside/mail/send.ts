import { createTransport } from 'nodemailer';
import type { SendMail } from './mail';
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
  if (smtpUrl === '') return (mail) => keepInOutbox(outbox, { ...mail, from });
  const transport = createTransport({ url: smtpUrl, ...TIMEOUTS });
  return async (mail) => {
    // Answering machines stay silent when they are told that nobody wrote in person (RFC 3834).
    await transport.sendMail({ ...mail, from, headers: { 'Auto-Submitted': 'auto-generated' } });
  };
}
