import type { OutgoingHttpHeaders } from 'node:http';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { createSession, type NewSession } from '@/lib/data/sessions';
import { formWith } from '@/tests/support/plain-forms';
import { type Answer, send } from '@/tests/fuzz/wire';
import { type Body, multipart } from '@/tests/fuzz/bodies';

// No browser: what a program of somebody's own sends, byte by byte.

export const BASE = process.env.E2E_BASE_URL ?? '';
export const SESSION_COOKIE = 'authjs.session-token';

let asked = 0;
/** Of a network of its own each time, so that no limit is met. */
const someNetwork = (): string => `10.77.${(asked += 1) >> 8}.${asked & 255}`;

export const get = (path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> =>
  send(BASE, { method: 'GET', path, headers: { 'x-forwarded-for': someNetwork(), ...headers } });

/** From our own site, where the headers do not say otherwise. */
export const post = (path: string, body: Body, headers: OutgoingHttpHeaders = {}): Promise<Answer> =>
  send(BASE, { method: 'POST', path, headers: { origin: BASE, 'x-forwarded-for': someNetwork(), 'content-type': body.type, ...headers }, body: body.bytes });

/** A cookie of a session that began just now. */
export async function sessionOf({ userId }: Pick<NewSession, 'userId'>): Promise<string> {
  const token = makeToken();
  await createSession({ tokenHash: hashToken(token), userId, device: 'test' }, new Date());
  return `${SESSION_COOKIE}=${token}`;
}

/** The form of a page with a field, with what the page has filled in, as a browser without a script sends it. */
export async function formOf(path: string, field: string, headers: OutgoingHttpHeaders = {}): Promise<(values: Readonly<Record<string, string>>) => Body> {
  const page = await get(path, headers);
  const form = formWith(page.body, field);
  if (!form) throw new Error(`no form with ${field} at ${path} (${page.status})`);
  return (values) => multipart(Object.entries({ ...form.hidden, ...values }).map(([name, value]) => ({ name, value })));
}

/** The cookies that an answer sets, by name. */
export const cookiesSet = ({ headers }: Answer): ReadonlyMap<string, string> =>
  new Map((headers['set-cookie'] ?? []).map((line) => {
    const [pair = ''] = line.split(';');
    return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const;
  }));
