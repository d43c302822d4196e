import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { livePlaces } from './live-places';

const steps = fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c'), leaves: fc.option(fc.nat(20), { nil: null }) }), { maxLength: 60 });

describe('places for open streams', () => {
  it('are never more than a person or the process may have, and each comes back once', () => {
    fc.assert(fc.property(steps, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 8 }), (all, person, process) => {
      const places = livePlaces({ person, process });
      const open: { who: string; leave: () => void }[] = [];
      for (const { who, leaves } of all) {
        const gone = leaves === null ? [] : open.splice(leaves, 1);
        gone.forEach(({ leave }) => [leave, leave].forEach((again) => again()));
        const own = open.filter((one) => one.who === who).length;
        const place = places.take(who);
        if (typeof place !== 'string') open.push({ who, leave: place });
        expect(typeof place === 'string' ? place : 'taken')
          .toBe(own === person ? 'person-full' : open.length === process && typeof place === 'string' ? 'process-full' : 'taken');
        expect(open.length).toBeLessThanOrEqual(process);
      }
    }));
  });
});
