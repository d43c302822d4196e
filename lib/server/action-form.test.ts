import { describe, expect, test } from 'vitest';
import { isActionForm } from './action-form';

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const STATE = '{"status":"idle","problems":[],"values":{"price":"$$5"},"notice":null,"heading":"$undefined"}';
const plain = (more: Readonly<Record<string, string>> = {}) => ({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7f00","bound":"$@1"}', '$ACTION_1:1': `[${STATE}]`, $ACTION_KEY: 'k1', name: '$x', ...more });

describe('a form calls an action', () => {
  test('as React’s script writes it', () => expect(isActionForm(formOf({ '1_name': '$x', '0': `[${STATE},"$K1"]` }), true)).toBe(true));
  test('as a browser without a script sends it', () => expect(isActionForm(formOf(plain()), false)).toBe(true));
  test('by its name alone, without a state', () => expect(isActionForm(formOf({ $ACTION_ID_7f00: '', name: 'x' }), false)).toBe(true));
  test('or none, as other forms do', () => expect(isActionForm(formOf({ locale: 'es', 0: '$' }), false)).toBe(true));
});

describe('what is written otherwise calls none', () => {
  test.each(['', '[', '$', '"$K1"', '{}', 'null', '[{}]', '[{},"$K1",1]', '["$F99","$K1"]', '["$@1","$K1"]', '["$1:__proto__:x","$K1"]', '[{"then":"$1"},"$K1"]', `[${'['.repeat(100_000)}`])('as %s by a script', (reply) => {
    expect(isActionForm(formOf({ 0: reply }), true)).toBe(false);
  });
  test('without any by a script', () => expect(isActionForm(formOf({ '1_name': 'x' }), true)).toBe(false));

  test.each<Readonly<Record<string, string>>>([
    { '$ACTION_1:0': '' }, { '$ACTION_1:0': '{' }, { '$ACTION_1:0': '{"id":7,"bound":null}' }, { '$ACTION_1:0': '{"id":"7f00"}' }, { '$ACTION_1:0': '{"id":"7f00","bound":"$@2"}' }, { '$ACTION_1:0': '{"id":"$F1","bound":null}' },
    { '$ACTION_1:1': '{}' }, { '$ACTION_1:1': '["$F1"]' }, { '$ACTION_1:1': '' }, { $ACTION_REF_2: '' },
  ])('as a form with %o', (fields) => expect(isActionForm(formOf(plain(fields)), false)).toBe(false));
});
