import { describe, expect, it } from 'vitest';
import { parseWith } from '@/lib/server/parse';
import { allActions } from '../../support/actions';
import { fieldsOf, shapeOf } from '../../fuzz/samples';

const actions = await allActions();

const LONG = 50_000;

/** What makes a careless pattern try every way of cutting a text, at the start, in the middle or at the end. */
const HOSTILE: Readonly<Record<string, string>> = {
  blanks: `x${' '.repeat(LONG)}x`, 'blank lines': `x${'\n'.repeat(LONG)}x`, letters: `${'a'.repeat(LONG)}!`, digits: `${'1'.repeat(LONG)}!`, words: `${'ab '.repeat(LONG / 3)}!`, dots: `${'a.'.repeat(LONG / 2)}!`, hyphens: `${'a-'.repeat(LONG / 2)}!`,
  ats: `${'a@'.repeat(LONG / 2)}!`, zeros: `1${'0'.repeat(LONG)}x`, 'open brackets': '['.repeat(LONG), quotes: '"'.repeat(LONG), 'a half address': `a@${'b.'.repeat(LONG / 2)}`, 'combining marks': `e${'\u0301'.repeat(LONG)}`,
  'what another alphabet widens': 'ﷺ'.repeat(LONG / 10), percents: '%'.repeat(LONG), commas: `${'1,'.repeat(LONG / 2)}x`, slashes: '/'.repeat(LONG),
};

/** Generous: a machine that does three other things at once. What grows with the square of the length takes minutes. */
const MOST_MS = 1_000;

describe('text as long as a form may be keeps no action busy', () => {
  it.each(Object.entries(HOSTILE))('of %s', (_name, text) => {
    const slow = actions.flatMap(({ name, action }) => {
      const values = Object.fromEntries(Object.keys(fieldsOf(shapeOf(action.schema))).map((field) => [field, text]));
      const begun = performance.now();
      parseWith(action.schema, values);
      const took = performance.now() - begun;
      return took > MOST_MS ? [`${name} ${took.toFixed(0)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});
