import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GUIDE_PARTS, partOf } from './contents';

const CHAPTERS = GUIDE_PARTS.flatMap(({ chapters }) => chapters);

it('names each page once, and only pages that there are', () => {
  expect(new Set(CHAPTERS.map(({ href }) => href)).size).toBe(CHAPTERS.length);
  expect(CHAPTERS.filter(({ href }) => !existsSync(`app/(public)${href}/page.tsx`))).toEqual([]);
});

it('knows the part of each chapter', () => {
  for (const { id } of CHAPTERS) expect(partOf(id).chapters.map((chapter) => chapter.id)).toContain(id);
});
