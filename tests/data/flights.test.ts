import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { TripRole } from '@/lib/domain/access/deeds';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { nonstopWatch } from '@/lib/domain/flights/watch';
import type { Item } from '@/lib/domain/itinerary/types';
import { changeTrip } from '@/lib/data/change-trip';
import { askedForHelp, remindLater } from '@/app/trips/[tripId]/flights/actions';
import { undoChange } from '@/app/trips/[tripId]/history/actions';
import { keepFinding } from '@/app/trips/[tripId]/keep/actions';
import { callBy } from '../support/actions';
import { addMember, makePerson } from '../support/factories';
import { NOW, tripWith } from '../support/stored-trip';
import { at, flight } from '../support/trips';

const TODAY = '2026-11-22';
const booked = (airports = ['DEN', 'EWR']): Item =>
  flight('ARRIVE', at('2027-03-09', '08:45'), at('2027-03-09', '12:30'), airports, { id: randomUUID(), booking: null });

const wayIn = async ({ record }: Awaited<ReturnType<typeof tripWith>>, id: string) =>
  (await record()).trip.items.find((item) => item.id === id);

async function watchOf({ record }: Awaited<ReturnType<typeof tripWith>>) {
  const { trip, madeOn } = await record();
  return nonstopWatch(trip, NOW, madeOn);
}

it('asking for wheelchair help is written on the flight, in the history, and can be undone', async () => {
  const item = booked();
  const stored = await tripWith(item);
  const { call, tripId, record, version } = stored;
  expect(await call(askedForHelp, { itemId: item.id, version: String(version) })).toEqual({ type: 'done', to: `/trips/${tripId}/flights?done=yes` });
  expect((await wayIn(stored, item.id))?.booking).toMatchObject({ code: '', assistanceAskedOn: TODAY });
  expect((await watchOf(stored)).find(({ task, direction }) => task === 'wheelchair' && direction === 'out')).toMatchObject({ state: 'done' });
  const { lastChange } = await record();
  expect(lastChange).toMatchObject({ actorName: stored.owner.name });
  expect(await call(undoChange, { changeId: lastChange?.id ?? '' })).toMatchObject({ type: 'done' });
  expect((await wayIn(stored, item.id))?.booking?.assistanceAskedOn ?? null).toBeNull();
});

it('asking twice changes nothing, and the first day stays', async () => {
  const item = booked();
  const stored = await tripWith(item);
  const ask = (now: Date) => askedForHelp.perform(callBy(stored.owner, { now }), { tripId: stored.tripId, itemId: item.id, version: String(stored.version) });
  await ask(NOW);
  const { version } = await stored.record();
  expect(await ask(new Date('2026-11-24T12:00:00Z'))).toMatchObject({ type: 'done' });
  expect((await stored.record()).version).toBe(version);
  expect((await wayIn(stored, item.id))?.booking?.assistanceAskedOn).toBe(TODAY);
});

it('only a flight of this trip can have been asked for', async () => {
  const [mine, other] = [await tripWith(booked()), booked()];
  await tripWith(other);
  expect(await mine.call(askedForHelp, { itemId: other.id, version: String(mine.version) })).toMatchObject({ type: 'refused', problems: [{ code: 'not-found' }] });
  const stay = (await mine.record()).trip.items.find(({ kind }) => kind === 'QUIET_DAYS');
  expect(await mine.call(askedForHelp, { itemId: stay?.id ?? '', version: String(mine.version) })).toMatchObject({ type: 'refused', problems: [{ code: 'not-found' }] });
});

it('a snooze silences booking until its day, for two weeks at most, and can be undone', async () => {
  const stored = await tripWith();
  const { call, record } = stored;
  for (const [until, code] of [[TODAY, 'day-past'], ['2026-12-07', 'snooze-too-long'], ['soon', 'invalid-day']] as const) {
    expect(await call(remindLater, { until })).toMatchObject({ type: 'refused', problems: [{ code }] });
  }
  expect(await call(remindLater, { until: '2026-12-06' })).toMatchObject({ type: 'done' });
  expect((await record()).trip.nonstopSnoozedUntil).toBe('2026-12-06');
  expect((await watchOf(stored)).find(({ id }) => id === 'out-book')).toMatchObject({ state: 'waiting', waitsFor: 'snooze' });
  await call(undoChange, { changeId: (await record()).lastChange?.id ?? '' });
  expect((await record()).trip.nonstopSnoozedUntil).toBeNull();
});

it('a connection that is kept with a reason is not looked at again, until it is another flight', async () => {
  const item = booked(['DEN', 'ORD', 'LGA']);
  const stored = await tripWith(item);
  expect((await watchOf(stored)).find(({ id }) => id === 'out-look-again')).toMatchObject({ params: { why: 'connection' } });
  const outcome = await keepFinding.perform(callBy(stored.owner, { now: NOW }), { tripId: stored.tripId, findingKey: `connection:${item.id}`, reason: 'My sister joins me in Chicago' });
  expect(outcome).toMatchObject({ type: 'done' });
  expect((await watchOf(stored)).find(({ id }) => id === 'out-look-again')).toMatchObject({ state: 'done', params: { reason: 'My sister joins me in Chicago' } });
});

it.each([['CAREGIVER', 'done'], ['FAMILY', 'not-found']] as const)('%s: %s', async (role: Extract<TripRole, 'CAREGIVER' | 'FAMILY'>, type) => {
  const item = booked();
  const { tripId, version } = await tripWith(item);
  const helper = await makePerson();
  await addMember(tripId, helper, { role });
  const call = callBy(helper, { now: NOW });
  expect(await askedForHelp.perform(call, { tripId, itemId: item.id, version: String(version) })).toMatchObject({ type });
  expect(await remindLater.perform(call, { tripId, until: '2026-11-26' })).toMatchObject({ type });
});

it('asking goes with what others changed meanwhile on another item', async () => {
  const item = booked();
  const stored = await tripWith(item);
  const { access, version, call } = stored;
  const until = '2026-11-30' as Day;
  await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'snooze-nonstop', until }), seenVersion: null, now: NOW });
  expect(await call(askedForHelp, { itemId: item.id, version: String(version) })).toMatchObject({ type: 'done' });
  expect((await stored.record()).trip.nonstopSnoozedUntil).toBe(until);
});
