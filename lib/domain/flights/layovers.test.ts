import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, settled, wallTimeIn } from '../calendar/zones';
import { dayNumber } from '../calendar/days';
import type { ClockTime, Day, Zone } from '../calendar/types';
import type { Leg } from '../itinerary/types';
import { flightPath } from './layovers';

const ZONES: Readonly<Record<string, string>> = {
  DEN: 'America/Denver', ORD: 'America/Chicago', EWR: 'America/New_York', JFK: 'America/New_York', AKL: 'Pacific/Auckland',
  HNL: 'Pacific/Honolulu', APW: 'Pacific/Apia', KTM: 'Asia/Kathmandu', LDH: 'Australia/Lord_Howe', YYT: 'America/St_Johns',
};
const zoneAt = (airport: string) => (ZONES[airport] ?? 'UTC') as Zone;
const wall = (airport: string, text: string) => {
  const [day = '', time = ''] = text.split(' ');
  return settled(instantOf(day as Day, time as ClockTime, zoneAt(airport)));
};

function leg(from: string, departs: string, to: string, arrives: string, technicalStops = 0): Leg {
  return {
    fromAirport: from, toAirport: to, departsAt: wall(from, departs), departsZone: zoneAt(from), arrivesAt: wall(to, arrives),
    arrivesZone: zoneAt(to), carrier: 'United', flightNumber: '1', technicalStops,
  };
}

describe('the path of a flight', () => {
  test('without a stop has its length in real time and the change of clocks', () => {
    const path = flightPath([leg('DEN', '2027-03-03 08:45', 'EWR', '2027-03-03 14:25')]);
    expect(path).toMatchObject({ minutes: 220, clockShift: 120, isNonstop: true, layovers: [], broken: [], technicalStops: 0 });
  });

  test('with a connection names the airport, its zone and the minutes there', () => {
    const path = flightPath([
      leg('DEN', '2027-03-03 06:00', 'ORD', '2027-03-03 09:30'), leg('ORD', '2027-03-03 11:05', 'EWR', '2027-03-03 14:15'),
    ]);
    expect(path).toMatchObject({
      minutes: 375, isNonstop: false, broken: [],
      layovers: [{ airport: 'ORD', zone: 'America/Chicago', minutes: 95, leavesFrom: null }],
    });
    expect(path.legs.map(({ minutes, clockShift }) => [minutes, clockShift])).toEqual([[150, 60], [130, 60]]);
  });

  test('with a technical stop is not non-stop', () => {
    expect(flightPath([leg('DEN', '2027-03-03 06:00', 'EWR', '2027-03-03 14:30', 1)])).toMatchObject({ isNonstop: false, technicalStops: 1, layovers: [] });
  });

  test('over the date line lands before it left on the wall, and takes its real time', () => {
    expect(flightPath([leg('AKL', '2027-03-09 23:55', 'HNL', '2027-03-09 09:50')])).toMatchObject({ minutes: 535, clockShift: -23 * 60 });
  });

  test('through the night in which the clocks change counts the hour that the wall does not show', () => {
    const path = flightPath([leg('ORD', '2027-03-13 22:00', 'EWR', '2027-03-14 01:10'), leg('EWR', '2027-03-14 05:10', 'YYT', '2027-03-14 09:40')]);
    expect(path.layovers).toMatchObject([{ minutes: 180 }]);
  });

  test('knows zones of half and quarter hours', () => {
    expect(flightPath([leg('KTM', '2027-03-03 10:00', 'LDH', '2027-03-04 02:00')])).toMatchObject({ minutes: 16 * 60 - 315, clockShift: 315 });
  });

  test.each([
    ['another airport', 'EWR', '2027-03-03 11:05', 'leaves-elsewhere'], ['a leg that left already', 'ORD', '2027-03-03 09:29', 'departs-before-landing'],
    ['a leg that leaves at that minute', 'ORD', '2027-03-03 09:30', 'departs-before-landing'],
  ])('does not connect to %s', (_, from, departs, code) => {
    const path = flightPath([leg('DEN', '2027-03-03 06:00', 'ORD', '2027-03-03 09:30'), leg(from, departs, 'JFK', '2027-03-03 15:00')]);
    expect(path.broken).toEqual([{ leg: 1, code, landsAt: 'ORD' }]);
  });

  test('without legs is empty', () => {
    expect(flightPath([])).toEqual({ legs: [], layovers: [], technicalStops: 0, minutes: 0, clockShift: 0, isNonstop: false, broken: [] });
  });
});

const airports = fc.constantFrom(...Object.keys(ZONES));
const hops = fc.array(fc.record({ to: airports, flown: fc.integer({ min: 1, max: 1200 }), waited: fc.integer({ min: 1, max: 2000 }) }), { minLength: 1, maxLength: 6 });
const starts = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true });

/** A chain of legs that connect, each flown and waited for as long as said. */
function chain(from: string, start: Date, flown: readonly { to: string; flown: number; waited: number }[]): readonly Leg[] {
  let [here, ms] = [from, Math.floor(start.getTime() / 60_000) * 60_000];
  return flown.map((hop) => {
    const [departsAt, arrivesAt] = [new Date(ms), new Date(ms + hop.flown * 60_000)];
    const one: Leg = {
      fromAirport: here, toAirport: hop.to, departsAt, departsZone: zoneAt(here), arrivesAt, arrivesZone: zoneAt(hop.to),
      carrier: '', flightNumber: '', technicalStops: 0,
    };
    [here, ms] = [hop.to, arrivesAt.getTime() + hop.waited * 60_000];
    return one;
  });
}

/** Minutes since day 0 that the wall shows, as if it never changed. */
function wallMinutes(zone: Zone, at: Date): number {
  const { day, time } = wallTimeIn(zone, at);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayNumber(day) * 1440 + hours * 60 + minutes;
}

describe('whatever the zones and the season', () => {
  test('legs and layovers add up to the whole', () => {
    fc.assert(fc.property(airports, starts, hops, (from, start, flown) => {
      const path = flightPath(chain(from, start, flown));
      const parts = [...path.legs, ...path.layovers].reduce((sum, { minutes }) => sum + minutes, 0);
      expect(path.minutes).toBe(parts);
      expect(path.broken).toEqual([]);
      expect(path.layovers.map(({ minutes }) => minutes)).toEqual(flown.slice(0, -1).map(({ waited }) => waited));
    }));
  });

  test('real minutes and the change of clocks give what the walls show', () => {
    fc.assert(fc.property(airports, starts, hops, (from, start, flown) => {
      for (const { leg: one, minutes, clockShift } of flightPath(chain(from, start, flown)).legs) {
        const shown = wallMinutes(one.arrivesZone, one.arrivesAt) - wallMinutes(one.departsZone, one.departsAt);
        expect(shown).toBe(minutes + clockShift);
      }
    }));
  });

  test('a leg that leaves elsewhere is named, and only that one', () => {
    fc.assert(fc.property(airports, starts, hops, fc.nat(), (from, start, flown, pick) => {
      const legs = chain(from, start, flown);
      const position = legs.length === 1 ? 0 : 1 + (pick % (legs.length - 1));
      fc.pre(position > 0);
      const broken = legs.map((one, index) => (index === position ? { ...one, fromAirport: 'XXX' } : one));
      expect(flightPath(broken).broken).toMatchObject([{ leg: position, code: 'leaves-elsewhere' }]);
    }));
  });
});
