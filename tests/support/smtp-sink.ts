import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** Where a mail server can say something: its greeting, the sender, a recipient, the first bytes of a mail, all of it. */
export type SinkStep = 'connect' | 'mail' | 'rcpt' | 'body' | 'data';

/** `drop` ends the connection without a word. At `data` the mail is there all the same, and its sender does not know. */
export type SinkAnswer = 'go-on' | 'drop' | { readonly code: number; readonly text: string };

export interface SinkMail {
  readonly to: string;
  /** Without its brackets. */
  readonly messageId: string;
  readonly source: string;
  /** Its sender was told that it arrived. */
  readonly isAnswered: boolean;
}

export interface SinkAsked {
  readonly step: SinkStep;
  /** At `rcpt` and after. */
  readonly to: string;
  /** How often it was at this step with this recipient, this time included. */
  readonly nth: number;
}

/** Answers late where it answers with a promise that is late. */
export type AnswerInSink = (asked: SinkAsked) => SinkAnswer | Promise<SinkAnswer>;

export interface SmtpSink {
  /** For SMTP_URL. */
  readonly url: string;
  /** All that arrived, in order, twice what arrived twice. */
  readonly mails: readonly SinkMail[];
  /** How many connections were opened to it. */
  readonly connections: () => number;
  /** With every connection that is open still. */
  readonly close: () => Promise<void>;
}

const TLS_OFF: SMTPServerOptions = { disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, closeTimeout: 1 };

/** A mail server that keeps what it is sent, and answers as a test wants. */
export async function startSmtpSink(answer: AnswerInSink = () => 'go-on', options: SMTPServerOptions = TLS_OFF): Promise<SmtpSink> {
  const mails: SinkMail[] = [];
  const sockets = new Map<number, Socket>();
  const counts = new Map<string, number>();
  let opened = 0;

  const ask = async (step: SinkStep, session: SMTPServerSession, to = ''): Promise<SinkAnswer> => {
    const nth = (counts.get(`${step} ${to}`) ?? 0) + 1;
    counts.set(`${step} ${to}`, nth);
    const said = await answer({ step, to, nth });
    if (said === 'drop') sockets.get(session.remotePort)?.destroy();
    return said;
  };
  const settle = async (said: Promise<SinkAnswer>, done: (fault?: Error | null) => void): Promise<void> => {
    const answered = await said;
    if (answered !== 'drop') done(answered === 'go-on' ? null : refusal(answered));
  };
  const recipientOf = ({ envelope }: SMTPServerSession): string => envelope.rcptTo[0]?.address ?? '';

  const server = new SMTPServer({
    ...options,
    onConnect: (session, done) => void settle(ask('connect', session), done),
    onMailFrom: (_, session, done) => void settle(ask('mail', session), done),
    onRcptTo: ({ address }, session, done) => void settle(ask('rcpt', session, address), done),
    onData: (stream, session, done) => {
      const to = recipientOf(session);
      const chunks: Buffer[] = [];
      stream.once('data', () => void settle(ask('body', session, to), () => undefined));
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        const said = ask('data', session, to).then((answered) => {
          if (answered === 'go-on' || answered === 'drop') mails.push({ to, messageId: messageIdOf(source), source, isAnswered: answered === 'go-on' });
          return answered;
        });
        void settle(said, done);
      });
    },
  });
  // Clients that go away in the middle are what it is for.
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    opened += 1;
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(port));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    connections: () => opened,
    close: () => new Promise((resolve) => {
      for (const socket of sockets.values()) socket.destroy();
      server.close(resolve);
    }),
  };
}

const refusal = ({ code, text }: { readonly code: number; readonly text: string }): Error => Object.assign(new Error(text), { responseCode: code });

const messageIdOf = (source: string): string => /^Message-ID:\s*<([^>]*)>/im.exec(source)?.[1] ?? '';
