import { createDecipheriv, createECDH, createHash, createPublicKey, type ECDH, hkdfSync, randomBytes, randomUUID, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { urlToHttpOptions } from 'node:url';
import type { PushTarget } from '@/lib/input/push-forms';
import type { PushNetwork } from '@/lib/outside/push/network';

interface Pushed {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Answer = (response: ServerResponse) => void;

interface PushEndpoint {
  /** Leads to it whatever name is asked for: Mendway itself has no such way. */
  readonly network: PushNetwork;
  readonly pushed: readonly Pushed[];
  close(): Promise<void>;
}

/** A push service on this machine. Answers by the path that is pushed to, in turn, and by the last answer from then on. */
export async function pushEndpoint(answers: Readonly<Record<string, readonly Answer[]>>): Promise<PushEndpoint> {
  const pushed: Pushed[] = [];
  const server = createServer(async (asked, response) => {
    const path = asked.url ?? '';
    const before = pushed.filter((one) => one.path === path).length;
    pushed.push({ path, headers: asked.headers, body: await buffer(asked) });
    const turns = answers[path] ?? [status(404)];
    turns[Math.min(before, turns.length - 1)]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { network: plainNetwork(port), pushed, close };
}

const plainNetwork = (port: number): PushNetwork => ({
  request: (to, options, answered) => request({ ...urlToHttpOptions(new URL(to)), ...options, protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port }, answered),
  options: {},
});

export const status = (code: number, headers: Record<string, string> = {}): Answer => (response) => void response.writeHead(code, headers).end();

/** A browser that subscribed: what it tells Mendway, and how it reads what it is told. */
export interface Subscribed {
  readonly target: PushTarget;
  read(body: Buffer): string;
}

export function subscribed(path = `/${randomUUID()}`): Subscribed {
  const own = createECDH('prime256v1');
  const p256dh = own.generateKeys().toString('base64url');
  const auth = randomBytes(16);
  return { target: { endpoint: `https://push.example.com${path}`, p256dh, auth: auth.toString('base64url') }, read: (body) => decrypted(own, auth, body) };
}

const derive = (key: Buffer, salt: Buffer, info: Buffer, length: number): Buffer => Buffer.from(hkdfSync('sha256', key, salt, info, length));
const POINT = 65;
const TAG = 16;

/** RFC 8291, by the standard and not by the library that encrypted it. One record, as pushes are. */
function decrypted(own: ECDH, auth: Buffer, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const senders = body.subarray(21, 21 + POINT);
  const record = body.subarray(21 + POINT);
  const agreed = derive(own.computeSecret(senders), auth, Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), senders]), 32);
  const key = derive(agreed, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(agreed, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-TAG));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -TAG)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}

interface Claims {
  readonly aud: string;
  readonly sub: string;
  readonly exp: number;
}

/** Who sent it, by its signature; null where that is another key's. */
export function claimsOf({ headers }: Pushed, publicKey: string): Claims | null {
  const [, head = '', claims = '', signature = '', named] = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  const isTheirs = verify('sha256', Buffer.from(`${head}.${claims}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  return isTheirs && named === publicKey ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : null;
}

/** As a browser knows itself among its person's devices (components/trip/push-browser). */
export const markOfEndpoint = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex').slice(0, 16);
