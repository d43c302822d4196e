import type { MailOutcome } from '@/lib/outside/mail/mail';
import { metrics } from './registry';

/** Codes are short words; whatever else a mail server's fault may be called is not shown. */
export const asCode = (reason: string): string => (/^[a-z][a-z\d-]{0,39}$/.test(reason) ? reason : 'other');

/** Counts what became of one try. */
export function countMail(outcome: MailOutcome): void {
  metrics().mailTries.inc({ outcome: outcome.type, reason: outcome.type === 'accepted' ? 'none' : asCode(outcome.reason) });
}
