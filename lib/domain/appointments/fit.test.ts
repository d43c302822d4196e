import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, anyAnswers, anyItems, anySurgeryDay, at, day, flight, home, item, onDays, timed } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import { applyChange } from '../check/apply-change';
import { checkTrip } from '../check/check-trip';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { itemToFill, withBooked } from './booked-item';
import { askAbout, ASKED_ITEM, fitOf, tripWith } from './fit';
import { withFollowers } from './fit-follow';
import { serviceLike } from '@/tests/support/services';
import { rounds } from '@/tests/support/rounds';
import type { Service } from './types';

const NOW = at('2027-02-01', '12:00');

/** Surgery on Thursday 11 March 2027; the drafted visits are taken out. */
function planned(...items: readonly Item[]): Trip {
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
  return { ...trip, items: [...trip.items.filter(({ kind }) => !['FLIGHT', 'APPOINTMENT'].includes(kind)), ...items] };
}

const slotAt = (text: string, time: string, minutes = 60) => {
  const startsAt = at(text, time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
};

const fit = (trip: Trip, service: Service, text: string, time: string) => fitOf(askAbout(trip, service, null, NOW), slotAt(text, time));

const LANDS = flight('ARRIVE', at('2027-03-09', '08:05'), at('2027-03-09', '14:32'));
const LEAVES = flight('GO_HOME', at('2027-03-22', '09:00'), at('2027-03-22', '14:00'), ['LGA', 'DEN']);
const preOp = serviceLike({ purpose: 'PRE_OP' });
const followUp = serviceLike({ purpose: 'FOLLOW_UP', minutes: 30 });

describe('fitOf', () => {
  it.each([
    ['2027-03-09', '10:00', 'lands-too-late', true],
    ['2027-03-09', '16:00', 'lands-too-late', true],
    ['2027-03-09', '16:02', 'lands-tight', false],
    ['2027-03-09', '18:31', 'lands-tight', false],
    ['2027-03-09', '18:32', null, false],
    ['2027-03-10', '09:00', null, false],
    ['2027-03-11', '06:00', 'surgery-day', true],
    ['2027-03-12', '09:00', 'wrong-side', true],
  ])('a pre-op visit on %s at %s: %s', (on, time, objection, isBlocked) => {
    expect(fit(planned(LANDS), preOp, on, time)).toMatchObject({ objection, isBlocked });
  });

  it('knows by how much the landing is late, for the words', () => {
    expect(fit(planned(LANDS), preOp, '2027-03-09', '16:30').params).toMatchObject({ landsAt: at('2027-03-09', '14:32').toISOString(), hours: 1, minutes: 118 });
  });

  it.each([
    ['2027-03-19', '11:00', null, false],
    ['2027-03-21', '11:00', null, false],
    ['2027-03-22', '08:00', 'flies-first', true],
    ['2027-03-23', '11:00', 'flies-first', true],
  ])('a follow-up on %s at %s with the flight home on the 22nd at 9: %s', (on, time, objection, isBlocked) => {
    expect(fit(planned(LEAVES), followUp, on, time)).toMatchObject({ objection, isBlocked });
  });

  it('knows that a visit in the city is not before the way in, nor after the way home', () => {
    const test = serviceLike({ purpose: 'TEST' });
    expect(fit(planned(LEAVES), test, '2027-03-23', '11:00')).toMatchObject({ objection: 'outside-trip', isBlocked: true });
    expect(fit(planned(LANDS), test, '2027-03-08', '11:00')).toMatchObject({ objection: 'lands-too-late', isBlocked: true });
  });

  it('does not blame a time for a flight that is too soon after any follow-up', () => {
    const early = flight('GO_HOME', at('2027-03-14', '09:00'), at('2027-03-14', '14:00'), ['LGA', 'DEN']);
    const drafted = item('APPOINTMENT', onDays('2027-03-18'), { id: 'drafted', purpose: 'FOLLOW_UP', place: 'CENTRE' });
    const trip = planned(early, drafted);
    const call = { ...followUp, place: 'REMOTE' as const };
    expect(fitOf(askAbout(trip, call, drafted, NOW), slotAt('2027-03-19', '11:00'))).toMatchObject({ objection: null });
  });

  it.each([
    ['10:30', 'clash'], ['11:29', 'clash'], ['11:30', null], ['08:31', 'clash'], ['08:30', null],
  ])('an outing from 10 to 11 leaves time for the way at %s: %s', (time, objection) => {
    const outing = item('OUTING', timed('2027-03-19', '10:00'), { title: 'Library', place: 'ELSEWHERE' });
    expect(fit(planned(outing), serviceLike({ purpose: 'FOLLOW_UP' }), '2027-03-19', time)).toMatchObject({ objection, isBlocked: objection !== null });
  });

  it('does not count its own old time', () => {
    const booked = item('APPOINTMENT', timed('2027-03-10', '10:00'), { id: 'booked', purpose: 'PRE_OP', place: 'CENTRE', state: 'BOOKED' });
    const question = askAbout(planned(LANDS, booked), preOp, booked, NOW);
    expect(fitOf(question, slotAt('2027-03-10', '10:15'))).toMatchObject({ objection: null });
  });

  it('says on which rule a blocked time breaks, as trip check does: none of another rule appears', () => {
    const any = anySurgeryDay.chain((on) => fc.record({
      asked: anyAnswers.map((one) => ({ ...one, surgeryOn: on })), items: anyItems(on), on: fc.constant(on),
      purpose: fc.constantFrom(...(['PRE_OP', 'FOLLOW_UP', 'TEST', 'CONSULTATION', null] as const)),
      place: fc.constantFrom(...(['CENTRE', 'REMOTE'] as const)),
      offset: fc.integer({ min: -6, max: 24 }), time: fc.constantFrom('08:00', '10:30', '16:15'),
    }));
    fc.assert(fc.property(any, ({ asked, items, on, purpose, place, offset, time }) => {
      const drafted = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
      const trip = { ...drafted, items: [...drafted.items, ...items] };
      const now = new Date(at(on, '08:00').getTime() - 20 * 86_400_000);
      const question = askAbout(trip, serviceLike({ purpose, place }), null, now);
      const time_ = slotAt(addDays(on, offset), time);
      const { trip: without } = question;
      const blockedOf = (one: Trip) => checkTrip(one, now).open.filter(({ severity }) => severity === 'blocked');
      const before = new Set(blockedOf(without).map(({ key }) => key));
      const made = blockedOf(tripWith(question, time_)).filter(({ key, itemIds }) => !before.has(key) || itemIds.includes(ASKED_ITEM));
      const { isBlocked, objection } = fitOf(question, time_);
      if (made.length > 0) expect(isBlocked).toBe(true);
      if (isBlocked) expect(made.length > 0 || objection === 'surgery-day' || objection === 'wrong-side').toBe(true);
    }), { numRuns: rounds(300) });
  });

  it('never lets a booking make a blocked finding: what is only drafted follows it', () => {
    const any = anySurgeryDay.chain((on) => fc.record({
      asked: anyAnswers.map((one) => ({ ...one, surgeryOn: on })), on: fc.constant(on),
      purpose: fc.constantFrom(...(['PRE_OP', 'FOLLOW_UP', 'TEST'] as const)),
      offset: fc.integer({ min: -6, max: 24 }), time: fc.constantFrom('08:00', '10:30', '16:15'),
    }));
    fc.assert(fc.property(any, ({ asked, on, purpose, offset, time }) => {
      const { trip } = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW);
      const now = new Date(at(on, '08:00').getTime() - 20 * 86_400_000);
      const service = serviceLike({ purpose });
      const fills = itemToFill(trip, service, null);
      const wanted = slotAt(addDays(on, offset), time);
      if (fitOf(askAbout(trip, service, fills, now), wanted).isBlocked) return;
      const booked = withBooked(trip, service, { ...wanted, itemId: 'new', forItemId: null, note: '' });
      const after = withFollowers(trip, booked.trip, booked.item.id, now);
      const keysOf = (one: Trip) => checkTrip(one, now).open.filter(({ severity }) => severity === 'blocked').map(({ key }) => key);
      const before = new Set(keysOf(trip));
      expect(keysOf(after).filter((key) => !before.has(key))).toEqual([]);
    }), { numRuns: rounds(300) });
  });

  it('reckons with home times no more than trip check does: the zone of home changes nothing', () => {
    for (const city of ['Denver', 'Apia', 'Kathmandu']) {
      expect(fit({ ...planned(LANDS), home: home(city) }, preOp, '2027-03-10', '09:00')).toMatchObject({ objection: null });
    }
  });

  it('fills the drafted visit: the plan does not have two of them', () => {
    const drafted = item('APPOINTMENT', onDays('2027-03-10'), { id: 'drafted', purpose: 'PRE_OP', place: 'CENTRE' });
    const trip = planned(LANDS, drafted);
    const after = tripWith(askAbout(trip, preOp, drafted, NOW), slotAt('2027-03-10', '09:00'));
    expect(after.items.filter(({ kind }) => kind === 'APPOINTMENT')).toEqual([expect.objectContaining({ id: 'drafted', state: 'BOOKED' })]);
    expect(applyChange(trip, { type: 'remove-item', itemId: 'drafted' }).items).toHaveLength(after.items.length - 1);
    expect(day('2027-03-10')).toBeTruthy();
  });
});
