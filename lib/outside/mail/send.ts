import type { SendMail } from './mail';
import { mimeOf } from './mime';
import { keepInOutbox } from './outbox';
import { makeSmtp, SMTP_TIMEOUTS, type SmtpTimeouts } from './smtp';

export interface MailSettings {
  /** Empty: mails become files in `outbox`. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly outbox: string;
}

export interface MailWay {
  readonly send: SendMail;
  /** Why no mail can leave now, as a code; null where it can. */
  readonly check: () => Promise<string | null>;
}

/** The way out for mails: a mail server where there is one, else files. */
export function makeSender({ smtpUrl, from, outbox }: MailSettings, timeouts: SmtpTimeouts = SMTP_TIMEOUTS): MailWay {
  if (smtpUrl === '') return { send: async (mail, handOver) => keepInOutbox(outbox, await mimeOf(mail, from), handOver), check: () => Promise.resolve(null) };
  const smtp = makeSmtp(smtpUrl, timeouts);
  return { send: async (mail, handOver) => smtp.send(await mimeOf(mail, from), handOver), check: smtp.check };
}
