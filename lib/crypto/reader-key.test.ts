import { expect, it } from 'vitest';
import { readerKey } from './reader-key';
import { hashToken } from './tokens';

it('is the same for one session, another for the next, and no part of what the database keeps', () => {
  expect(readerKey('a-token')).toBe(readerKey('a-token'));
  expect(readerKey('a-token')).not.toBe(readerKey('b-token'));
  expect(readerKey('a-token')).toMatch(/^[\da-f]{16}$/);
  expect(hashToken('a-token')).not.toContain(readerKey('a-token'));
});
