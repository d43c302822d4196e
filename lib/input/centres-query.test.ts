import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CENTRE_GROUPS } from '@/lib/domain/guide/directory';
import { centresPath, centresQuery, compareQuery } from './centres-query';

it('whatever an address says, the directory has an answer', () => {
  expect(centresQuery.parse({ find: ' 17th ', show: 'closed' })).toEqual({ find: '17th', show: 'closed' });
  expect(centresQuery.parse({ find: ['a', 'b'], show: 'dentists' })).toEqual({ find: '', show: 'all' });
  expect(centresQuery.parse({ find: 'x'.repeat(81) })).toEqual({ find: '', show: 'all' });
  expect(compareQuery.parse({})).toEqual({ with: [] });
  expect(compareQuery.parse({ with: 'a' })).toEqual({ with: ['a'] });
  expect(compareQuery.parse({ with: ['a', 'b', 'x'.repeat(81)] })).toEqual({ with: ['a', 'b'] });
});

it('the address of what was found leads back to it', () => {
  const search = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text === text.trim() && centresQuery.parse({ find: text }).find === text);
  fc.assert(fc.property(search, fc.constantFrom(...CENTRE_GROUPS), (find, show) => {
    const asked = new URL(centresPath(find, show), 'https://example.test').searchParams;
    expect(centresQuery.parse(Object.fromEntries(asked))).toEqual({ find, show });
  }));
  expect(centresPath('', 'all')).toBe('/centres');
});
