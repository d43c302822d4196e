import { describe, expect, it } from 'vitest';
import { formValues } from './form-values';

describe('the values of a form', () => {
  it('are its typed texts, the last of a name', () => {
    const form = new FormData();
    for (const [name, value] of [['$ACTION_1:0', '{}'], ['title', 'Dinner'], ['title', 'Supper']] as const) form.append(name, value);
    form.append('file', new File(['x'], 'x.txt'));
    expect(formValues(form)).toEqual({ title: 'Supper' });
  });

  it.each([[undefined], [null], [5], ['text'], [{ title: 'Dinner' }], [[['title', '\ud800']]], [[[5, 'x']]], [new Map([['title', 'Dinner']])]])(
    'are none where a script sent %j in the place of a form', (sent) => {
      expect(formValues(sent)).toEqual({});
    },
  );
});
