import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import nextConfig from '../next.config';
import { config as proxied } from '../proxy';
import { project } from './command';

const read = (file: string): string => readFileSync(join(project, file), 'utf8');

/** How many requirements of levels 1 and 2 version 5.0.0 has in each chapter. */
const IN_CHAPTERS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

const asvs = read('docs/asvs.md').split('\n').filter((line) => /^\| V\d/.test(line)).map((line) => line.slice(2, -2).split(' | '));

/** Files named in a document, each with the titles of tests that stand behind it. */
function namedIn(document: string): readonly { readonly file: string; readonly titles: readonly string[] }[] {
  return [...read(document).matchAll(/`((?:[\w.()[\]-]+\/)+[\w.()[\]-]+\.(?:tsx?|md|ya?ml|json)|[\w-]+\.(?:ya?ml|ts|json)|docs\/[\w/]+)`((?:\s+“[^”]+”)*)/g)]
    .map(([, file = '', titles = '']) => ({ file, titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title) }));
}

/** A title stands at the beginning of a text in the test's file: quotes in it are written as they are there. */
const hasTest = (file: string, title: string): boolean => ['\'', '`', '"'].some((quote) => read(file).includes(`${quote}${title}`));

const isTest = (file: string): boolean => /\.(?:test|spec)\.ts$/.test(file);

describe.each(['docs/asvs.md', 'docs/threat-model.md', 'docs/sign-in.md'])('%s', (document) => {
  const named = namedIn(document);

  it('names files that there are, and tests that stand in them', () => {
    expect(named.length).toBeGreaterThan(3);
    for (const { file, titles } of named) {
      expect(existsSync(join(project, file)), file).toBe(true);
      for (const title of titles.filter(() => isTest(file))) expect(hasTest(file, title), `${file}: ${title}`).toBe(true);
    }
  });
});

describe('the table of ASVS', () => {
  it('has each requirement once, in order, with its level, how it stands and why', () => {
    const numbers = asvs.map(([number = '']) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(IN_CHAPTERS.map((_, at) => numbers.filter((number) => number.startsWith(`V${at + 1}.`)).length)).toEqual(IN_CHAPTERS);
    for (const [number, level = '', what = '', stands = '', why = '', ...more] of asvs) {
      expect([...more, ['1', '2'].includes(level), ['met', 'partly', 'open', '–'].includes(stands), what.length > 0, why.length > 0], number).toEqual([true, true, true, true]);
    }
  });

  it('counts itself rightly', () => {
    const counted = (stands: string, level: string) => asvs.filter((row) => row[1] === level && (stands === 'all' || row[3] === stands)).length;
    for (const stands of ['met', 'partly', 'open', '–', 'all']) {
      const [one, two] = [counted(stands, '1'), counted(stands, '2')];
      expect(read('docs/asvs.md')).toContain(`\n| ${stands} | ${one} | ${two} | ${one + two} |\n`);
    }
  });

  it('says of each that is met where', () => {
    for (const [number, , , stands, why = ''] of asvs) if (stands === 'met') expect(why.length, number).toBeGreaterThan(3);
  });
});

const sources = ['app', 'components', 'lib', 'proxy.ts', 'next.config.ts'].flatMap((place) => (place.includes('.') ? [place] : filesIn(place)));

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file)).filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|generated/.test(file));
}

const thatSay = (pattern: RegExp): readonly string[] => sources.filter((file) => pattern.test(read(file)));

describe('what the table says of all sources', () => {
  it('holds: no text is put into a statement, run as a program or drawn as HTML', () => {
    expect(sources.length).toBeGreaterThan(1000);
    expect(thatSay(/RawUnsafe|executeRawUnsafe/)).toEqual([]);
    // A number of our own, not of anybody's.
    expect(thatSay(/Prisma\.raw\(/)).toEqual(['lib/data/arrivals-sql.ts']);
    expect(thatSay(/node:child_process|node:vm|\beval\(|new Function\(/)).toEqual([]);
    expect(thatSay(/dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write/)).toEqual([]);
  });

  it('holds: nobody elsewhere is let read', () => expect(thatSay(/access-control-allow/i)).toEqual([]));

  it('holds: every certificate is looked at', () => expect(thatSay(/rejectUnauthorized|NODE_TLS_REJECT/)).toEqual([]));

  it('holds: no cookie is set but by the one way', () => {
    expect(thatSay(/cookies\(\)\)\.(?:set|delete)|jar\.(?:set|delete)\(/)).toEqual(['lib/server/own-cookie.ts', 'lib/server/session-cookie.ts']);
  });

  it('holds: whatever passes by the proxy has a policy of its own', async () => {
    const passing = (/\(\?!([^)]+)\)/.exec(proxied.matcher)?.[1] ?? '').split('|').map((path) => path.replace('$', ''));
    const rules = (await nextConfig.headers?.()) ?? [];
    const policed = rules.filter(({ headers }) => headers.some(({ key, value }) => key === 'Content-Security-Policy' && value.includes("frame-ancestors 'none'")));
    const isPoliced = (path: string) => policed.some(({ source }) => source === `/${path}` || (/\(([^)]+)\)/.exec(source)?.[1] ?? '').split('|').some((one) => one.replace('/.*', '') === path));
    expect(passing.length).toBeGreaterThan(5);
    for (const path of passing) expect(isPoliced(path), path).toBe(true);
  });
});
