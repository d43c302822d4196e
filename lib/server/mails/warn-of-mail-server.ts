import { log } from '../log';
import { mailsHeldUp } from './send-mail';

/** Says once, at start, that no mail can leave: they wait and are tried again, and whoever runs Mendway should know. */
export async function warnOfMailServer(): Promise<void> {
  const reason = await mailsHeldUp();
  if (reason !== null) log.warn({ reason }, 'the mail server at SMTP_URL cannot be used now: mails wait, and are tried again');
}
