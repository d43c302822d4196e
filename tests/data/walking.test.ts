import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { undoChange } from '@/app/trips/[tripId]/history/actions';
import { chooseMinutes, takeFirstMinutes } from '@/app/trips/[tripId]/walking/actions';
import { GENTLE, NOW, tripWith } from '../support/stored-trip';
import { timed } from '../support/trips';

const OWN = { firstMinutes: 5, moreMinutes: 5, mostMinutes: 30 };
const typed = { firstMinutes: '5', moreMinutes: '5', mostMinutes: '30' };
const walk = () => blankItem(randomUUID(), 'OUTING', timed(GENTLE, '10:00', 60), { title: 'Park', place: 'ELSEWHERE', activity: 'WALK', walkMinutes: 15 });

const dues = async (tripId: string) => (await database().reminderPlan.findUniqueOrThrow({ where: { tripId } })).due;
const full = async ({ record }: Awaited<ReturnType<typeof tripWith>>) => checkTrip((await record()).trip, NOW).open.filter(({ ruleId }) => ruleId === 'full-day');

it('a trip takes its own minutes, trip check judges by them, and undo brings the old ones back', async () => {
  const stored = await tripWith(walk());
  const { call, record, tripId, owner } = stored;
  expect(await full(stored)).toEqual([]);
  const due = await dues(tripId);
  expect(await call(chooseMinutes, { ...typed, version: String(stored.version) })).toEqual({ type: 'done', to: `/trips/${tripId}/walking?done=yes` });
  const { trip, lastChange } = await record();
  expect(trip.walking).toEqual(OWN);
  expect(await full(stored)).toMatchObject([{ params: { walk: 15, budget: 5, whose: 'trip' } }]);
  expect(lastChange).toMatchObject({ actorName: owner.name, before: { walking: null }, after: { walking: OWN } });
  // Reminders and the line of a board are worked out anew.
  expect(await dues(tripId)).toBeGreaterThan(due);
  expect(await call(undoChange, { changeId: lastChange?.id ?? '' })).toMatchObject({ type: 'done' });
  expect((await record()).trip.walking).toBeNull();
  expect(await full(stored)).toEqual([]);
});

it('Mendway’s numbers come back, and undo brings one’s own', async () => {
  const stored = await tripWith();
  await stored.call(chooseMinutes, { ...typed, version: String(stored.version) });
  const { version } = await stored.record();
  expect(await stored.call(takeFirstMinutes, { version: String(version) })).toMatchObject({ type: 'done' });
  const { trip, lastChange } = await stored.record();
  expect(trip.walking).toBeNull();
  await stored.call(undoChange, { changeId: lastChange?.id ?? '' });
  expect((await stored.record()).trip.walking).toEqual(OWN);
});

it('what no day can have is said beside its field, and nothing is written', async () => {
  const { call, record, version } = await tripWith();
  for (const [field, value, code] of [
    ['firstMinutes', '241', 'too-large'], ['moreMinutes', '-1', 'too-small'], ['mostMinutes', 'an hour', 'not-a-number'], ['mostMinutes', '4', 'walks-less-later'],
  ] as const) {
    expect(await call(chooseMinutes, { ...typed, [field]: value, version: String(version) })).toMatchObject({ type: 'refused', problems: [{ field, code }] });
  }
  expect((await record()).trip.walking).toBeNull();
});

it('who saves over another’s numbers is told so first', async () => {
  const { call, record, version } = await tripWith();
  await call(chooseMinutes, { ...typed, version: String(version) });
  expect(await call(chooseMinutes, { ...typed, mostMinutes: '60', version: String(version) })).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
  expect((await record()).trip.walking).toEqual(OWN);
});

it('the database holds all three numbers or none, in their limits', async () => {
  const { tripId } = await tripWith();
  const write = (data: object) => database().trip.update({ where: { id: tripId }, data: { ...data, version: { increment: 1 } } });
  await expect(write({ walkFirstMinutes: 5 })).rejects.toThrow();
  await expect(write({ walkFirstMinutes: 50, walkMoreMinutes: 1, walkMostMinutes: 20 })).rejects.toThrow();
  await expect(write({ walkFirstMinutes: 5, walkMoreMinutes: 61, walkMostMinutes: 20 })).rejects.toThrow();
});
