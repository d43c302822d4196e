import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { directionTo, kilometresBetween, milesOf } from '@/lib/domain/flights/distance';
import type { AirportSpot, NearAirport } from '@/lib/domain/flights/nearest';
import { placeLabels } from './map-labels';
import { MAP_HEIGHT, MAP_WIDTH, type MapDot, mapShapes } from './map-shapes';

const spot = (iata: string, latitude: number, longitude: number): AirportSpot => ({ iata, city: iata, country: 'US', latitude, longitude });
const BOISE = spot('BOI', 43.564, -116.223);
const APIA = spot('APW', -13.83, -172.008);

function near(home: AirportSpot, airport: AirportSpot): NearAirport {
  const kilometres = kilometresBetween(home, airport);
  return { airport, kilometres, miles: milesOf(kilometres), direction: directionTo(home, airport), source: { type: 'listed', reviewedOn: day('2026-11-28'), isUnconfirmed: false } };
}

const isInside = ({ x, y }: MapDot) => x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
const dotNamed = (shapes: ReturnType<typeof mapShapes>, text: string) => shapes.dots.find(({ label }) => label?.text === text);

describe('the map', () => {
  it('shows home in the west, New York in the east and the airport between, each with its name', () => {
    const shapes = mapShapes(BOISE, [near(BOISE, spot('SLC', 40.788, -111.978))], 'New York');
    const [home, salt, newYork] = ['BOI', 'SLC', 'New York'].map((text) => dotNamed(shapes, text)?.x ?? -1);
    expect([home, salt, newYork]).toEqual([home, salt, newYork].sort((a = 0, b = 0) => a - b));
    expect(shapes.states).not.toBe('');
    expect(shapes.arc).toMatch(/^M/);
  });

  it('has no states where the world is small, and crosses the date line in one piece', () => {
    expect(mapShapes(APIA, [], 'New York').states).toBe('');
    expect(mapShapes(APIA, [], 'New York').arc.match(/M/g)).toHaveLength(1);
  });

  it('is drawn once for the same home, airports and words', () => {
    expect(mapShapes(BOISE, [], 'New York')).toBe(mapShapes(BOISE, [], 'New York'));
    expect(dotNamed(mapShapes(BOISE, [], 'Nueva York'), 'Nueva York')).toBeDefined();
  });

  const anywhere = fc.record({ latitude: fc.double({ min: -60, max: 75, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

  it('is small wherever home is, and shows home and New York inside its frame', () => {
    fc.assert(fc.property(anywhere, ({ latitude, longitude }) => {
      const shapes = mapShapes(spot(`X${latitude} ${longitude}`, latitude, longitude), [], 'New York');
      expect(shapes.dots.every(isInside)).toBe(true);
      expect(gzipSync(JSON.stringify(shapes)).byteLength).toBeLessThan(25_000);
    }), { numRuns: 40 });
  });
});

describe('labels', () => {
  const frame = { left: 0, top: 0, right: 360, bottom: 232 };
  const aPoint = fc.record({ text: fc.constantFrom('BOI', 'New York', 'SLC'), x: fc.integer({ min: 0, max: 360 }), y: fc.integer({ min: 0, max: 232 }) });

  it('stand right of their dots where there is room', () => {
    expect(placeLabels([{ text: 'BOI', x: 100, y: 100 }], [], frame)).toEqual([{ text: 'BOI', x: 108, y: 104, anchor: 'start' }]);
  });

  it('keep clear of the line where they can', () => {
    const line = [{ left: 100, top: 95, right: 200, bottom: 105 }];
    expect(placeLabels([{ text: 'BOI', x: 100, y: 100 }], line, frame)).toMatchObject([{ anchor: 'end' }]);
  });

  it('never cover each other', () => {
    fc.assert(fc.property(fc.array(aPoint, { maxLength: 6 }), (points) => {
      const placed = placeLabels(points, [], frame).flatMap((label) => (label ? [label] : []));
      const boxes = placed.map(({ text, x, y, anchor }) => {
        const width = text.length * 8;
        const left = x - { start: 0, middle: width / 2, end: width }[anchor];
        return { left, right: left + width, top: y - 11, bottom: y + 4 };
      });
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          expect(a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).toBe(false);
        }
      }
    }));
  });
});
