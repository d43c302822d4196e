import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGES } from '@/tests/support/address-table';
import { project } from './command';

const CLAIMS = 56;

const rows = readFileSync(join(project, 'docs/source-coverage.md'), 'utf8')
  .split('\n').filter((line) => /^\| \d/.test(line))
  .map((line) => line.slice(1, -1).split(' | ').map((cell) => cell.trim()));

const addresses = new Set(Object.keys(PAGES).map((folder) => `/${folder.split('/').filter((part) => !part.startsWith('(')).join('/')}`));

const placesIn = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].flatMap(([, place = '']) => place);

it('has one line for each claim of the source, with what it says and what became of it', () => {
  expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: CLAIMS }, (_, index) => index + 1));
  for (const row of rows) {
    expect(row, row[0]).toHaveLength(4);
    for (const cell of row) expect(cell.length, row[0]).toBeGreaterThan(0);
  }
});

it('names only addresses and files that there are, and at least one a line', () => {
  for (const [number = '', , , where = ''] of rows) {
    const places = placesIn(where);
    expect(places.length, `a place of claim ${number}`).toBeGreaterThan(0);
    for (const place of places) {
      const isThere = place.startsWith('/') ? addresses.has(place) : existsSync(join(project, place));
      expect(isThere, `${place} of claim ${number}`).toBe(true);
    }
  }
});
