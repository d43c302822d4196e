import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULE_IDS, RULES } from './registry';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/trip-check.md'), 'utf8');

it('docs/trip-check.md has a section for exactly the rules of the code, in their order', () => {
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, id]) => id).filter((id) => id !== 'Add a rule');
  expect(sections).toEqual([...RULE_IDS]);
  expect(Object.keys(RULES)).toEqual([...RULE_IDS]);
});

it('docs/trip-check.md says of a rule that it can be kept when it can', () => {
  for (const id of RULE_IDS) {
    const section = (page.split(`\n## ${id}\n`)[1] ?? '').split('\n## ')[0] ?? '';
    expect(/can be\s+kept\./i.test(section), id).toBe(RULES[id].keepable);
  }
});
