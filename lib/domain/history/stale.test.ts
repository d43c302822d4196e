import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation } from '@/tests/support/situations';
import { answers, day, item, onDays } from '@/tests/support/trips';
import { applyChange } from '../check/apply-change';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { setSurgery } from '@/tests/support/set-surgery';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { difference } from './difference';
import { canMerge, staleOf } from './stale';
import type { Difference, HistoryEntry } from './types';

const NOW = new Date('2026-11-22T12:00:00Z');
const dinner = item('OUTING', onDays('2027-03-18'), { id: 'dinner', title: 'Dinner', place: 'ELSEWHERE' });
const { trip: drafted } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
const trip: Trip = { ...drafted, items: [...drafted.items, dinner] };

const entry = (change: Difference): HistoryEntry => ({
  ...change, id: 'c', version: 7, deed: 'change-itinerary', actorId: 'u', actorName: 'June', byCentre: false, madeAt: NOW, undoesId: null, isUndone: false, isWhole: true,
});

const asked = (after: Trip): Trip => applyChange(after, { type: 'set-escort', escort: { state: 'asked', name: 'Bo' } });
const named = (title: string) => (before: Trip): Trip => applyChange(before, { type: 'change-item', item: { ...dinner, title } });

/** Theirs first, then mine on top of it. */
const merges = (theirs: (trip: Trip) => Trip, mine: (trip: Trip) => Trip, start = trip): boolean => {
  const before = theirs(start);
  return canMerge({ before, after: mine(before), since: [entry(difference(start, before))] }, NOW);
};

describe('a save that others have overtaken', () => {
  it('goes through beside a change of something else', () => expect(merges(asked, named('Lunch'))).toBe(true));

  it('is asked about when the same item or part changed', () => {
    expect(merges(named('Museum'), named('Lunch'))).toBe(false);
    expect(merges(asked, (before) => applyChange(before, { type: 'set-escort', escort: { state: 'none', name: '' } }))).toBe(false);
    expect(merges((before) => setSurgery(before, day('2027-03-12'), NOW), (before) => setSurgery(before, day('2027-03-15'), NOW))).toBe(false);
    expect(merges(named('Museum'), (before) => applyChange(before, { type: 'remove-item', itemId: 'dinner' }))).toBe(false);
  });

  it('is asked about when trip check blocks what comes of both', () => {
    const onQuietDay = (before: Trip) => applyChange(before, { type: 'add-item', item: { ...dinner, id: 'x', when: onDays('2027-03-13') } });
    expect(merges(asked, onQuietDay)).toBe(false);
  });

  it('hears who changed what, and what saving again would do to the trip as it is now', () => {
    const before = named('Museum')(trip);
    const stale = staleOf({
      before, after: named('Lunch')(before), since: [entry(difference(trip, before))], version: 7, standing: { role: 'OWNER', seesMedical: true },
    });
    expect(stale).toMatchObject({
      version: 7,
      theirs: [{ name: 'June', lines: [{ type: 'changed', from: { title: 'Dinner' }, to: { title: 'Museum' } }] }],
      mine: [{ type: 'changed', from: { title: 'Museum' }, to: { title: 'Lunch' } }],
    });
  });

  it('never goes through over the same thing, and never blocks what was not blocked', () => {
    fc.assert(fc.property(anySituation, fc.nat(), fc.nat(), ({ trip: start }, one, other) => {
      if (start.items.length === 0) return;
      const touch = (at: number) => (before: Trip): Trip => ({
        ...before, items: before.items.map((each, index) => (index === at % start.items.length ? { ...each, note: `${each.note} ${at}!` } : each)),
      });
      expect(merges(touch(one), touch(other), start)).toBe(one % start.items.length !== other % start.items.length);
    }), { numRuns: 80 });
  });
});
