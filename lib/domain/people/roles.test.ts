import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anybody, personLike } from '@/tests/support/trip-people';
import { mayDo } from '../access/deeds';
import { holdsTrip, isMedicalAsked, type Reader, rightsOf, wayOf } from './roles';

const SINCE = new Date('2027-02-01T17:00:00Z');

const owner: Reader = { userId: 'ruth', standing: { role: 'OWNER', seesMedical: false } };
const caregiver: Reader = { userId: 'june', standing: { role: 'CAREGIVER', seesMedical: true } };
const staff: Reader = { userId: 'rosa', standing: { role: 'STAFF', seesMedical: true } };

describe('what a person sees and may do', () => {
  it('is everything for an owner and a keeper', () => {
    for (const role of ['OWNER', 'KEEPER'] as const) expect(rightsOf(personLike({ role }))).toEqual({ reach: 'everything', medical: null, updates: null });
  });

  it('is for a caregiver to change the plan, and the medical part since it was opened', () => {
    expect(rightsOf(personLike())).toEqual({ reach: 'change', medical: { isAllowed: false, since: null }, updates: 'TEXT' });
    const allowed = personLike({ seesMedical: true, medicalAllowedAt: SINCE });
    expect(rightsOf(allowed)).toEqual({ reach: 'change', medical: { isAllowed: true, since: SINCE }, updates: 'TEXT' });
  });

  it('is for family to look, and nobody is asked about the medical part', () => {
    expect(rightsOf(personLike({ role: 'FAMILY', updates: 'STATE' }))).toEqual({ reach: 'look', medical: null, updates: 'STATE' });
    expect((['OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY'] as const).filter((role) => isMedicalAsked({ role, seesMedical: false }))).toEqual(['CAREGIVER']);
  });

  it('never says more than the table of deeds', () => {
    fc.assert(fc.property(anybody, (person) => {
      const { reach, medical } = rightsOf(person);
      expect(reach === 'look').toBe(!mayDo('change-itinerary', person));
      expect(reach === 'everything').toBe(mayDo('manage-people', person));
      if (medical) expect(medical.isAllowed).toBe(mayDo('see-medical', person));
    }));
  });
});

describe('who may change whom', () => {
  it('lets an owner change others, and hand over what is theirs', () => {
    expect(wayOf(owner, personLike())).toBe('change');
    expect(wayOf(owner, personLike({ userId: 'ruth', role: 'OWNER' }))).toBe('hand-over');
  });

  it('lets everybody else leave, and change nobody', () => {
    expect(wayOf(caregiver, personLike())).toBe('leave');
    expect(wayOf(caregiver, personLike({ userId: 'dale', role: 'FAMILY' }))).toBeNull();
    expect(wayOf(caregiver, personLike({ userId: 'ruth', role: 'OWNER' }))).toBeNull();
    expect(wayOf(staff, personLike())).toBeNull();
  });

  it('never lets anybody change or take off whose trip it is, nor leave as such', () => {
    fc.assert(fc.property(anybody, anybody, (reader, person) => {
      const way = wayOf({ userId: reader.userId, standing: reader }, person);
      if (holdsTrip(person)) expect(way === null || way === 'hand-over').toBe(true);
      if (holdsTrip(reader)) expect(wayOf({ userId: reader.userId, standing: reader }, reader)).toBe('hand-over');
      if (way === 'change') expect(mayDo('manage-people', reader)).toBe(true);
    }));
  });
});
