import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { database } from '@/lib/data/client';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { accessWorld } from '@/tests/support/access-world';
import { PAGES } from '@/tests/support/address-table';
import { pathOf } from '@/tests/support/addresses';
import { englishIn, pageParts } from '@/tests/support/english-left';
import { type Call, callsOf, idsOf, sessionsOf, tokenCalls, tokensOf } from './support/access-addresses';
import { OWN_PAGES, PUBLIC_PAGES, TRIP_SCREENS } from './support/pages';
import { demoAddress } from './support/people';

// No browser: every page, asked for in Spanish over plain HTTP by those whom it opens to.

const AT_ONCE = 4;

/** English on purpose, and why. */
const ON_PURPOSE: Readonly<Record<string, RegExp>> = {
  'the emergency card is read by people here, English first': /^\/(?:card\/|trips\/[^/]+\/card(?:\/wallet|\/code)?$)/,
};

interface Visit {
  readonly path: string;
  readonly cookie: string;
  readonly who: string;
}

/** What people typed in the worlds that are looked at: it stays as it was typed. */
const TYPED = ['prisma/seed', 'tests/support', 'tests/e2e/support']
  .flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8'))).join('\n');

async function englishAt({ path, cookie, who }: Visit): Promise<readonly string[]> {
  const base = process.env.E2E_BASE_URL ?? '';
  const headers = { cookie: `${LOCALE_COOKIE}=es; ${cookie}`, 'accept-language': 'es', 'x-forwarded-for': '10.9.8.6' };
  const response = await fetch(`${base}${path}`, { headers, redirect: 'manual' });
  const html = await response.text();
  if (response.status >= 300 && response.status < 400) return [];
  if (!html.includes('<html lang="es"')) return [`${who} ${path}: ${response.status}, not in Spanish`];
  return englishIn(pageParts(html), TYPED).map((found) => `${who} ${path}: ${found}`);
}

async function englishOf(visits: readonly Visit[]): Promise<readonly string[]> {
  const found: string[] = [];
  const left = visits.filter(({ path }) => !Object.values(ON_PURPOSE).some((one) => one.test(path)));
  const walk = async (): Promise<void> => {
    for (let visit = left.shift(); visit; visit = left.shift()) found.push(...await englishAt(visit));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
  return found;
}

/** Each once is enough: what differs for others is what they may not see. */
const READERS: readonly string[] = ['owner', 'caregiver with the medical part', 'family', 'staff', 'administrator', 'nobody signed in'];

const isPage = ({ method, path }: Call): boolean => method === 'GET' && !/\/live$|\.(?:ics|csv|txt)$|^\/api\//.test(path);

test('no page says anything in English to whoever reads Spanish', async () => {
  test.slow();
  const world = await accessWorld();
  const [ids, tokens, sessions] = [await idsOf(world), await tokensOf(world), await sessionsOf(Object.values(world.people))];
  const calls = [...callsOf(world, ids).filter(({ who }) => READERS.includes(who)), ...tokenCalls(tokens)].filter((call) => call.isOpen === true && isPage(call));
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
