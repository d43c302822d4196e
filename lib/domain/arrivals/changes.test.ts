import { describe, expect, it } from 'vitest';
import { answers, at, day } from '@/tests/support/trips';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { arrivalOf } from './arrival-of';
import { changesOf, withChanges } from './changes';
import { NOTHING_SAID } from './needs';
import type { ArrivalKept, ArrivalLine } from './types';

const NOW = at('2027-02-01', '12:00');
const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
const BEFORE = arrivalOf({ trip, patientName: 'Ruth', told: NOTHING_SAID, awaits: 1, question: 'none', stage: 'COMING', isUnreached: false }, NOW);

const kinds = (more: Partial<ArrivalKept>, line: Partial<ArrivalLine> = {}) =>
  changesOf(BEFORE, { ...BEFORE, ...more, line: { ...BEFORE.line, ...line } }, NOW).map(({ what }) => what);

describe('what changed', () => {
  it('is that it is new, and nothing else, where nobody had seen it', () => {
    expect(changesOf(null, BEFORE, NOW)).toEqual([{ what: 'new', at: NOW.toISOString() }]);
  });

  it('is nothing where it is the same, in whatever order the database has its keys', () => {
    const { escort: { name, state }, companion: { relation, isAlone, name: companion } } = BEFORE.line;
    expect(kinds({}, { escort: { name, state }, companion: { relation, name: companion, isAlone } })).toEqual([]);
  });

  it.each<[string, Partial<ArrivalKept>, Partial<ArrivalLine>]>([
    ['landing', { arrivesAt: at('2027-03-09', '14:32') }, {}],
    ['flight', {}, { flight: 'UA 1408' }],
    ['surgery', { surgeryOn: day('2027-03-12') }, {}],
    ['surgery', {}, { surgeryAt: '2027-03-11T12:30:00.000Z' }],
    ['home', { leavesOn: day('2027-03-20') }, {}],
    ['companion', {}, { companion: { isAlone: true, name: '', relation: '' } }],
    ['escort', {}, { escort: { state: 'asked', name: 'June' } }],
    ['needs', { needs: ['wheelchair'] }, {}],
    ['flags', { flags: ['on-hold'] }, {}],
    ['word', { awaits: 2 }, {}],
    ['answer', {}, { question: 'answered' }],
  ])('is the %s', (what, more, line) => expect(kinds(more, line)).toEqual([what]));

  it('is not told of words that the centre settled, of counts and of the strip', () => {
    expect(kinds({ awaits: 0, blocked: 3, warnings: 4, needsSomeone: true }, { ribbon: [], findings: [], question: 'asked' })).toEqual([]);
  });

  it('keeps the latest of each kind, the latest first', () => {
    const [old, fresh] = ['2027-02-01T00:00:00.000Z', '2027-02-02T00:00:00.000Z'];
    const known = [{ what: 'flags', at: old }, { what: 'new', at: old }] as const;
    expect(withChanges(known, [{ what: 'landing', at: fresh }, { what: 'flags', at: fresh }])).toEqual([
      { what: 'landing', at: fresh }, { what: 'flags', at: fresh }, { what: 'new', at: old },
    ]);
    expect(withChanges(known, [])).toEqual(known);
  });
});
