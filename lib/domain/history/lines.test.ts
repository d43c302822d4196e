import { describe, expect, it } from 'vitest';
import { answers, day, item, onDays, timed } from '@/tests/support/trips';
import type { Standing } from '../access/deeds';
import { draftPlan } from '../plan/draft-plan';
import { setSurgery } from '@/tests/support/set-surgery';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { difference } from './difference';
import { differenceLines, linesFor } from './lines';
import type { Difference } from './types';

const NOW = new Date('2026-11-22T12:00:00Z');
const OWNER: Standing = { role: 'OWNER', seesMedical: true };
const FAMILY: Standing = { role: 'FAMILY', seesMedical: false };
const CAREGIVER: Standing = { role: 'CAREGIVER', seesMedical: false };

const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
const typesOf = (change: Difference, standing = OWNER, deed = 'change-itinerary') => linesFor({ ...change, deed }, standing).map(({ type }) => type);

describe('the lines of a change', () => {
  it('say that surgery moved once, and what moved along', () => {
    const lines = differenceLines(difference(trip, setSurgery(trip, day('2027-03-20'), NOW)));
    expect(lines[0]).toEqual({ type: 'surgery', from: '2027-03-11', to: '2027-03-20' });
    expect(lines.flatMap((line) => (line.type === 'moved' ? [line.to.kind] : []))).toContain('QUIET_DAYS');
    expect(JSON.stringify(lines)).not.toContain('"SURGERY"');
  });

  it('tell a moved item from a changed one, and one that came from one that went', () => {
    const dinner = item('OUTING', onDays('2027-03-18'), { title: 'Dinner' });
    const change = (after: object) => differenceLines(difference({ ...trip, items: [dinner] }, { ...trip, items: [{ ...dinner, ...after }] }));
    expect(change({ when: timed('2027-03-19', '18:00') })).toMatchObject([{ type: 'moved', fields: ['when'] }]);
    expect(change({ title: 'Lunch', note: 'at noon' })).toMatchObject([{ type: 'changed', fields: ['title', 'note'] }]);
    expect(change({ id: 'another' })).toMatchObject([{ type: 'added', item: { id: 'another' } }, { type: 'removed', item: { id: dinner.id } }]);
  });

  it('tell a centre’s confirmation', () => {
    const surgery = { state: 'dated', on: day('2027-03-11'), confirmedByCentre: true } as const;
    expect(differenceLines(difference(trip, { ...trip, surgery }))).toEqual([{ type: 'confirmed', isConfirmed: true }]);
  });

  it('are one line that says so where nothing differs', () => expect(typesOf({ before: {}, after: {} })).toEqual(['nothing']));
});

describe('what a reader is told', () => {
  const { profile } = trip;
  const numbers = difference(trip, { ...trip, profile: { ...profile, nights: profile.nights + 1, lift: null } });

  it('leaves out numbers and procedure for those without the medical part, and says that something is left out', () => {
    expect(typesOf(numbers)).toEqual(['number', 'number', 'number']);
    for (const standing of [FAMILY, CAREGIVER]) expect(typesOf(numbers, standing)).toEqual(['hidden']);
    expect(typesOf(difference(trip, { ...trip, procedure: 'arthroscopy' }), FAMILY)).toEqual(['hidden']);
  });

  it('names the quiet days to everybody: they stand in the calendar', () => {
    const longer = difference(trip, { ...trip, profile: { ...profile, quietDays: 7, nights: 9 } });
    expect(linesFor({ ...longer, deed: 'record-word' }, FAMILY)).toEqual([{ type: 'number', number: 'quietDays', from: 5, to: 7 }, { type: 'hidden' }]);
  });

  it('tells of a word those alone who see the medical part', () => {
    expect(typesOf({ before: {}, after: {} }, OWNER, 'record-word')).toEqual(['word']);
    expect(typesOf({ before: {}, after: {} }, FAMILY, 'record-word')).toEqual(['hidden']);
  });

  it('tells of kept findings those who plan, and of sharing those who share', () => {
    const kept = { findingKey: 'x', reason: 'cheaper', keptBy: 'June', keptById: 'u', keptAt: NOW };
    expect(typesOf({ before: { kept: [] }, after: { kept: [kept] } }, CAREGIVER)).toEqual(['kept']);
    expect(typesOf({ before: { kept: [kept] }, after: { kept: [] } }, CAREGIVER)).toEqual(['checked-again']);
    expect(typesOf({ before: { kept: [] }, after: { kept: [kept] } }, FAMILY)).toEqual(['hidden']);
    expect(typesOf({ before: { shared: false }, after: { shared: true } }, CAREGIVER)).toEqual(['hidden']);
  });
});
