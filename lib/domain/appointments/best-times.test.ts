import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, anyAnswers, anyItems, anySurgeryDay, at, flight, item, onDays } from '@/tests/support/trips';
import { serviceLike } from '@/tests/support/services';
import { rounds } from '@/tests/support/rounds';
import { addDays } from '../calendar/days';
import { dayIn, NEW_YORK, wallTimeIn } from '../calendar/zones';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { bestTimes, fitted, partOfDay } from './best-times';
import { askAbout } from './fit';
import type { Service, Slot } from './types';

const NOW = at('2027-02-01', '12:00');
const LANDS = flight('ARRIVE', at('2027-03-08', '08:05'), at('2027-03-08', '14:32'));
const LEAVES = flight('GO_HOME', at('2027-03-22', '09:00'), at('2027-03-22', '14:00'), ['LGA', 'DEN']);

function planned(...items: readonly Item[]): Trip {
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
  return { ...trip, items: [...trip.items.filter(({ kind }) => !['FLIGHT', 'APPOINTMENT'].includes(kind)), ...items] };
}

function slot(text: string, time: string): Slot {
  const startsAt = at(text, time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), resourceIds: ['room'] };
}

const hours = (text: string, ...times: readonly string[]) => times.map((time) => slot(text, time));

function best(trip: Trip, service: Service, slots: readonly Slot[]) {
  const question = askAbout(trip, service, null, NOW);
  return bestTimes(question, fitted(question, slots));
}

const shown = (times: ReturnType<typeof best>) => times.map(({ slot: { startsAt }, reasons }) => {
  const { day, time } = wallTimeIn(NEW_YORK, startsAt);
  return [day, time, ...reasons];
});

describe('bestTimes', () => {
  const preOp = serviceLike({ purpose: 'PRE_OP' });
  const followUp = serviceLike({ purpose: 'FOLLOW_UP' });

  it('offers a pre-op visit mid-morning, not the morning after the flight, and leaves a day to spare', () => {
    const slots = [...hours('2027-03-08', '16:00', '18:45'), ...hours('2027-03-09', '08:00', '10:00', '15:00'), ...hours('2027-03-10', '09:00', '11:00')];
    expect(shown(best(planned(LANDS), preOp, slots))).toEqual([
      ['2027-03-09', '10:00', 'day-after-landing', 'day-to-spare'],
      ['2027-03-10', '09:00', 'rested', 'morning'],
      ['2027-03-08', '18:45', 'day-to-spare'],
    ]);
  });

  it('offers a follow-up that leaves a rest day before the flight', () => {
    const slots = ['2027-03-18', '2027-03-19', '2027-03-21', '2027-03-22'].flatMap((text) => hours(text, '07:00', '10:00', '18:00'));
    expect(shown(best(planned(LEAVES), followUp, slots))).toEqual([
      ['2027-03-18', '10:00', 'leaves-rest-day', 'after-quiet-days'],
      ['2027-03-19', '10:00', 'leaves-rest-day', 'after-quiet-days'],
      ['2027-03-21', '10:00', 'before-flight', 'after-quiet-days'],
    ]);
  });

  it('fills up with other times of the same day where there are too few days', () => {
    expect(shown(best(planned(), followUp, hours('2027-03-19', '09:00', '10:00', '13:00', '14:00'))).map(([, time]) => time)).toEqual(['10:00', '09:00', '13:00']);
  });

  it('names nothing where nothing fits', () => {
    expect(best(planned(LANDS), preOp, hours('2027-03-08', '10:00', '14:00'))).toEqual([]);
    expect(best(planned(), preOp, [])).toEqual([]);
  });

  it('offers a tight time only after all that fit, and gives no reason for it', () => {
    const [first, second] = best(planned(LANDS), preOp, [...hours('2027-03-08', '16:30'), ...hours('2027-03-10', '17:00')]);
    expect([first?.fit.objection, second?.fit.objection, second?.reasons]).toEqual([null, 'lands-tight', []]);
  });

  it('keeps visits off quiet days where others are open; a call may be on one', () => {
    const slots = [...hours('2027-03-15', '10:00'), ...hours('2027-03-17', '15:00')];
    const test = serviceLike({ purpose: 'TEST' });
    expect(shown(best(planned(), test, slots))[0]?.[0]).toBe('2027-03-17');
    expect(shown(best(planned(), { ...test, place: 'REMOTE' }, slots))[0]?.[0]).toBe('2027-03-15');
  });

  it('takes only open times, none that is blocked, on as many days as it can, in an order that does not depend on theirs', () => {
    const any = anySurgeryDay.chain((on) => fc.record({
      asked: anyAnswers.map((one) => ({ ...one, surgeryOn: on })), items: anyItems(on), on: fc.constant(on),
      purpose: fc.constantFrom(...(['PRE_OP', 'FOLLOW_UP', 'TEST', null] as const)),
      starts: fc.uniqueArray(fc.record({ offset: fc.integer({ min: -5, max: 20 }), hour: fc.integer({ min: 7, max: 20 }) }), {
        maxLength: 14, selector: ({ offset, hour }) => `${offset} ${hour}`,
      }),
      turn: fc.nat({ max: 13 }),
    }));
    fc.assert(fc.property(any, ({ asked, items, on, purpose, starts, turn }) => {
      const drafted = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
      const question = askAbout({ ...drafted, items: [...drafted.items, ...items] }, serviceLike({ purpose }), null, NOW);
      const slots = starts.map(({ offset, hour }) => slot(addDays(on, offset), `${String(hour).padStart(2, '0')}:00`));
      const all = fitted(question, slots);
      const chosen = bestTimes(question, all);
      const possible = all.filter(({ fit }) => !fit.isBlocked);
      expect(chosen).toHaveLength(Math.min(3, possible.length));
      for (const { slot: one, fit } of chosen) {
        expect(slots).toContain(one);
        expect(fit.isBlocked).toBe(false);
      }
      const good = possible.filter(({ fit }) => !fit.objection);
      const days = new Set(good.map((one) => dayIn(NEW_YORK, one.slot.startsAt)));
      const chosenGood = chosen.filter(({ fit }) => !fit.objection);
      expect(chosenGood).toHaveLength(Math.min(3, good.length));
      expect(new Set(chosenGood.map((one) => dayIn(NEW_YORK, one.slot.startsAt))).size).toBe(Math.min(3, days.size));
      const turned = [...slots.slice(turn), ...slots.slice(0, turn)].reverse();
      expect(bestTimes(question, fitted(question, turned))).toEqual(chosen);
    }), { numRuns: rounds(200) });
  });

  it('reads morning, afternoon and evening off the clocks of New York', () => {
    expect(['11:59', '12:00', '16:59', '17:00'].map((time) => partOfDay(slot('2027-03-18', time)))).toEqual(['morning', 'afternoon', 'afternoon', 'evening']);
  });

  it('finds times on a trip without a surgery date', () => {
    const undated: Trip = { ...planned(), surgery: { state: 'unknown' }, items: [item('OUTING', onDays('2027-03-18'))] };
    expect(shown(best(undated, serviceLike({ purpose: 'CONSULTATION', place: 'REMOTE' }), hours('2027-03-18', '10:00')))).toEqual([['2027-03-18', '10:00', 'morning']]);
  });
});
