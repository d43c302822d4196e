import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NOBODY } from '@/lib/domain/kept/wire';
import { MemoryCaches } from '@/tests/support/memory-caches';
import { answerOf, ORIGIN, page, type Served } from '@/tests/support/served-pages';
import { findCopy } from '../kept/find-copy';
import { freshen } from './freshen';

const PAGES = ['/emergency', '/offline', '/guide', '/guide/avoid', '/guide/walking', '/guide/words', '/centres', '/guide/moves'];
const served: Record<string, Served> = Object.fromEntries([...PAGES.map((path) => [path, { body: page(path) }]), ['/_next/static/chunks/a.js', { body: 'a' }]]);
let asked: string[];

const look = () => freshen({ type: 'seen', address: '/guide/avoid', reader: NOBODY, language: 'en', version: null, isOwn: false });
const isHere = async (path: string) => (await findCopy(new URL(path, ORIGIN))) !== null;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('BUILD_ID', crypto.randomUUID());
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('self', { location: { origin: ORIGIN } });
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return answerOf(served, path, NOBODY);
  });
});

afterEach(() => void vi.unstubAllGlobals());

it('comes along with any page of it; the moves do not, whose questions only the server answers', async () => {
  vi.stubGlobal('navigator', {});
  await look();
  expect(await Promise.all(['/emergency', '/guide/walking', '/guide/words', '/centres'].map(isHere))).toEqual([true, true, true, true]);
  expect(asked).not.toContain('/guide/moves');
});

it('stays away from a reader who saves data, but for what has to be at hand', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  await look();
  expect(await Promise.all(['/emergency', '/guide', '/guide/avoid', '/guide/words'].map(isHere))).toEqual([true, true, true, false]);
});
