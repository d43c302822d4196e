import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** One request, as it goes over the line: its path is sent as it stands, however wrong. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: Buffer;
}

export interface Answer {
  /** 0: the connection was ended without an answer. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const PATIENCE_MS = 30_000;

/** What never ends is left after its head. */
const isEndless = ({ 'content-type': type = '' }: IncomingHttpHeaders): boolean => type.startsWith('text/event-stream');

/** Node takes a header without a value for a mistake; here it is one that is not sent. */
const given = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders => Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

/** A redirect of the longest address has it twice in its head. */
const LONGEST_HEAD = 100_000;

/** Sends it and waits for the whole answer. */
export function send(base: string, sent: Sent): Promise<Answer> {
  const { method, path, headers, body } = sent;
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const length = body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': body.byteLength };
    const going = request({ agent, hostname, port, method, path, headers: given({ ...length, ...headers }), timeout: PATIENCE_MS, maxHeaderSize: LONGEST_HEAD }, (answer) => {
      const chunks: Buffer[] = [];
      const end = () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') });
      if (isEndless(answer.headers)) {
        end();
        answer.destroy();
        return;
      }
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', end).on('error', end);
    });
    going.on('timeout', () => going.destroy(new Error('no answer')));
    going.on('error', (fault: NodeJS.ErrnoException) => {
      // The server may just have ended a connection that nobody used: that says nothing of this request.
      if (going.reusedSocket && fault.code === 'ECONNRESET') resolve(send(base, sent));
      // Whoever is refused while still sending may lose the connection before they read why.
      else resolve({ status: 0, headers: {}, body: fault.message });
    });
    going.end(body);
  });
}
