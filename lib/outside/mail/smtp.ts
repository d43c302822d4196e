import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { HandOver, MailOutcome } from './mail';
import type { Mime } from './mime';
import { type LineOptions, openLine, sendOn } from './smtp-line';
import { outcomeOf } from './smtp-outcome';

export interface SmtpTimeouts {
  readonly connectionTimeout: number;
  readonly greetingTimeout: number;
  /** For each answer, the last one too: a server may look a mail over before it takes it. */
  readonly socketTimeout: number;
}

export const SMTP_TIMEOUTS: SmtpTimeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 120_000 };

/** Servers end a connection after about so many mails. */
const MOST_MAILS = 100;
/** Kept open between two mails: to connect costs more than to send. */
const IDLE_MS = 2_000;

export interface Smtp {
  /** A throw is of `handOver`. */
  readonly send: (mime: Mime, handOver: HandOver) => Promise<MailOutcome>;
  /** Why the server cannot be reached, as a code; null where it can. */
  readonly check: () => Promise<string | null>;
}

interface Line {
  readonly connection: SMTPConnection;
  sent: number;
  forget?: NodeJS.Timeout;
}

/** A mail server. Its connections are kept for a moment, and used again. */
export function makeSmtp(url: string, timeouts: SmtpTimeouts): Smtp {
  const options: LineOptions = { ...parseConnectionUrl(url), ...timeouts };
  const idle = new Set<Line>();

  const keep = (line: Line): void => {
    line.sent += 1;
    if (line.sent >= MOST_MAILS) return line.connection.quit();
    idle.add(line);
    line.forget = setTimeout(() => {
      if (idle.delete(line)) line.connection.quit();
    }, IDLE_MS);
  };
  /** The one used last: the others grow old, and end. */
  const takeKept = (): Line | undefined => {
    const line = [...idle].at(-1);
    if (line) idle.delete(line);
    clearTimeout(line?.forget);
    return line;
  };
  const sendBy = async (line: Line, mime: Mime, handOver: HandOver): Promise<MailOutcome> => {
    const outcome = await sendOn(line.connection, mime, handOver).catch((fault: unknown) => {
      line.connection.close();
      throw fault;
    });
    if (outcome.type === 'accepted') keep(line);
    else line.connection.close();
    return outcome;
  };

  return {
    async send(mime, handOver) {
      for (let kept = takeKept(); kept; kept = takeKept()) {
        const outcome = await sendBy(kept, mime, handOver);
        if (!wasEnded(outcome)) return outcome;
      }
      const opened = await openLine(options);
      if (!(opened instanceof SMTPConnection)) return outcomeOf(opened, false);
      const line: Line = { connection: opened, sent: 0 };
      opened.once('end', () => {
        idle.delete(line);
        clearTimeout(line.forget);
      });
      return sendBy(line, mime, handOver);
    },
    async check() {
      const opened = await openLine(options);
      if (opened instanceof SMTPConnection) return opened.quit(), null;
      const outcome = outcomeOf(opened, false);
      return outcome.type === 'accepted' ? null : outcome.reason;
    },
  };
}

const ENDED = ['smtp-econnection', 'smtp-esocket', 'smtp-421'];

/** A kept connection that the server had ended before it heard of the mail: worth another one at once. */
const wasEnded = (outcome: MailOutcome): boolean => outcome.type === 'later' && !outcome.isUncertain && ENDED.includes(outcome.reason);
