import fc from 'fast-check';
import type { TripPerson } from '@/lib/domain/people/types';
import type { Day } from '@/lib/domain/calendar/types';

/** A daughter who may do what a caregiver may; `more` says what is different. */
export function personLike(more: Partial<TripPerson> = {}): TripPerson {
  return {
    userId: 'june', name: 'June Calloway', email: 'june@example.test', role: 'CAREGIVER', seesMedical: false, medicalAllowedAt: null,
    relation: 'daughter', updates: 'TEXT', hearsUpdates: true, joinedAt: new Date('2027-02-01T15:00:00Z'), consent: null, ...more,
  };
}

const SINCE = new Date('2027-02-01T17:00:00Z');

/** Anybody on a trip, as the database lets them be: a keeper's consent is known, and who may see the medical part since when. */
export const anybody: fc.Arbitrary<TripPerson> = fc.record({
  userId: fc.uuid(),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  email: fc.emailAddress(),
  role: fc.constantFrom('OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY'),
  allowed: fc.constantFrom(null, SINCE),
  relation: fc.string({ unit: 'grapheme', maxLength: 20 }),
  updates: fc.constantFrom('TEXT', 'STATE', 'NONE'),
  hearsUpdates: fc.boolean(),
}).map(({ allowed, role, ...rest }) => ({
  ...rest,
  role,
  seesMedical: role === 'CAREGIVER' && allowed !== null,
  medicalAllowedAt: role === 'CAREGIVER' ? allowed : null,
  joinedAt: SINCE,
  consent: role === 'KEEPER' ? { how: 'on the phone', on: '2027-02-08' as Day } : null,
}));
