import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COPY_HEADER, NOBODY } from '@/lib/domain/kept/wire';
import { MemoryCaches } from '@/tests/support/memory-caches';
import { answerOf, NOW, ORIGIN, page, type Served } from '@/tests/support/served-pages';
import { ownCache, staticCache, tripCache } from '../kept/caches';
import { findCopy } from '../kept/find-copy';
import { shownCopy, stampOf } from '../kept/page-copy';
import { checkTrip, freshen, keep } from './freshen';

const TRIP = '01a227ac-ffa0-7138-90a4-ba5205597e05';
const MAYA = 'a'.repeat(16);
const SAM = 'b'.repeat(16);

/** What the server has; anything else is a 404. */
let served: Record<string, Served>;
/** Whose session the cookie is; the server says it with each page. */
let signedIn: string;
let asked: { readonly path: string; readonly copy: string | null }[];
let isCut: boolean;

/** A build of its own for each test: what was tried of late is remembered by it. */
let builds = 0;
const former = () => `build ${builds - 1}`;
const present = () => `build ${builds}`;

function newBuild(): void {
  builds += 1;
  vi.stubGlobal('BUILD_ID', present());
}

const wish = (copy: 'plan' | 'all' = 'plan', reader = MAYA) => ({ type: 'keep-trip', tripId: TRIP, reader, language: 'en', copy } as const);
const seen = (address: string, more: object = {}) => ({ type: 'seen', address, reader: MAYA, language: 'en', version: null, isOwn: false, ...more } as const);
const shown = async (path: string) => (await findCopy(new URL(path, ORIGIN)))?.text() ?? null;

beforeEach(() => {
  newBuild();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  asked = [];
  isCut = false;
  signedIn = MAYA;
  served = {
    '/emergency': { body: page('Signs') }, '/offline': { body: page('Calm') }, '/guide': { body: page('Guide') },
    [`/trips/${TRIP}`]: { body: page('Trip', '<data hidden class="trip-version" value="7"></data>') },
    [`/trips/${TRIP}/packing`]: { body: page('Bag') }, [`/trips/${TRIP}/card`]: { body: page('Card') },
    '/_next/static/chunks/a.js': { body: 'a' },
  };
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('self', { location: { origin: ORIGIN } });
  vi.stubGlobal('fetch', async (path: string, { headers = {} }: { headers?: Record<string, string> } = {}) => {
    if (isCut || served[path]?.ends === 'before') throw new TypeError('no network');
    asked.push({ path, copy: headers[COPY_HEADER] ?? null });
    return answerOf(served, path, signedIn);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a kept trip', () => {
  it('is fetched whole, as much of it as was chosen, with its scripts', async () => {
    expect(await keep(wish())).toBe('kept');
    expect(await shown(`/trips/${TRIP}/packing?done=`)).toContain('Bag');
    expect(await shown(`/trips/${TRIP}/card`)).toBeNull();
    expect(asked.filter(({ path }) => path.startsWith('/trips')).every(({ copy }) => copy === 'plan')).toBe(true);
    expect(await caches.match('/_next/static/chunks/a.js', { cacheName: staticCache(present()) })).toBeDefined();
    expect(await shown('/emergency')).toContain('Signs');
    await keep(wish('all'));
    expect(await shown(`/trips/${TRIP}/card`)).toContain('Card');
    await keep(wish('plan'));
    expect(await shown(`/trips/${TRIP}/card`), 'not chosen any more').toBeNull();
  });

  it('says of when it is, and is a page without what the network packed it in', async () => {
    await keep(wish());
    const kept = await findCopy(new URL(`/trips/${TRIP}`, ORIGIN));
    expect(kept && stampOf(kept)).toEqual({ at: NOW.getTime(), here: NOW.getTime(), until: null, build: present(), language: 'en' });
    const copy = kept && (await shownCopy(kept));
    expect(copy?.headers.has('content-encoding')).toBe(false);
    expect(await copy?.text()).toContain(`<html data-kept="${NOW.getTime()}"`);
  });

  it.each([['full', 2], ['full', 0]] as const)('is %s where there is room for %i answers, and leaves nothing behind', async (said, room) => {
    vi.stubGlobal('caches', new MemoryCaches(room));
    expect(await keep(wish())).toBe(said);
    expect(await shown(`/trips/${TRIP}`)).toBeNull();
  });

  it('is denied where the browser keeps nothing', async () => {
    vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('denied', 'SecurityError')) });
    expect(await keep(wish())).toBe('denied');
  });

  it('stays as it was when the network ends while it is fetched', async () => {
    await keep(wish());
    isCut = true;
    expect(await keep(wish('all'))).toBe('unreachable');
    expect(await shown(`/trips/${TRIP}/packing`)).toContain('Bag');
  });

  it.each<readonly [string, string, Served]>([
    ['the network ends before a script', '/_next/static/chunks/b.js', { ends: 'before' }],
    ['the network ends in the middle of a script', '/_next/static/chunks/b.js', { ends: 'within' }],
    ['the network ends in the middle of a page', `/trips/${TRIP}`, { ends: 'within' }],
    ['something on the way says no', `/trips/${TRIP}`, { body: page('Who are you?'), status: 403 }],
  ])('stays as it was when %s', async (_, path, one) => {
    await keep(wish());
    served = { ...served, [`/trips/${TRIP}/packing`]: { body: page('Another bag').replace('a.js', 'b.js') }, '/_next/static/chunks/b.js': { body: 'b' }, [path]: one };
    expect(await keep(wish('all'))).toBe('unreachable');
    expect(await shown(`/trips/${TRIP}/packing`)).toContain('Bag');
    served[path] = { body: page('Trip') };
    expect(await keep(wish('all'))).toBe('kept');
    expect(await shown(`/trips/${TRIP}/packing`)).toContain('Another bag');
  });

  it('is fetched anew when a page shows a later version, and not when nothing is new', async () => {
    await keep(wish());
    asked = [];
    await freshen(seen(`/trips/${TRIP}/packing`, { version: 7 }));
    expect(asked.map(({ path }) => path), 'that page alone').toEqual([`/trips/${TRIP}/packing`]);
    served[`/trips/${TRIP}/packing`] = { body: page('Another bag') };
    await freshen(seen(`/trips/${TRIP}`, { version: 8 }));
    expect(await shown(`/trips/${TRIP}/packing`)).toContain('Another bag');
  });

  it('is what was chosen last, though what was chosen before is still being fetched', async () => {
    expect(await Promise.all([keep(wish('all')), keep(wish('plan'))])).toEqual(['kept', 'kept']);
    expect(await shown(`/trips/${TRIP}/card`)).toBeNull();
  });

  it('is not made for whoever signed out while it was fetched', async () => {
    const keeping = keep(wish());
    await freshen(seen('/', { reader: NOBODY }));
    expect([await keeping, await caches.has(tripCache(MAYA, TRIP))]).toEqual(['gone', false]);
  });

  it('goes when the trip does, with the other trips when somebody is signed out, and when another reader comes', async () => {
    const isKept = () => caches.has(tripCache(MAYA, TRIP));
    await keep(wish());
    delete served[`/trips/${TRIP}`];
    await checkTrip(TRIP, `/trips/${TRIP}/history`);
    expect(await isKept()).toBe(false);
    served[`/trips/${TRIP}`] = { body: page('Trip') };
    await keep(wish());
    served[`/trips/${TRIP}`] = { at: '/sign-in?to=x' };
    await checkTrip(TRIP, `/trips/${TRIP}/history`);
    expect(await isKept()).toBe(false);
    served[`/trips/${TRIP}`] = { body: page('Trip') };
    await keep(wish());
    await freshen(seen('/guide', { reader: NOBODY }));
    expect(await isKept()).toBe(false);
  });

  it('loses the pages that are not their reader’s any more, also those that nobody looked at', async () => {
    const medical = ['card', 'card/wallet'].map((part) => `/trips/${TRIP}/${part}`) as [string, string];
    for (const address of medical) served[address] = { body: page('Zyxomycin') };
    await keep(wish('all'));
    for (const address of medical) delete served[address];
    asked = [];
    await checkTrip(TRIP, `/trips/${TRIP}/history`);
    expect(asked, 'nobody kept that page').toHaveLength(1);
    await checkTrip(TRIP, medical[0]);
    expect(await Promise.all(medical.map(shown))).toEqual([null, null]);
    expect(await shown(`/trips/${TRIP}/packing`)).toContain('Bag');
  });

  it('is not made of pages for somebody else, who signed in while another tab still shows the one before', async () => {
    await keep(wish());
    signedIn = SAM;
    served[`/trips/${TRIP}/packing`] = { body: page('Bag of Sam') };
    await freshen(seen(`/trips/${TRIP}/packing`));
    expect(await shown(`/trips/${TRIP}/packing`)).toBeNull();
    expect(await keep(wish('all'))).toBe('gone');
    expect(await caches.has(tripCache(MAYA, TRIP))).toBe(false);
    served['/guide/moves'] = { body: page('Moves of Sam') };
    await freshen(seen('/guide/moves', { isOwn: true }));
    expect(await caches.match('/guide/moves', { cacheName: ownCache(MAYA) })).toBeUndefined();
  });

  it('is not there after thirty days', async () => {
    await keep(wish());
    vi.setSystemTime(NOW.getTime() + 30 * 24 * 3_600_000);
    expect(await shown(`/trips/${TRIP}`)).toBeNull();
  });

  it('goes over to a new build, whose scripts take the place of the old ones', async () => {
    served['/guide/avoid'] = { body: page('Leave these alone') };
    await freshen(seen('/guide/avoid'));
    await keep(wish());
    served = Object.fromEntries(Object.entries(served).map(([path, one]) => [path.replace('a.js', 'b.js'), { body: one.body?.replace('a.js', 'b.js') }]));
    newBuild();
    isCut = true;
    await freshen(seen('/guide'));
    expect(await caches.has(staticCache(former())), 'kept pages still need them').toBe(true);
    isCut = false;
    served['/guide/avoid'] = { ends: 'before' };
    vi.setSystemTime(NOW.getTime() + 3_600_000);
    await freshen(seen('/guide'));
    expect(await caches.has(staticCache(former())), 'one page of the guide still does').toBe(true);
    served['/guide/avoid'] = { body: page('Leave these alone') };
    vi.setSystemTime(NOW.getTime() + 2 * 3_600_000);
    await freshen(seen('/guide'));
    expect(await caches.keys()).not.toContain(staticCache(former()));
    expect(await shown(`/trips/${TRIP}`)).toContain('b.js');
  });
});

describe('the guide', () => {
  it('is kept as every visitor sees it, once a day', async () => {
    served['/guide/avoid'] = { body: page('Leave these alone') };
    await freshen(seen('/guide/avoid'));
    await freshen(seen('/guide/avoid'));
    expect(asked.filter(({ path }) => path === '/guide/avoid')).toEqual([{ path: '/guide/avoid', copy: 'nobody' }]);
    expect(await shown('/guide/avoid')).toContain('Leave these alone');
  });

  it('lets all pages go that were made for their reader, once one of them is not', async () => {
    const meta = `<meta name="keep-until" content="${new Date(NOW.getTime() + 3_600_000).toISOString()}"/>`;
    const [moves, pose] = ['/guide/moves', '/guide/moves/triangle'] as const;
    for (const address of [moves, pose]) {
      served[address] = { body: page('How to', meta) };
      await freshen(seen(address, { isOwn: true }));
    }
    await freshen(seen('/guide'));
    expect(await shown(pose)).toContain('How to');
    served[moves] = { body: page('A few questions') };
    await freshen(seen(moves));
    expect(await caches.has(ownCache(MAYA))).toBe(false);
    expect(await shown(pose)).toBeNull();
  });

  it('asks for what a visitor opened as that visitor, and not for everybody', async () => {
    signedIn = NOBODY;
    served['/guide/moves'] = { body: page('Moves') };
    await freshen(seen('/guide/moves', { reader: NOBODY, isOwn: true }));
    expect(asked.find(({ path }) => path === '/guide/moves')).toEqual({ path: '/guide/moves', copy: 'plan' });
  });

  it('keeps a page that is made for its reader no longer than the page says', async () => {
    const until = new Date(NOW.getTime() + 3_600_000);
    served['/guide/moves'] = { body: page('Moves', `<meta name="keep-until" content="${until.toISOString()}"/>`) };
    await freshen(seen('/guide/moves', { isOwn: true }));
    expect(asked).toContainEqual({ path: '/guide/moves', copy: 'plan' });
    expect(await shown('/guide/moves')).toContain('Moves');
    vi.setSystemTime(until);
    expect(await shown('/guide/moves')).toBeNull();
  });
});
