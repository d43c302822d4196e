import { describe, expect, it } from 'vitest';
import { savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { loadTrip } from '@/lib/data/trips';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Home, Item } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';
import { historyOf } from '../support/full-trip';
import { applyBy, formFor, NOW } from '../support/lived-trips';
import { outingsOnQuietDays, pooled } from '../support/racing';
import { flightHome, flightIn } from '../support/replans';
import { day, home } from '../support/trips';
import { rounds } from '../support/rounds';

const SURGERY = day('2027-03-11');
const LOCAL: Home = { mode: 'LOCAL', city: 'New York', zone: NEW_YORK, airport: null, country: 'US' };

/** Booked, as legs: the re-plan asks about them and moves neither. */
const FLIGHTS: readonly Item[] = [flightIn('2027-03-09'), flightHome('2027-03-26')].map((item) => ({ ...item, state: 'BOOKED' }));

async function racedTrip(from: Home, items: readonly Item[]) {
  const [owner, caregiver] = await Promise.all([makePerson(), makePerson({ name: 'June' })]);
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, home: from, now: NOW });
  await addMember(tripId, caregiver, { role: 'CAREGIVER' });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  const own = items.map((item) => ({ ...item, id: crypto.randomUUID() }));
  const purposes = own.map(({ purpose }) => purpose);
  const edit = (trip: Awaited<ReturnType<typeof loadTrip>>['trip']) =>
    ({ ...trip, items: [...trip.items.filter(({ purpose }) => purpose === null || !purposes.includes(purpose)), ...own] });
  if (own.length > 0) expect(await changeTrip(access, { edit, seenVersion: null, now: NOW })).toEqual([]);
  return { owner, caregiver, tripId, access };
}

type Raced = Awaited<ReturnType<typeof racedTrip>>;

const addOuting = ({ tripId, caregiver }: Raced, on: Day) => savePlanItem.perform(callBy(caregiver, { now: NOW }), {
  tripId, itemId: '', version: '', kind: 'OUTING', title: 'Raced', day: on, time: '', minutes: '60', place: 'ELSEWHERE', state: 'PLANNED',
});

/** "Apply the new plan", as its page stood before the race. */
const newPlan = (raced: Raced, on: Day) => formFor(raced, { type: 'surgery-day', on, time: null } satisfies AskedEvent);

/** So many round trips to the database later, so that either is first now and then. */
async function after(statements: number): Promise<void> {
  for (let done = 0; done < statements; done += 1) await database().$queryRaw`SELECT 1`;
}

const codes = (outcome: Awaited<ReturnType<typeof applyBy>>) => (outcome.type === 'refused' ? outcome.problems.map(({ code }) => code) : []);

describe.each([
  // Inside the days of the trip as it was: on a gentle day, or on what becomes a quiet one.
  ['who flies, on a day of the old trip', home('Denver'), FLIGHTS, rounds(200)],
  ['who lives in New York', LOCAL, [], 60],
] as const)('an outing of somebody %s, added in the second in which the new plan is applied', (_, from, items, rounds) => {
  it(`is never on a quiet day and never lost, ${rounds} times`, async () => {
    const seen = { both: 0, 'plan first': 0, 'outing first': 0 };
    await pooled(rounds, async (round) => {
      const raced = await racedTrip(from, items);
      const to = addDays(SURGERY, 1 + (round % 4));
      const on = addDays(day('2027-03-17'), round % 7);
      const values = await newPlan(raced, to);
      const before = (await loadTrip(raced.access)).version;
      const [planned, added] = await Promise.all([applyBy(raced.owner, values), after(round % 5).then(() => addOuting(raced, on))]);
      const isAdded = added.type === 'done';
      expect(await outingsOnQuietDays(raced.tripId)).toBe(0);
      for (const code of codes(added)) expect(['quiet-day', 'quiet-day-no-better', 'quiet-day-closed']).toContain(code);
      if (planned.type === 'refused') {
        expect([planned, added].map(codes)).toEqual([['stale'], []]);
        // Whoever was too late looks at the plan again, which now has the outing in it.
        expect(await applyBy(raced.owner, await newPlan(raced, to))).toMatchObject({ type: 'done' });
      }
      const { trip, version } = await loadTrip(raced.access);
      expect(trip.surgery).toMatchObject({ on: to });
      expect(trip.items.filter(({ title }) => title === 'Raced')).toHaveLength(isAdded ? 1 : 0);
      expect(await outingsOnQuietDays(raced.tripId)).toBe(0);
      expect(checkTrip(trip, NOW).open.filter(({ ruleId }) => ruleId === 'plan-on-quiet-day')).toEqual([]);
      const history = await historyOf(raced);
      expect(version).toBe(before + 1 + Number(isAdded));
      expect(new Set(history.map((entry) => entry.version)).size).toBe(history.length);
      seen[planned.type === 'refused' ? 'outing first' : isAdded ? 'both' : 'plan first'] += 1;
    });
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
  }, 240_000);
});
