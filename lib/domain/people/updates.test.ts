import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUpdates, CENTRE, update } from '@/tests/support/updates';
import { UPDATE_WORDS } from '../access/actor';
import { audienceOf, latestUpdate, mayCorrect, type TripReader, updateFor, type UpdateReader, updatesRead } from './updates';

const reader = (more: Partial<UpdateReader> = {}): UpdateReader => ({ words: 'TEXT', userId: 'dale', centreId: null, ...more });
const anyReader: fc.Arbitrary<UpdateReader> = fc.record({
  words: fc.constantFrom(...UPDATE_WORDS), userId: fc.constantFrom(null, 'dale', 'june', 'ruth'), centreId: fc.constantFrom(null, CENTRE.id, 'another'),
});

describe('an update as somebody reads it', () => {
  const corrected = update({ text: 'Awake, and hungry.', corrected: ['Awke'] });

  it('is whole for those who read words, with what it said before', () => {
    expect(updateFor(reader(), corrected)).toEqual(corrected);
  });

  it('is the state alone for those who read states', () => {
    expect(updateFor(reader({ words: 'STATE' }), corrected)).toEqual({ ...corrected, text: null, corrected: [] });
  });

  it('is nothing for those who read nothing', () => {
    expect(updateFor(reader({ words: 'NONE' }), corrected)).toBeNull();
  });

  it('is whole for whoever posted it, whatever the owner chose', () => {
    expect(updateFor(reader({ words: 'NONE', userId: 'june' }), corrected)).toEqual(corrected);
  });

  it('is whole for the staff of the centre that posted it, and for no other centre', () => {
    const theirs = update({ centre: CENTRE, postedById: 'nina', text: 'He may be visited.' });
    expect(updateFor(reader({ words: 'STATE', userId: 'omar', centreId: CENTRE.id }), theirs)?.text).not.toBeNull();
    expect(updateFor(reader({ words: 'STATE', userId: 'omar', centreId: 'another' }), theirs)?.text).toBeNull();
    expect(updateFor(reader({ words: 'STATE', userId: 'omar', centreId: CENTRE.id }), corrected)?.text).toBeNull();
  });

  it('has no words for anybody once it is taken back, also not for whoever posted it', () => {
    const back = update({ text: 'A mistake', corrected: ['A mistak'], withdrawnAt: new Date('2027-03-11T20:00:00Z') });
    expect(updateFor(reader({ userId: 'june' }), back)).toMatchObject({ text: null, corrected: [], withdrawnAt: back.withdrawnAt });
    expect(updateFor(reader({ words: 'NONE' }), back)).toBeNull();
  });

  it('shows no word of others to whoever reads states or nothing', () => {
    fc.assert(fc.property(anyUpdates, anyReader, (updates, who) => {
      fc.pre(who.words !== 'TEXT');
      const others = updatesRead(who, updates).filter(({ postedById, centre }) => postedById !== who.userId && (!who.centreId || centre?.id !== who.centreId));
      expect(others.flatMap(({ text, corrected: old }) => [...(text ? [text] : []), ...old])).toEqual([]);
      if (who.words === 'NONE') expect(others).toEqual([]);
    }));
  });

  it('changes nothing but the words: each is one of the updates, with its state, hour and author', () => {
    fc.assert(fc.property(anyUpdates, anyReader, (updates, who) => {
      for (const seen of updatesRead(who, updates)) {
        const posted = updates.find(({ id }) => id === seen.id);
        expect({ ...seen, text: null, corrected: [] }).toEqual(posted && { ...posted, text: null, corrected: [] });
      }
    }));
  });

  it('comes newest first, and what counts is the newest that nobody took back', () => {
    fc.assert(fc.property(anyUpdates, (updates) => {
      const seen = updatesRead(reader(), updates);
      expect(seen).toHaveLength(updates.length);
      const times = seen.map(({ postedAt }) => postedAt.getTime());
      expect(times).toEqual(times.toSorted((one, other) => other - one));
      const latest = latestUpdate(seen);
      const standing = updates.filter(({ withdrawnAt }) => !withdrawnAt);
      expect(latest?.postedAt.getTime() ?? null).toBe(standing.length === 0 ? null : Math.max(...standing.map(({ postedAt }) => postedAt.getTime())));
    }));
  });
});

describe('who reads which words', () => {
  const person = (name: string, more: Partial<TripReader> = {}): TripReader => ({ userId: name.toLowerCase(), name, role: 'FAMILY', updates: 'TEXT', ...more });
  const people = [
    person('Ruth', { role: 'OWNER', updates: 'NONE' }), person('June', { role: 'CAREGIVER' }), person('Ana'), person('Dale', { updates: 'STATE' }), person('Leo', { updates: 'NONE' }),
  ];

  it('is told by name to whoever posts, themselves left out; the owner reads everything', () => {
    const audience = audienceOf(people, ['TEXT', 'NONE', 'NONE'], 'june');
    expect(audience).toEqual({ people: { TEXT: ['Ruth', 'Ana'], STATE: ['Dale'], NONE: ['Leo'] }, links: { TEXT: 1, STATE: 0, NONE: 2 } });
  });

  it('names everybody but the poster once', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
    fc.assert(fc.property(names, fc.infiniteStream(fc.constantFrom(...UPDATE_WORDS)), (all, words) => {
      const readers = all.map((name) => ({ userId: name, name, role: 'FAMILY' as const, updates: words.next().value ?? ('TEXT' as const) }));
      const { people: said } = audienceOf(readers, [], all[0] ?? '');
      expect(Object.values(said).flat().toSorted()).toEqual(all.slice(1).toSorted());
    }));
  });
});

describe('correcting', () => {
  const standing = (role: 'OWNER' | 'KEEPER' | 'CAREGIVER' | 'FAMILY' | 'STAFF') => ({ role, seesMedical: false });
  const posted = update({ postedById: 'june' });

  it('is for whoever posted it, and for owner and keeper', () => {
    expect(mayCorrect({ userId: 'june', standing: standing('CAREGIVER') }, posted)).toBe(true);
    expect(mayCorrect({ userId: 'ruth', standing: standing('OWNER') }, posted)).toBe(true);
    expect(mayCorrect({ userId: 'sam', standing: standing('KEEPER') }, posted)).toBe(true);
    expect(mayCorrect({ userId: 'dale', standing: standing('CAREGIVER') }, posted)).toBe(false);
    expect(mayCorrect({ userId: 'nina', standing: standing('STAFF') }, posted)).toBe(false);
  });

  it('ends with the right to post, and with taking it back', () => {
    expect(mayCorrect({ userId: 'june', standing: standing('FAMILY') }, posted)).toBe(false);
    expect(mayCorrect({ userId: 'june', standing: standing('CAREGIVER') }, { ...posted, withdrawnAt: new Date(0) })).toBe(false);
  });
});
