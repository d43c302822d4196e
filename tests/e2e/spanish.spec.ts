import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { database } from '@/lib/data/client';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { accessWorld } from '@/tests/support/access-world';
import { PAGES } from '@/tests/support/address-table';
import { pathOf } from '@/tests/support/addresses';
import { englishIn, pageParts, textParts } from '@/tests/support/english-left';
import { type Call, callsOf, idsOf, sessionsOf, tokenCalls, tokensOf } from './support/access-addresses';
import { OWN_PAGES, PUBLIC_PAGES, TRIP_SCREENS } from './support/pages';
import { demoAddress } from './support/people';

// No browser: every page, asked for in Spanish over plain HTTP by those whom it opens to.

const AT_ONCE = 4;

/** English on purpose, and why. */
const ON_PURPOSE: Readonly<Record<string, RegExp>> = {
  'the emergency card is read by people here, English first': /^\/(?:card\/|trips\/[^/]+\/card(?:\/wallet|\/code)?$)/,
  'each mail of the demo is in the language of whom it went to': /^\/demo\/outbox/,
};

interface Visit {
  readonly path: string;
  readonly cookie: string;
  readonly who: string;
}

/** What people typed in the worlds that are looked at, and the names of centres: it stays as it was written. */
async function typed(): Promise<readonly string[]> {
  const sources = ['prisma/seed', 'tests/support'].flatMap((folder) => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')));
  const quoted = sources.flatMap((source) => [...source.matchAll(/'((?:[^'\\\n]|\\.)+)'/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1')));
  const centres = await database().centre.findMany({ select: { name: true } });
  const all = [...quoted.filter((text) => /\p{L}+ .*\p{L}/u.test(text)), ...centres.map(({ name }) => name)];
  return [...new Set(all)].sort((one, other) => other.length - one.length);
}

async function englishAt({ path, cookie, who }: Visit, own: readonly string[]): Promise<readonly string[]> {
  const base = process.env.E2E_BASE_URL ?? '';
  const headers = { cookie: `${LOCALE_COOKIE}=es; ${cookie}`, 'accept-language': 'es', 'x-forwarded-for': '10.9.8.6' };
  const response = await fetch(`${base}${path}`, { headers, redirect: 'manual' });
  const body = await response.text();
  if (response.status !== 200) return [];
  const isHtml = response.headers.get('content-type')?.startsWith('text/html');
  if (isHtml && !body.includes('<html lang="es"')) return [`${who} ${path}: not in Spanish`];
  return englishIn(isHtml ? pageParts(body) : textParts(unfolded(body)), own).map((found) => `${who} ${path}: ${found}`);
}

/** A calendar's lines are cut at 75 bytes, and what means something to it is marked. */
const unfolded = (text: string): string => text.replace(/\r?\n /g, '').replace(/\\n/g, '\n').replace(/\\([,;])/g, '$1');

async function englishOf(visits: readonly Visit[]): Promise<readonly string[]> {
  const found: string[] = [];
  const own = await typed();
  const left = visits.filter(({ path }) => !Object.values(ON_PURPOSE).some((one) => one.test(path)));
  const walk = async (): Promise<void> => {
    for (let visit = left.shift(); visit; visit = left.shift()) found.push(...await englishAt(visit, own));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
  return found;
}

/** Each once is enough: what differs for others is what they may not see. */
const READERS: readonly string[] = ['owner', 'caregiver with the medical part', 'family', 'staff', 'administrator', 'nobody signed in'];

/** Streams never end, and machines read no language. */
const isRead = ({ method, path }: Call): boolean => method === 'GET' && !/\/live\b|security\.txt|^\/api\//.test(path);

test('no page says anything in English to whoever reads Spanish', async () => {
  test.slow();
  const world = await accessWorld();
  // Their feeds have no cookie to go by.
  await database().user.updateMany({ where: { id: { in: Object.values(world.people).map(({ userId }) => userId) } }, data: { locale: 'es' } });
  const [ids, tokens, sessions] = [await idsOf(world), await tokensOf(world), await sessionsOf(Object.values(world.people))];
  const calls = [...callsOf(world, ids).filter(({ who }) => READERS.includes(who)), ...tokenCalls(tokens)].filter((call) => call.isOpen === true && isRead(call));
  const visits = calls.map(({ path, actor, who }) => ({ path, who, cookie: (actor?.type === 'person' && sessions.get(actor.userId)) || '' }));
  expect(await englishOf(visits)).toEqual([]);
});

test('nor does the demo world, where much has happened', async () => {
  test.slow();
  const people = await database().user.findMany({ where: { email: { in: ['maya', 'lena', 'rosa', 'admin'].map(demoAddress) } }, select: { id: true, email: true } });
  const sessions = await sessionsOf(people.map(({ id }) => ({ userId: id })));
  const cookieOf = (name: string) => sessions.get(people.find(({ email }) => email === demoAddress(name))?.id ?? '') ?? '';
  const { tripId } = await database().tripMember.findFirstOrThrow({ where: { user: { email: demoAddress('maya') } }, select: { tripId: true } });
  const { id: centreId } = await database().centre.findFirstOrThrow({ where: { name: 'Kips Bay Spine Hospital' }, select: { id: true } });
  const ofTrip = TRIP_SCREENS.map((screen) => `/trips/${tripId}${screen}`);
  const below = (folder: string) => Object.entries(PAGES).filter(([name]) => name.startsWith(folder)).map(([name, { query = '' }]) => pathOf(name, query, { centreId })).filter((path) => !path.includes('['));
  const paths: Readonly<Record<string, readonly string[]>> = {
    maya: [...OWN_PAGES, ...ofTrip], lena: ofTrip, rosa: [...below('arrivals'), ...below('desk'), `/desk/patients/${tripId}?centre=${centreId}`, `/arrivals?centre=${centreId}&open=${tripId}`],
    admin: [...below('admin'), ...below('admin/centres/(one)/[centreId]')], nobody: PUBLIC_PAGES,
  };
  const visits = Object.entries(paths).flatMap(([who, ofWho]) => ofWho.map((path) => ({ path, who, cookie: cookieOf(who) })));
  expect(await englishOf(visits)).toEqual([]);
});
