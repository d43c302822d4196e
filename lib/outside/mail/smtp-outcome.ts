import type { MailOutcome } from './mail';

/** What nodemailer says of a try that failed. */
export interface SmtpFault {
  readonly code?: string | number | undefined;
  /** The server's answer, by its number. */
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  /** The command that it answered. */
  readonly command?: string | undefined;
}

/** What became of a try by how it failed; `isHanded`: the mail, or some of it, had left. */
export function outcomeOf(fault: SmtpFault, isHanded: boolean): MailOutcome {
  if (fault.responseCode === undefined) return unanswered(fault, isHanded);
  const reason = `smtp-${fault.responseCode}`;
  if (fault.responseCode < 500 || !isAboutMail(fault)) return { type: 'later', reason, isUncertain: false };
  return { type: 'refused', reason, isAddress: isAboutAddress(fault) };
}

/** Without an answer nobody knows what became of a mail that had left. */
function unanswered({ code }: SmtpFault, isHanded: boolean): MailOutcome {
  const reason = `smtp-${String(code ?? 'fault').toLowerCase()}`;
  // Nodemailer's own check of the address: nothing was said to any server.
  if (code === 'EENVELOPE') return { type: 'refused', reason, isAddress: true };
  return { type: 'later', reason, isUncertain: isHanded };
}

/** A server that will have nothing from us, or not from our sender, is put right by whoever runs Mendway: the mail waits. */
const isAboutMail = ({ command }: SmtpFault): boolean => command === 'RCPT TO' || command === 'DATA';

/** By the enhanced code (RFC 3463): no such mailbox or domain, or one that is closed. Full ones, and policies, are none. */
function isAboutAddress({ command, response }: SmtpFault): boolean {
  const enhanced = /^\d{3}[ -]5\.(\d+\.\d+)/.exec(response ?? '')?.[1];
  if (enhanced === undefined) return command === 'RCPT TO' && /^55[013]/.test(response ?? '');
  return enhanced.startsWith('1.') || enhanced === '2.1';
}
