import { displayForm } from '@/lib/input/display-form';
import { passcodeForm } from '@/lib/input/link-forms';
import { offlineDeeds } from '@/lib/input/offline-deeds';
import { renewedPushForm } from '@/lib/input/push-forms';
import { challengeForm } from '@/lib/input/second-factor-forms';
import { z } from 'zod';
import { HANDLERS, PAGES } from '../support/address-table';
import { pathOf } from '../support/addresses';
import type { Chance } from '../support/chance';
import { someAddress, knownTo } from './action-calls';
import { type Body, encode, json, multipart, spoiled, urlencoded } from './bodies';
import { type Call, LONGEST_BODY } from './calls';
import { nastyText, nastyWord, NO_TEXT } from './nasty';
import { fieldsOf, plausible, shapeOf } from './samples';
import { type Attacker, cookieOf, type FuzzWorld } from './world';

const CALLERS: readonly Attacker[] = ['nobody', 'owner', 'owner', 'keeper', 'caregiver', 'family', 'staff', 'manager', 'stranger', 'administrator', 'administrator', 'waiting', 'leaving'];

/** One address of the product, by the method that it answers. */
export interface AddressTarget {
  readonly name: string;
  readonly method: string;
  readonly folder: string;
  readonly query: string;
  readonly token: string | null;
}

export const ADDRESS_TARGETS: readonly AddressTarget[] = [
  ...Object.entries(PAGES).map(([folder, address]) => [`GET ${folder}`, address] as const), ...Object.entries(HANDLERS),
].map(([name, { opener, query = '' }]) => {
  const [method = '', folder = ''] = name.split(' ');
  return { name, method, folder, query, token: 'token' in opener ? opener.token : null };
});

type Format = (fields: Readonly<Record<string, unknown>>) => Body;

const asParts = (fields: Readonly<Record<string, unknown>>) => Object.entries(fields).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) ?? '' }));
const asMultipart: Format = (fields) => multipart(asParts(fields));
const asUrlencoded: Format = (fields) => urlencoded(asParts(fields));
const asFile: Format = (fields) => multipart(asParts(fields).map((part) => ({ ...part, name: 'file', file: 'calendar.ics' })));

const FILE = z.object({ file: z.enum(['BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'YEAR,MONTH\r\n2026,1\r\n']) });
const AUTH = z.object({ csrfToken: z.string(), ticket: z.string(), callbackUrl: z.enum(['https://evil.example/', '//evil.example', '/trips']), json: z.enum(['true']) });

/** What each handler that takes something takes. */
const BODIES: Readonly<Record<string, { readonly schema: z.ZodType; readonly formats: readonly Format[] }>> = {
  'POST api/auth/[...nextauth]': { schema: AUTH, formats: [asUrlencoded, json] },
  'POST api/display': { schema: displayForm, formats: [asUrlencoded, asMultipart] },
  'POST api/language': { schema: z.object({ locale: z.enum(['en', 'es']) }), formats: [asUrlencoded, asMultipart] },
  'POST api/passkeys': { schema: challengeForm, formats: [json] },
  'POST api/push': { schema: renewedPushForm, formats: [asUrlencoded, asMultipart] },
  'POST api/offline': { schema: offlineDeeds, formats: [json] },
  'POST admin/routes/import': { schema: FILE, formats: [asFile] },
  'POST s/[token]/passcode': { schema: passcodeForm, formats: [asUrlencoded, asMultipart] },
  'POST trips/[tripId]/appointments/import/file': { schema: FILE, formats: [asFile] },
  'POST trips/[tripId]/flights/import/file': { schema: FILE, formats: [asFile] },
  'POST unsubscribe/[token]': { schema: z.object({ 'List-Unsubscribe': z.literal('One-Click') }), formats: [asUrlencoded] },
};

const AUTH_PATHS = ['session', 'csrf', 'providers', 'signin', 'signin/ticket', 'callback/ticket', 'callback/nobody', 'signout', 'error', 'verify-request', 'webauthn-options/x', '__proto__', '', 'signin/../../x'];

/** Somebody asks for an address: rightly in some of it, and with something wrong in the rest. */
export async function addressCall(target: AddressTarget, world: FuzzWorld, chance: Chance, origin: string): Promise<Call> {
  const who = chance.pick(CALLERS);
  const person = world.people[who];
  const cookie = person && (await cookieOf(person, chance));
  const body = bodyOf(target, chance, world);
  const path = sendable(pathTo(target, world, chance, who));
  const odd = chance.under(3) === 0 ? oddHeader(chance) : {};
  const method = chance.under(12) === 0 ? chance.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'GET', 'POST']) : target.method;
  return {
    of: target.name, how: `by ${who}, ${method} ${path.slice(0, 400)} ${JSON.stringify(odd).slice(0, 200)}${body ? ` ${body.type} ${body.bytes.toString('latin1').slice(0, 300)}` : ''}`,
    method, path, isTooLong: (body?.bytes.byteLength ?? 0) > LONGEST_BODY,
    headers: { origin, 'x-forwarded-for': someAddress(chance), ...(cookie && { cookie }), ...(body?.type && { 'content-type': body.type }), ...odd }, ...(body && { body: body.bytes }),
  };
}

/** A path is sent as it stands; only what Node's own client would not write is left out. */
const sendable = (path: string): string => path.replace(/[^\u0021-\u00ff]/g, '').slice(0, 15_000) || '/';

function pathTo({ folder, query, token }: AddressTarget, world: FuzzWorld, chance: Chance, who: Attacker): string {
  const known: Record<string, string> = { ...knownTo(who, world, chance), token: world.tokens[token ?? ''] ?? 'x', exportId: world.known.tripId ?? '' };
  const names = Array.from(`${folder}${query}`.matchAll(/\[(?:\.\.\.)?(\w+)\]/g), ([, name = '']) => name);
  if (names.length > 0 && chance.under(3) === 0) known[chance.pick(names)] = written(nastyWord(chance), chance);
  const path = pathOf(folder, query, known).replace('[...nextauth]', () => chance.pick(AUTH_PATHS));
  if (chance.under(3) > 0) return path;
  return chance.pick<() => string>([() => `${path}${path.includes('?') ? '&' : '?'}${oddQuery(chance)}`, () => `${path}/${written(nastyWord(chance), chance)}`, () => `/${written(nastyWord(chance), chance)}${path}`, () => `/${path}`, () => `${path}${'/x'.repeat(2_000)}`, () => `${path}#x`])();
}

/** In an address: as a browser would write it, or as nobody should. */
const written = (text: string, chance: Chance): string => (chance.under(3) === 0 ? text : encode(text));

const ASKED = ['from', 't', 'done', 'problem', 'centre', 'q', 'who', 'kind', 'all', 'said', 'imported', 'fault', 'line', 'column', 'page', 'after', 'before', 'find', 'day', 'month', 'reason', 'plan', 'service', 'appointment', 'finding', 'item', 'event', 'on', 'state', 'flag', 'sort', 'callbackUrl', 'error', '_rsc', '__proto__'];

function oddQuery(chance: Chance): string {
  const one = (): string => `${chance.pick(ASKED)}=${written(nastyWord(chance), chance)}`;
  return chance.pick<() => string>([one, () => [one(), one(), one()].join('&'), () => Array(3).fill(one()).join('&'), () => `${chance.pick(ASKED)}[]=x&${chance.pick(ASKED)}[a]=y`, () => '%', () => '=&=&&', () => `q=${'x'.repeat(7_000)}`])();
}

const ODD_HEADERS: readonly string[] = [
  'cookie', 'accept', 'accept-language', 'accept-encoding', 'referer', 'user-agent', 'if-none-match', 'if-modified-since', 'range', 'authorization', 'last-event-id', 'content-type', 'origin', 'host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto',
  'forwarded', 'x-request-id', 'x-path', 'x-nonce', 'content-security-policy', 'next-action', 'next-url', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'rsc', 'x-middleware-subrequest', 'x-middleware-rewrite', 'x-matched-path', 'x-invoke-path',
  'x-nextjs-data', 'x-http-method-override', 'x-action-forwarded', 'sec-fetch-site',
];

function oddHeader(chance: Chance): Readonly<Record<string, string>> {
  const name = chance.pick(ODD_HEADERS);
  const value = chance.pick([nastyWord(chance), 'evil.example', '1', '*', 'authjs.session-token=x; authjs.session-token=y; locale=__proto__; display=%', 'bytes=0-0,-1', '["",{"children":["x",{}]}]', '%5B%22%22%5D']);
  // Node's client writes no line ends and no letters beyond Latin into a header, and so smuggles none.
  return { [name]: value.replace(/[^\t\u0020-\u007e\u00a0-\u00ff]/g, '').slice(0, 3_000) };
}

function bodyOf({ name }: AddressTarget, chance: Chance, { known }: FuzzWorld): Body | null {
  const taken = BODIES[name];
  if (!taken) {
    if (name.startsWith('POST')) throw new Error(`what does ${name} take? Say so in tests/fuzz/address-calls.ts`);
    return null;
  }
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(fieldsOf(shapeOf(taken.schema))).map(([field, shape]) => [field, plausible(field, shape, known, chance)]));
  const format = chance.pick(taken.formats);
  for (const field of Object.keys(fields)) {
    if (chance.under(3) === 0) fields[field] = format === json ? chance.pick([nastyText(chance), ...NO_TEXT]) : nastyText(chance);
  }
  const body = format(fields);
  return chance.under(5) === 0 ? spoiled(body, chance) : body;
}
