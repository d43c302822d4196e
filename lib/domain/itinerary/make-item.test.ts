import { describe, expect, it } from 'vitest';
import type { ClockTime, Day, Zone } from '../calendar/types';
import { type JourneyDraft, type LegDraft, makeFlight, makeJourney, makePlan, makeStay, type PlanDraft } from './make-item';

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

  it('refuses a time that the clocks skip, and names the next one', () => {
    const next = { nextAt: '2027-03-14T07:00:00.000Z', nextZone: 'America/New_York' };
    expect(codes(makePlan('o', { ...outing, day: day('2027-03-14'), time: time('02:30') }))).toEqual([{ field: 'time', code: 'skipped-time', params: next }]);
    expect(makePlan('o', { ...outing, day: day('2027-03-14'), time: time('03:00') })).toHaveProperty('made.when.startsAt', new Date(next.nextAt));
  });

  it('asks which time is meant when the clocks show it twice', () => {
    const twice = { ...outing, day: day('2027-11-07'), time: time('01:30') };
    expect(codes(makePlan('o', twice))).toEqual([{ field: 'timeTurn', code: 'repeated-time' }]);
    expect(makePlan('o', { ...twice, timeTurn: 'first' })).toHaveProperty('made.when.startsAt', new Date('2027-11-07T05:30:00Z'));
    expect(makePlan('o', { ...twice, timeTurn: 'second' })).toHaveProperty('made.when.startsAt', new Date('2027-11-07T06:30:00Z'));
    expect(makePlan('o', { ...outing, timeTurn: 'second' })).toHaveProperty('made.when.startsAt', new Date('2027-03-12T23:00:00Z'));
  });

  it('keeps what an outing asks of the body, and of nothing else', () => {
    const effort = { activity: 'WALK', walkMinutes: 20, note: 'Bring the cushion' } as const;
    expect(makePlan('o', { ...outing, ...effort })).toMatchObject({ made: effort });
    expect(makePlan('v', { ...outing, ...effort, kind: 'VISIT' })).toMatchObject({ made: { activity: null, walkMinutes: null, note: 'Bring the cushion' } });
  });

  it('lets a note that trip check offered keep what it is for, and go without a title', () => {
    expect(makePlan('n', { ...outing, kind: 'NOTE', title: '', purpose: 'LETTER' })).toMatchObject({ made: { purpose: 'LETTER', title: '' } });
    expect(makePlan('o', { ...outing, purpose: 'LETTER' })).toMatchObject({ made: { purpose: null } });
    expect(codes(makePlan('n', { ...outing, kind: 'NOTE', title: '', purpose: 'PRE_OP' }))).toEqual([{ field: 'title', code: 'required' }]);
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

describe('makeJourney', () => {
  const train: JourneyDraft = {
    kind: 'TRAIN', direction: 'GO_HOME', title: '', state: 'BOOKED',
    departsOn: day('2027-03-19'), departsTime: time('10:00'), arrivesOn: day('2027-03-19'), arrivesTime: time('14:00'),
  };
  const journey = (change: Partial<JourneyDraft>, home = 'America/Chicago') => makeJourney('j', { ...train, ...change }, home as Zone);

  it('leaves on the clocks of New York and arrives on those of home', () => {
    expect(journey({})).toMatchObject({ made: { when: { startsAt: new Date('2027-03-19T14:00:00Z'), endsAt: new Date('2027-03-19T19:00:00Z') } } });
  });

  it('refuses what the clocks skip, and asks about what they show twice, each at its own end', () => {
    const spring = { departsOn: day('2027-03-14'), arrivesOn: day('2027-03-14') };
    expect(codes(journey({ ...spring, departsTime: time('02:10') }))).toMatchObject([{ field: 'departsTime', code: 'skipped-time' }]);
    expect(codes(journey({ ...spring, departsTime: time('00:10'), arrivesTime: time('02:10') }))).toMatchObject([{ field: 'arrivesTime', code: 'skipped-time', params: { nextAt: '2027-03-14T08:00:00.000Z', nextZone: 'America/Chicago' } }]);
    const autumn = { departsOn: day('2027-11-07'), departsTime: time('00:10'), arrivesOn: day('2027-11-07'), arrivesTime: time('01:30') };
    expect(codes(journey(autumn))).toEqual([{ field: 'arrivesTimeTurn', code: 'repeated-time' }]);
    expect(journey({ ...autumn, arrivesTimeTurn: 'second' })).toHaveProperty('made.when.endsAt', new Date('2027-11-07T07:30:00Z'));
  });

  it('asks nothing in a zone whose clocks never change', () => {
    expect(journey({ departsOn: day('2027-11-06'), arrivesOn: day('2027-11-07'), arrivesTime: time('01:30') }, 'Asia/Kathmandu')).toHaveProperty('made');
  });

  it('refuses an end before the start, and more than three days', () => {
    expect(codes(journey({ arrivesTime: time('08:59') }))).toEqual([{ field: 'arrivesOn', code: 'arrives-before-departing' }]);
    expect(codes(journey({ arrivesOn: day('2027-03-23') }))).toEqual([{ field: 'arrivesOn', code: 'journey-too-long' }]);
  });
});

describe('makeFlight', () => {
  it('asks about a repeated time beside the leg that has it', () => {
    const night = leg({ departsOn: day('2027-11-07'), departsTime: time('01:30'), arrivesOn: day('2027-11-07'), arrivesTime: time('09:00') });
    expect(codes(flight(night))).toEqual([{ field: 'leg0.departsTimeTurn', code: 'repeated-time' }]);
    expect(flight({ ...night, departsTimeTurn: 'second' })).toHaveProperty('made.when.startsAt', new Date('2027-11-07T08:30:00Z'));
    const skipped = leg({ departsOn: day('2027-03-14'), departsTime: time('02:30'), arrivesOn: day('2027-03-14') });
    expect(codes(flight(skipped))).toMatchObject([{ field: 'leg0.departsTime', code: 'skipped-time', params: { nextZone: 'America/Denver' } }]);
  });

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
    const onwards = leg({ fromAirport: 'JFK', toAirport: 'DEN', departsTime: time('13:40'), arrivesTime: time('18:00') });
    expect(codes(flight(leg({}), onwards))).toEqual([{ field: 'leg1.departsOn', code: 'departs-before-landing' }]);
  });

  it('refuses a second leg that leaves from another airport', () => {
    const elsewhere = leg({ departsOn: day('2027-03-10'), arrivesOn: day('2027-03-10') });
    expect(codes(flight(leg({}), elsewhere))).toEqual([{ field: 'leg1.fromAirport', code: 'leaves-elsewhere', params: { landsAt: 'JFK' } }]);
  });
});
