import postcss from 'postcss';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import largeText from './styles-for-large-text.cjs';

const written = async (css: string) => (await postcss([largeText()]).process(css, { from: undefined })).css.replace(/\s+/g, ' ');

const USUAL = ':where(:root:not([data-text="larger"],[data-text="largest"]))';
const LARGE = ':where(:root:is([data-text="larger"],[data-text="largest"]))';

test('a query on the width stands twice, the second time as much wider as the largest text is larger', async () => {
  expect(await written('@media (min-width: 64rem) { .a, .b { c: d } }'))
    .toBe(`@media (min-width: 64rem) { ${USUAL} .a, ${USUAL} .b { c: d } }@media (min-width: 99.2rem) { ${LARGE} .a, ${LARGE} .b { c: d } }`);
  expect(await written('@media (width < 40rem) { .a { c: d } }')).toContain(`@media (width < 62rem) { ${LARGE} .a { c: d } }`);
});

test('paper and what is no question of width stay as they are', async () => {
  expect(await written('@media print, (min-width: 64rem) { .a { c: d } }')).toMatch(/^@media print \{ \.a \{ c: d \} \}@media \(min-width: 64rem\)/);
  for (const css of ['@media print { .a { c: d } }', '@media (prefers-color-scheme: dark) { .a { c: d } }', '@container (min-width: 20rem) { .a { c: d } }']) expect(await written(css)).toBe(css);
});

test('the largest text is as large here as in the styles', () => {
  const [, scale] = /data-text="largest"\] \{ --text-scale: ([\d.]+)/.exec(readFileSync('app/styles/display.css', 'utf8')) ?? [];
  expect(readFileSync('scripts/styles/styles-for-large-text.cjs', 'utf8')).toContain(`SCALE = ${scale};`);
});
