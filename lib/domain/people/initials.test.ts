import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test('initials are the first letters of the first and last name', () => {
  expect(initialsOf('Ruth Calloway')).toBe('RC');
  expect(initialsOf('  María de los Ángeles Peña ')).toBe('MP');
  expect(initialsOf('sam')).toBe('S');
  expect(initialsOf('')).toBe('');
});

test('a letter made of several signs stays whole', () => {
  expect(initialsOf('E\u0301va 👩‍👧')).toBe('E\u0301👩‍👧');
});

test('what stands before a letter is no initial, whichever way the name is written', () => {
  expect(initialsOf('(Bob) “Sky” Smith')).toBe('BS');
  expect(initialsOf('\u200fעמר כהן')).toBe('עכ');
  expect(initialsOf('王芳')).toBe('王');
  expect(initialsOf('👩‍⚕️ 🦴')).toBe('👩‍⚕️🦴');
});
