import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keysIn } from '@/lib/crypto/key-ring';
import { refuseWrongStep } from './given-keys';

const [OLD, NEW] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const known = (key: string, currentAt: Date | null, isReleased = false) => ({ keyId: keysIn(key)[0]?.id ?? '', currentAt, isReleased });
const SEALED = new Date('2027-01-01T00:00:00Z');
const LATER = new Date('2027-01-02T00:00:00Z');

describe('a key that the environment names is changed in steps, and the command refuses before its own', () => {
  it.each([
    ['there is no second key', OLD, [known(OLD, SEALED)], /no second key.*OLD,NEW.*step 1/],
    ['nobody was started with the new key', `${NEW},${OLD}`, [known(OLD, SEALED)], /No instance was started with key .*step 1/],
    ['the new key only opens so far, and stands last', `${OLD},${NEW}`, [known(OLD, SEALED), known(NEW, null)], /stands last.*NEW,OLD.*step 2/],
    ['the new key stands first here alone', `${NEW},${OLD}`, [known(OLD, SEALED), known(NEW, null)], /does not seal anywhere yet.*step 2/],
  ])('%s', (_name, given, before, sentence) => {
    expect(() => refuseWrongStep(given, before)).toThrow(sentence);
  });

  it('goes on once instances seal with the new key, and when the old one is gone', () => {
    expect(() => refuseWrongStep(`${NEW},${OLD}`, [known(OLD, SEALED), known(NEW, LATER)])).not.toThrow();
    expect(() => refuseWrongStep(NEW, [known(OLD, SEALED, true), known(NEW, LATER)])).not.toThrow();
  });
});
