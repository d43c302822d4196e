import { expect, test } from 'vitest';
import { statementNames } from './statement-names';

test('a statement keeps its name and shares it with no other', () => {
  const nameOf = statementNames();
  const first = nameOf({ sql: 'SELECT 1' });
  expect(first).not.toBe('');
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(first);
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
});

test('when all names are given away, new statements have none and known ones keep theirs', () => {
  const nameOf = statementNames(1);
  const first = nameOf({ sql: 'SELECT 1' });
  expect(nameOf({ sql: 'SELECT 2' })).toBe('');
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
});
