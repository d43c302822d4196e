import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anybody, personLike } from '@/tests/support/trip-people';
import type { Standing } from '../access/deeds';
import { peopleSeenBy } from './seen-people';

const SINCE = new Date('2027-02-01T17:00:00Z');
const june = personLike({ seesMedical: true, medicalAllowedAt: SINCE, updates: 'STATE' });
const dale = personLike({ userId: 'dale', name: 'Dale', email: 'dale@example.test', role: 'FAMILY', relation: 'brother' });
const PEOPLE = [june, dale];

const seenAs = (role: Standing['role'], userId = 'somebody') => peopleSeenBy({ userId, standing: { role, seesMedical: false } }, PEOPLE);

describe('the people of a trip', () => {
  it('are all there for those who manage them', () => {
    expect(seenAs('OWNER')).toEqual(PEOPLE);
    expect(seenAs('KEEPER')).toEqual(PEOPLE);
  });

  it('are to a caregiver names, roles and who they are to the patient', () => {
    expect(seenAs('CAREGIVER').map(({ name, role, relation, email, seesMedical, updates }) => [name, role, relation, email, seesMedical, updates])).toEqual([
      ['June Calloway', 'CAREGIVER', 'daughter', null, false, 'NONE'],
      ['Dale', 'FAMILY', 'brother', null, false, 'NONE'],
    ]);
  });

  it('are to family and staff names and roles', () => {
    for (const role of ['FAMILY', 'STAFF'] as const) expect(seenAs(role).map(({ relation }) => relation)).toEqual(['', '']);
  });

  it('show oneself whole', () => {
    expect(seenAs('FAMILY', 'dale')[1]).toEqual(dale);
  });

  it('never give an address, a permission or a consent of another to those who do not manage people', () => {
    const reader = fc.record({ role: fc.constantFrom('CAREGIVER', 'FAMILY', 'STAFF'), seesMedical: fc.boolean() });
    fc.assert(fc.property(fc.array(anybody), reader, (people, standing) => {
      const seen = peopleSeenBy({ userId: 'somebody', standing }, people);
      expect(seen.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
      for (const { email, consent, seesMedical, medicalAllowedAt } of seen) expect([email, consent, seesMedical, medicalAllowedAt]).toEqual([null, null, false, null]);
    }));
  });
});
