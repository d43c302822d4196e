import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, anyAnswers, anyItems, anySurgeryDay, day, item, onDays } from '@/tests/support/trips';
import { anySituation } from '@/tests/support/situations';
import { applyChange } from '../check/apply-change';
import { checkTrip } from '../check/check-trip';
import type { Change } from '../check/types';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { setSurgery } from '@/tests/support/set-surgery';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { difference, undone } from './difference';
import type { Difference } from './types';

const NOW = new Date('2026-11-22T12:00:00Z');
const ON = day('2027-03-11');

/** A trip's items have no order of their own. */
const sorted = (trip: Trip): Trip => ({ ...trip, items: [...trip.items].sort((a, b) => (a.id < b.id ? -1 : 1)) });

const roundTrip = (before: Trip, after: Trip): Trip => undone(after, difference(before, after));

const anyTrip: fc.Arbitrary<Trip> = fc.tuple(anyAnswers, anyItems(ON)).map(([answered, items]) => {
  const { trip } = draftPlan(answered, DEFAULT_PROFILES[answered.procedure], NOW);
  return { ...trip, items: [...trip.items, ...items] };
});

const draftFor = (): Trip => draftPlan(answers({ surgeryOn: null }), DEFAULT_PROFILES.microdiscectomy, NOW).trip;

/** One change of every type that a stored trip can take; what is packed is not stored yet. */
const CHANGES: Readonly<Record<Exclude<Change['type'], 'choose-bag-plan' | 'keep-medicines-in-cabin'>, (target: Item, fresh: Item) => Change>> = {
  'add-item': (_target, fresh) => ({ type: 'add-item', item: fresh }),
  'change-item': (target, fresh) => ({ type: 'change-item', item: { ...fresh, id: target.id } }),
  'move-item': (target, fresh) => ({ type: 'move-item', itemId: target.id, when: fresh.when }),
  'make-visit-at-stay': (target) => ({ type: 'make-visit-at-stay', itemId: target.id }),
  'move-visit-to-stay': (target) => ({ type: 'move-visit-to-stay', itemId: target.id }),
  'remove-item': (target) => ({ type: 'remove-item', itemId: target.id }),
  'choose-centre': () => ({ type: 'choose-centre', centreId: 'elsewhere' }),
  'set-escort': () => ({ type: 'set-escort', escort: { state: 'asked', name: 'Bo' } }),
  'mark-papers': () => ({ type: 'mark-papers' }),
  'snooze-nonstop': () => ({ type: 'snooze-nonstop', until: ON }),
};

describe('undone', () => {
  it.each(Object.entries(CHANGES))('brings back the trip before any "%s"', (_type, changeOf) => {
    fc.assert(fc.property(anyTrip, fc.nat(), anyItems(ON), (trip, at, [fresh]) => {
      const target = trip.items[at % Math.max(trip.items.length, 1)];
      if (!target || !fresh) return;
      const after = applyChange(trip, changeOf(target, { ...fresh, id: 'fresh' }));
      expect(sorted(roundTrip(trip, after))).toEqual(sorted(trip));
    }), { numRuns: 60 });
  });

  it('brings back the trip before surgery got another day', () => {
    fc.assert(fc.property(anyTrip, anySurgeryDay, (trip, on) => {
      expect(sorted(roundTrip(trip, setSurgery(trip, on, NOW)))).toEqual(sorted(trip));
    }), { numRuns: 100 });
  });

  it('brings back the trip before every change that trip check offers', () => {
    fc.assert(fc.property(anySituation, ({ trip: packed, now }) => {
      // Bags are not kept with the trip yet, so nothing of them comes back.
      const trip: Trip = { ...packed, packing: null };
      const fixes = checkTrip(trip, now).open.flatMap(({ fixes: offered }) => offered);
      for (const fix of fixes) {
        if (fix.type === 'change') expect(sorted(roundTrip(trip, applyChange(trip, fix.change)))).toEqual(sorted(trip));
      }
    }), { numRuns: 60 });
  });

  it('brings back procedure, profile, papers and the snooze', () => {
    fc.assert(fc.property(anyTrip, anyTrip, (trip, other) => {
      const { procedure, profile, centre, escort, surgery } = other;
      const after = { ...trip, procedure, profile, centre, escort, surgery, hasPapers: true, nonstopSnoozedUntil: ON };
      expect(sorted(roundTrip(trip, after))).toEqual(sorted(trip));
    }), { numRuns: 60 });
  });

  it('leaves alone an item whose booking was changed by phone since', () => {
    const old = item('FLIGHT', onDays('2027-03-19'), { id: 'f' });
    const moved = { ...old, when: onDays('2027-03-28') };
    const trip = setSurgery(draftFor(), ON, NOW);
    const before = { ...trip, items: [...trip.items, old] };
    const after = setSurgery({ ...trip, items: [...trip.items, moved] }, day('2027-03-20'), NOW);
    const back = undone(after, difference(before, after), new Set(['f']));
    expect(back.items.find(({ id }) => id === 'f')).toEqual(moved);
    expect(back.surgery).toEqual(before.surgery);
  });

  it('takes back a reason to keep a finding, and gives back the one before', () => {
    const kept = { findingKey: 'connection:x', reason: 'cheaper', keptBy: 'June', keptById: 'u', keptAt: NOW };
    const trip: Trip = { ...setSurgery(draftFor(), ON, NOW), kept: [{ findingKey: 'connection:x', reason: 'new', keptBy: 'Maya', keptAt: NOW }] };
    const keeping: Difference = { before: { kept: [kept] }, after: { kept: [{ ...kept, reason: 'new' }] } };
    expect(undone(trip, keeping).kept).toEqual([{ findingKey: 'connection:x', reason: 'cheaper', keptBy: 'June', keptAt: NOW }]);
    expect(undone(trip, { before: { kept: [] }, after: { kept: [kept] } }).kept).toEqual([]);
  });
});

describe('difference', () => {
  it('holds nothing where the two say the same, whatever their order of fields', () => {
    const trip = draftFor();
    const again = { ...trip, items: trip.items.map(({ id, ...rest }) => ({ ...rest, id })), escort: { name: 'June', state: 'accepted' as const } };
    expect(difference(trip, again)).toEqual({ before: { items: [] }, after: { items: [] } });
  });
});
