import { describe, expect, it } from 'vitest';
import type { ClockTime, Day, Zone } from '../calendar/types';
import { type LegDraft, makeFlight, makePlan, makeStay, type PlanDraft } from './make-item';

const day = (text: string) => text as Day;
const time = (text: string) => text as ClockTime;
const ZONES: Record<string, string> = { DEN: 'America/Denver', JFK: 'America/New_York', APW: 'Pacific/Apia', HNL: 'Pacific/Honolulu' };
const zoneOf = (iata: string) => (ZONES[iata] ?? null) as Zone | null;
const fieldOf = (leg: number, field: string) => `leg${leg}.${field}`;

const outing: PlanDraft = {
  kind: 'OUTING', title: 'Dinner', day: day('2027-03-12'), time: time('18:00'), minutes: 90, place: null, purpose: null, state: 'PLANNED',
};
const leg = (change: Partial<LegDraft>): LegDraft => ({
  fromAirport: 'DEN', toAirport: 'JFK', carrier: 'United', flightNumber: '1408', technicalStops: 0,
  departsOn: day('2027-03-09'), departsTime: time('08:00'), arrivesOn: day('2027-03-09'), arrivesTime: time('13:40'), ...change,
});
const flight = (...legs: LegDraft[]) => makeFlight('f', { direction: 'ARRIVE', state: 'BOOKED', legs }, zoneOf, fieldOf);
const codes = (result: object) => ('problems' in result ? result.problems : result);

describe('makePlan', () => {
  it('keeps the wall time of New York and the real minutes', () => {
    expect(makePlan('o', outing)).toMatchObject({
      made: { when: { startsAt: new Date('2027-03-12T23:00:00Z'), endsAt: new Date('2027-03-13T00:30:00Z') }, place: 'ELSEWHERE' },
    });
  });

  it('takes the whole day when no time is given', () => {
    expect(makePlan('o', { ...outing, time: null })).toMatchObject({ made: { when: { from: '2027-03-12', until: '2027-03-13' } } });
  });

  it('refuses a time that the clocks skip', () => {
    expect(codes(makePlan('o', { ...outing, day: day('2027-03-14'), time: time('02:30') }))).toEqual([{ field: 'time', code: 'skipped-time' }]);
  });

  it('asks for a title where nothing else names the item', () => {
    expect(codes(makePlan('o', { ...outing, title: '' }))).toEqual([{ field: 'title', code: 'required' }]);
    expect(makePlan('a', { ...outing, kind: 'APPOINTMENT', title: '', purpose: 'PRE_OP' })).toHaveProperty('made');
  });
});

describe('makeStay', () => {
  const stay = { title: 'Lindell House', address: '', phone: '', hasStairs: null, hasLift: null, state: 'BOOKED' as const };

  it('holds the nights from the first day to the day of leaving', () => {
    expect(makeStay('s', { ...stay, fromDay: day('2027-03-09'), untilDay: day('2027-03-19') })).toHaveProperty('made.when.until', '2027-03-19');
  });

  it('refuses leaving on the day of coming', () => {
    const result = makeStay('s', { ...stay, fromDay: day('2027-03-09'), untilDay: day('2027-03-09') });
    expect(codes(result)).toEqual([{ field: 'untilDay', code: 'ends-before-start' }]);
  });
});

describe('makeFlight', () => {
  it('reckons each end in its own zone', () => {
    expect(flight(leg({}))).toMatchObject({
      made: { when: { startsAt: new Date('2027-03-09T15:00:00Z'), endsAt: new Date('2027-03-09T18:40:00Z') }, purpose: 'ARRIVE' },
    });
  });

  it('accepts a landing that the wall clocks show before the take-off', () => {
    const overTheDateLine = leg({ fromAirport: 'APW', toAirport: 'HNL', departsTime: time('23:00'), arrivesTime: time('05:00') });
    expect(flight(overTheDateLine)).toHaveProperty('made');
  });

  it('refuses a landing before the take-off in real time', () => {
    expect(codes(flight(leg({ arrivesTime: time('08:30') })))).toEqual([{ field: 'leg0.arrivesOn', code: 'arrives-before-departing' }]);
  });

  it('names an airport that nobody knows beside its field', () => {
    expect(codes(flight(leg({ toAirport: 'XXX' })))).toEqual([{ field: 'leg0.toAirport', code: 'unknown-airport' }]);
  });

  it('refuses a second leg that leaves before the first has landed', () => {
    expect(codes(flight(leg({}), leg({})))).toEqual([{ field: 'leg1.departsOn', code: 'departs-before-landing' }]);
  });
});
