import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { addDays } from '@/lib/domain/calendar/days';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import { changeTrip } from '@/lib/data/change-trip';
import { loadTrip } from '@/lib/data/trips';
import { lineFieldName } from '@/lib/input/replan-event';
import { readAsked } from '@/lib/server/asked-event';
import { sealReplan } from '@/lib/server/sealed-replan';
import { applySurgeryPlan } from '@/app/trips/[tripId]/replan/actions';
import { callBy } from './actions';
import { accessFor, addMember, makePerson, makeTrip, type TripWishes } from './factories';

export const NOW = new Date('2026-11-22T12:00:00Z');
export const SURGERY = '2027-03-11' as Day;
export const MOVED: AskedEvent = { type: 'surgery-day', on: addDays(SURGERY, 9), time: null };

export const onDay = (kind: Item['kind'], day: string, more: Partial<Item>): Item =>
  blankItem(randomUUID(), kind, { type: 'days', from: day as Day, until: addDays(day as Day, 1) }, more);

/** A trip with a booked stay and visit, an outing, a caregiver and a daughter. */
export async function livedTrip(wishes: TripWishes = {}) {
  const [owner, june, lena] = await Promise.all([makePerson(), makePerson({ name: 'June' }), makePerson({ name: 'Lena', locale: 'es' })]);
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, escort: { state: 'accepted', name: 'June' }, now: NOW, ...wishes });
  await addMember(tripId, june, { role: 'CAREGIVER' });
  await addMember(tripId, lena, { role: 'FAMILY' });
  const stay: Item = {
    ...onDay('STAY', '2027-03-09', { state: 'BOOKED', title: 'Lindell House', place: 'STAY' }), when: { type: 'days', from: '2027-03-09' as Day, until: '2027-03-19' as Day },
    booking: { code: 'LH-20418', phone: '(212) 555-0133', canChange: true, changeBy: '2027-03-01' as Day, checkedBags: null, seat: '', assistanceAskedOn: null },
  };
  const library = onDay('OUTING', '2027-03-18', { title: 'Library', place: 'ELSEWHERE' });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  const edit = (trip: Parameters<typeof applyChange>[0]) => [stay, library].reduce((changed, item) => applyChange(changed, { type: 'add-item', item }), trip);
  expect(await changeTrip(access, { edit, seenVersion: null, now: NOW })).toEqual([]);
  return { owner, june, lena, tripId, access, stay, library };
}

type Lived = Awaited<ReturnType<typeof livedTrip>>;

/** The form of the event as the page would send it, with every box ticked but those. */
export async function formFor({ tripId, access }: Pick<Lived, 'tripId' | 'access'>, asked: AskedEvent, without: readonly string[] = [], now = NOW) {
  const { trip, version } = await loadTrip(access);
  const event = (await readAsked(asked))(trip);
  const ids = [...allLines(replan(trip, event, now))].filter((id) => !without.includes(id));
  const ticks = Object.fromEntries(ids.map((id) => [lineFieldName(id), 'on']));
  return { tripId, version: String(version), event: sealReplan(tripId, asked), ...ticks };
}

export const applyBy = (person: Person, values: Record<string, string>, action = applySurgeryPlan, now = NOW) =>
  action.perform(callBy(person, { now }), values);
