import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { HandOver, MailOutcome } from './mail';
import type { Mime } from './mime';
import { outcomeOf, type SmtpFault } from './smtp-outcome';

export interface LineOptions extends SMTPConnectionOptions {
  readonly auth?: { readonly user?: string | undefined; readonly pass?: string | undefined } | undefined;
}

/** A connection to a mail server, greeted and signed in. Where none is to be had: what stood in the way. */
export function openLine(options: LineOptions): Promise<SMTPConnection | SmtpFault> {
  const connection = new SMTPConnection(options);
  return new Promise((resolve) => {
    // Stays for good: a connection that ends while nothing is sent is nobody's fault.
    connection.on('error', resolve);
    const settle = (fault?: SmtpFault | null): void => {
      if (fault) connection.close();
      resolve(fault ?? connection);
    };
    connection.connect((fault) => {
      if (fault || !options.auth || !connection.allowsAuth) return settle(fault);
      connection.login({ ...options.auth }, settle);
    });
  });
}

/** One try on a connection. What `handOver` throws comes out as it is; the server then has nothing. */
export async function sendOn(connection: SMTPConnection, { envelope, source }: Mime, handOver: HandOver): Promise<MailOutcome> {
  const body = bodyAfter(handOver, source);
  const fault = await new Promise<SmtpFault | null>((resolve) => connection.send({ ...envelope }, body.stream, resolve));
  const hadLeft = body.hasLeft();
  await body.handing();
  return fault === null ? { type: 'accepted' } : outcomeOf(fault, hadLeft);
}

interface Body {
  /** Nodemailer begins to read once the server has said that it wants the mail. */
  readonly stream: Readable;
  readonly hasLeft: () => boolean;
  /** Until nothing is being handed over any more: a connection may end meanwhile. Throws what `handOver` threw. */
  readonly handing: () => Promise<void>;
}

function bodyAfter(handOver: HandOver, source: Buffer): Body {
  let handing: Promise<void> = Promise.resolve();
  let hasLeft = false;
  async function* read(): AsyncGenerator<Buffer> {
    handing = handOver();
    // Its own fault goes to who waits for `handing`: nodemailer writes codes of its own into faults of streams.
    await handing.catch(() => { throw new Error('not handed over'); });
    hasLeft = true;
    yield source;
  }
  return { stream: Readable.from(read()), hasLeft: () => hasLeft, handing: () => handing };
}
