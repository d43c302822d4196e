import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GUIDE_PARTS, type GuidePart, partOf } from './contents';

const PARTS: readonly GuidePart[] = GUIDE_PARTS;
const CHAPTERS = PARTS.flatMap(({ chapters }) => chapters);

/** In its own folder, or in a group of it. */
function hasPage(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return ['.', ...readdirSync(folder).filter((name) => /^\(.*\)$/.test(name))].some((name) => existsSync(`${folder}/${name}/page.tsx`));
}

it('names each page once, and only pages that there are', () => {
  expect(new Set(CHAPTERS.map(({ href }) => href)).size).toBe(CHAPTERS.length);
  expect(CHAPTERS.filter(({ href }) => !hasPage(`app/(public)${href}`))).toEqual([]);
});

it('knows the part of each chapter', () => {
  for (const { id } of CHAPTERS) expect(partOf(id).chapters.map((chapter) => chapter.id)).toContain(id);
});
