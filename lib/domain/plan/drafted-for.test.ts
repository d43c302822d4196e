import { describe, expect, it } from 'vitest';
import { flightHome, outing, tripWith } from '@/tests/support/replans';
import { draftedFor } from './drafted-for';

describe('a new journey', () => {
  it('stands for the drafted one in its direction', () => {
    expect(draftedFor(tripWith(), flightHome('2027-03-22'))).toMatchObject({ id: 'home', purpose: 'GO_HOME' });
  });

  it('stands beside one that somebody arranged, and beside none', () => {
    expect(draftedFor(tripWith([flightHome('2027-03-21')]), flightHome('2027-03-22'))).toBeNull();
    const trip = tripWith();
    expect(draftedFor({ ...trip, items: [] }, flightHome('2027-03-22'))).toBeNull();
  });

  it('of no direction, or what is no journey, stands for nothing', () => {
    expect(draftedFor(tripWith(), { ...flightHome('2027-03-22'), purpose: null })).toBeNull();
    expect(draftedFor(tripWith(), outing('2027-03-20'))).toBeNull();
  });
});
