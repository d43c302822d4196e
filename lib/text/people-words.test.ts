import { describe, expect, it } from 'vitest';
import { rightsOf } from '@/lib/domain/people/roles';
import { personLike } from '@/tests/support/trip-people';
import { rightsWords } from './people-words';

const toOwner = { reader: 'OWNER', keptFor: null } as const;

describe('what a person sees and may do, in words', () => {
  it('says since when the medical part is open, on New York’s calendar', () => {
    const june = personLike({ seesMedical: true, medicalAllowedAt: new Date('2027-02-02T03:30:00Z') });
    expect(rightsWords(rightsOf(june), toOwner, 'en')).toBe('Changes the plan. Sees your medical part: you allowed it on Feb 1.');
    expect(rightsWords(rightsOf(june), { ...toOwner, reader: 'SELF' }, 'en')).toBe('Changes the plan. Sees the medical part.');
    expect(rightsWords(rightsOf(june), toOwner, 'es')).toBe('Cambia el plan. Ve su parte médica: usted lo permitió el 1 feb.');
  });

  it('says what is held back', () => {
    expect(rightsWords(rightsOf(personLike({ updates: 'STATE' })), toOwner, 'en')).toBe('Changes the plan. Does not see your medical part. Reads updates without their words.');
  });

  it('tells family apart by the updates that they read', () => {
    const family = (updates: 'TEXT' | 'STATE' | 'NONE') => rightsWords(rightsOf(personLike({ role: 'FAMILY', updates })), toOwner, 'en');
    expect(family('TEXT')).toBe('Sees days, flights and updates. Does own tasks.');
    expect(family('STATE')).toBe('Sees days and flights, and updates without their words. Does own tasks.');
    expect(family('NONE')).toBe('Sees days and flights, no updates. Does own tasks.');
  });

  it('says everything of an owner, and of a keeper until when', () => {
    expect(rightsWords(rightsOf(personLike({ role: 'OWNER' })), toOwner, 'en')).toBe('Everything');
    expect(rightsWords(rightsOf(personLike({ role: 'KEEPER' })), { reader: 'KEEPER', keptFor: 'Walter' }, 'en')).toBe('Everything, until \u2068Walter\u2069 takes the trip over');
  });
});
