import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UPDATE_WORDS } from '../access/actor';
import { toldOfUpdate, type UpdateHearer } from './updates-told';

const hearer = (more: Partial<UpdateHearer> = {}): UpdateHearer => ({ userId: 'dale', role: 'FAMILY', updates: 'STATE', hearsUpdates: true, ...more });

const anyHearer: fc.Arbitrary<UpdateHearer> = fc.record({
  userId: fc.constantFrom('ruth', 'june', 'dale', 'leo'),
  role: fc.constantFrom('OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY'),
  updates: fc.constantFrom(...UPDATE_WORDS),
  hearsUpdates: fc.boolean(),
});

describe('who is told of an update', () => {
  it.each<[string, Partial<UpdateHearer>, boolean]>([
    ['reads states', {}, true],
    ['reads nothing', { updates: 'NONE' }, false],
    ['owns the trip, and so reads everything', { role: 'OWNER', updates: 'NONE' }, true],
    ['wants no updates', { hearsUpdates: false }, false],
    ['posted it', { userId: 'june' }, false],
  ])('whoever %s', (_who, more, isTold) => {
    expect(toldOfUpdate([hearer(more)], 'june')).toHaveLength(isTold ? 1 : 0);
  });

  it('never names somebody who reads nothing, wants nothing or posted it, and everybody else once', () => {
    fc.assert(fc.property(fc.array(anyHearer), (all) => {
      const out = (one: UpdateHearer) => one.userId === 'june' || !one.hearsUpdates || (one.updates === 'NONE' && (one.role === 'CAREGIVER' || one.role === 'FAMILY'));
      expect(toldOfUpdate(all, 'june')).toEqual(all.filter((one) => !out(one)));
    }));
  });
});
