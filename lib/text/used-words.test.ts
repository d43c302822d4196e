import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messagesOf } from './translator';

/** Words whose keys no file spells: looked up by an id that only the run knows, put together, or read from the module. */
const LOOKED_UP: readonly string[] = ['centres.notes.', 'dataPrint.', 'errors.', 'help.', 'needs.languages.', 'privacy.', 'queue.device.'];

const WORDS = /lib\/text\/e[ns]\//;

/** Everything that may name a word: neither the words themselves nor tests. */
function sources(): string {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)));
  const code = files.filter((file) => /\.tsx?$/.test(file) && !WORDS.test(file) && !/\.test\.|generated/.test(file));
  return code.map((file) => readFileSync(file, 'utf8')).join('\n');
}

function pathsOf(words: object, above = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? pathsOf(value, `${above}${key}.`) : [above + key]);
}

test('every word is used', () => {
  // Each quoted text, cut at its dots and at what is filled in: 'hero.length', `${group}.signs`.
  const named = new Set([...sources().matchAll(/['"`}.]([\w-]+)(?=['"`.])/g)].map((match) => match[1]));
  const unused = pathsOf(messagesOf('en')).filter((word) => !named.has(word.split('.').at(-1)) && !LOOKED_UP.some((above) => word.startsWith(above)));
  expect(unused).toEqual([]);
});
