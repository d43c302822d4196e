import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Channel, CHANNELS } from './kinds';
import { mayBeMailed, waysOut } from './ways-out';

const BOTH = { hasDevice: true, takesMail: true };

describe('ways out', () => {
  it('are those that were wanted, where they lead somewhere', () => {
    expect(waysOut(['MAIL'], BOTH)).toEqual(['MAIL']);
    expect(waysOut(['PUSH', 'INBOX'], BOTH)).toEqual(['PUSH']);
    expect(waysOut(['MAIL', 'PUSH'], BOTH)).toEqual(['MAIL', 'PUSH']);
  });

  it('are the other one where a push has no device, or mails come back', () => {
    expect(waysOut(['PUSH'], { hasDevice: false, takesMail: true })).toEqual(['MAIL']);
    expect(waysOut(['MAIL'], { hasDevice: true, takesMail: false })).toEqual(['PUSH']);
    expect(waysOut(['MAIL', 'PUSH'], { hasDevice: false, takesMail: true })).toEqual(['MAIL']);
  });

  it('are none where neither leads anywhere, or the inbox is enough', () => {
    expect(waysOut(['MAIL', 'PUSH'], { hasDevice: false, takesMail: false })).toEqual([]);
    expect(waysOut(['INBOX'], BOTH)).toEqual([]);
    expect(waysOut([], BOTH)).toEqual([]);
  });

  it('are not the other one for whoever stopped mails: the inbox is named beside what is left', () => {
    expect(waysOut(['PUSH', 'INBOX'], { hasDevice: false, takesMail: true })).toEqual([]);
    expect([['MAIL'], ['PUSH'], ['PUSH', 'INBOX'], ['INBOX'], []].map((wanted) => mayBeMailed(wanted as Channel[]))).toEqual([true, true, false, false, false]);
  });

  it('lead somewhere, each once, and there is one wherever something is wanted and anything leads anywhere', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...CHANNELS)), fc.boolean(), fc.boolean(), (wanted, hasDevice, takesMail) => {
      const ways = waysOut(wanted, { hasDevice, takesMail });
      expect(new Set(ways).size).toBe(ways.length);
      expect(ways.every((way) => (way === 'MAIL' ? takesMail : hasDevice))).toBe(true);
      const isWanted = wanted.some((channel) => channel !== 'INBOX');
      if (!wanted.includes('INBOX')) expect(ways.length > 0).toBe(isWanted && (hasDevice || takesMail));
    }));
  });
});
