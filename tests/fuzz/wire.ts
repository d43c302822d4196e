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

/** Sends it and waits for the whole answer. */
export function send(base: string, { method, path, headers, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const length = body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': body.byteLength };
    const going = request({ agent, hostname, port, method, path, headers: given({ ...length, ...headers }), timeout: PATIENCE_MS }, (answer) => {
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
    // Whoever is refused while still sending may lose the connection before they read why.
    going.on('error', (fault) => resolve({ status: 0, headers: {}, body: fault.message }));
    going.end(body);
  });
}
