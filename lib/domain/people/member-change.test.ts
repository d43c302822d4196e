import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anybody, personLike } from '@/tests/support/trip-people';
import { changedMember, isOtherRight, markOf, memberProblem, type MemberSettings } from './member-change';

const [EARLIER, NOW] = [new Date('2027-02-01T17:00:00Z'), new Date('2027-02-09T17:00:00Z')];
const allowed = personLike({ seesMedical: true, medicalAllowedAt: EARLIER });

describe('a member after a change', () => {
  it('has the medical part since the moment that it was opened', () => {
    expect(changedMember(personLike(), { seesMedical: true }, NOW)).toMatchObject({ seesMedical: true, medicalAllowedAt: NOW });
  });

  it('keeps that moment when something else is saved', () => {
    expect(changedMember(allowed, { relation: 'niece', seesMedical: true }, NOW)).toMatchObject({ relation: 'niece', medicalAllowedAt: EARLIER });
  });

  it('loses it with the permission, and with the role', () => {
    const without = { seesMedical: false, medicalAllowedAt: null };
    expect(changedMember(allowed, { seesMedical: false }, NOW)).toMatchObject(without);
    expect(changedMember(allowed, { role: 'FAMILY', seesMedical: true }, NOW)).toMatchObject({ role: 'FAMILY', ...without });
  });

  it('is asked anew when somebody becomes a caregiver again', () => {
    const family = changedMember(allowed, { role: 'FAMILY' }, NOW);
    expect(changedMember(family, { role: 'CAREGIVER' }, NOW)).toMatchObject({ seesMedical: false, medicalAllowedAt: null });
  });

  it('sees the medical part only as a caregiver, and always since a moment', () => {
    const wish: fc.Arbitrary<Partial<MemberSettings>> = fc.record(
      { role: fc.constantFrom('CAREGIVER', 'FAMILY'), seesMedical: fc.boolean(), relation: fc.string(), updates: fc.constantFrom('TEXT', 'STATE', 'NONE') },
      { requiredKeys: [] },
    );
    const member = anybody.filter(({ role }) => role === 'CAREGIVER' || role === 'FAMILY');
    fc.assert(fc.property(member, wish, (before, to) => {
      const after = changedMember(before, to, NOW);
      expect(after.seesMedical).toBe(after.medicalAllowedAt !== null);
      if (after.seesMedical) expect(after.role).toBe('CAREGIVER');
      expect(changedMember(after, to, EARLIER)).toEqual(after);
      if (isOtherRight(before, after)) expect(markOf(after)).not.toBe(markOf(before));
    }));
  });
});

describe('whom nobody can change', () => {
  it('is who is gone, and whose trip it is', () => {
    expect(memberProblem(undefined)?.code).toBe('member-gone');
    expect(memberProblem(personLike({ role: 'OWNER' }))?.code).toBe('holds-trip');
    expect(memberProblem(personLike({ role: 'KEEPER' }))?.code).toBe('holds-trip');
    expect(memberProblem(personLike({ role: 'FAMILY' }))).toBeNull();
  });
});
