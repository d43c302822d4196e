import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beginOwnReminder, moveOwnReminder, stopOwnReminder } from '@/app/trips/[tripId]/reminders/actions';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { planReminders } from '@/lib/data/reminder-plans';
import { beginReminder, moveReminder, stopReminder } from '@/lib/data/reminder-wishes';
import { loadReminderList, loadWithReminders } from '@/lib/data/reminders-page';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import type { ClockTime } from '@/lib/domain/calendar/types';
import { reminderList } from '@/lib/domain/reminders/list-view';
import { callBy } from '../support/actions';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { setSurgery } from '../support/set-surgery';
import { at, day, zone } from '../support/trips';

const NOW = at('2027-02-01', '12:00');
/** Two weeks before surgery: of those in the medical part too. */
const WEEKS = 'day-14';
const SURGERY_ON = day('2027-03-11');
const DENVER = zone('America/Denver');

async function trip() {
  const centre = await makeCentre();
  const [ruth, june, dale] = [await makePerson({ name: 'Ruth' }), await makePerson({ name: 'June' }), await makePerson({ name: 'Dale' })];
  const nina = await makeStaff(await makePerson({ name: 'Nina' }), centre.id, 'CLINICIAN');
  const tripId = await makeTrip(ruth, { centre, surgeryOn: SURGERY_ON, now: NOW });
  await addMember(tripId, june, { role: 'CAREGIVER', seesMedical: true });
  await addMember(tripId, dale, { role: 'FAMILY' });
  await shareWithCentre(await accessFor(ruth, tripId, 'share-with-centre'), true, NOW);
  const open = (who: Person) => accessFor(who, tripId, 'set-reminders');
  const linesOf = async (who: Person, now = NOW) => (await loadWithReminders(await open(who), now)).own?.lines ?? [];
  const lineOf = async (who: Person, key: string) => (await linesOf(who)).find((line) => line.key === key);
  const wishes = () => database().reminderWish.findMany({ where: { tripId }, orderBy: [{ userId: 'asc' }, { key: 'asc' }] });
  return { tripId, centre, ruth, june, dale, nina, open, linesOf, lineOf, wishes };
}

type World = Awaited<ReturnType<typeof trip>>;

const moved = (key: string, on: string, time: string) => ({ key, anchorOn: SURGERY_ON, day: day(on), time: time as ClockTime });
const call = (world: World, who: Person | null, raw: Record<string, string>) => {
  const sent = { tripId: world.tripId, anchorOn: SURGERY_ON, ...raw };
  return Promise.all([stopOwnReminder, beginOwnReminder, moveOwnReminder].map((action) => action.perform(callBy(who, { now: NOW }), sent)));
};

describe('one’s own reminders', () => {
  it('are stopped and begun again, each person’s alone', async () => {
    const world = await trip();
    expect(await stopReminder(await world.open(world.ruth), WEEKS, NOW)).toEqual([]);
    expect(await world.lineOf(world.ruth, WEEKS)).toMatchObject({ state: 'stopped', wish: { type: 'stopped' } });
    // Twice is once.
    expect(await stopReminder(await world.open(world.ruth), WEEKS, NOW)).toEqual([]);
    expect(await world.wishes()).toMatchObject([{ userId: world.ruth.userId, key: WEEKS, isStopped: true }]);
    expect(await beginReminder(await world.open(world.ruth), WEEKS, NOW)).toEqual([]);
    expect(await world.lineOf(world.ruth, WEEKS)).toMatchObject({ state: 'planned', wish: null });
    expect(await world.wishes()).toEqual([]);
  });

  it('are moved, and follow their day when it moves', async () => {
    const world = await trip();
    expect(await moveReminder(await world.open(world.ruth), moved(WEEKS, '2027-02-20', '17:30'), NOW)).toEqual([]);
    expect(await world.lineOf(world.ruth, WEEKS)).toMatchObject({ dueAt: at('2027-02-20', '17:30', DENVER), wish: { daysBefore: 19, minute: 1050 } });
    const editing = await accessFor(world.ruth, world.tripId, 'set-surgery');
    expect(await changeTrip(editing, { edit: (before) => setSurgery(before, day('2027-03-18'), NOW), seenVersion: null, now: NOW })).toEqual([]);
    expect(await world.lineOf(world.ruth, WEEKS)).toMatchObject({ anchorOn: '2027-03-18', dueAt: at('2027-02-27', '17:30', DENVER) });
  });

  it('make their trip due to be planned, and the row follows', async () => {
    const world = await trip();
    await planReminders(NOW);
    const row = () => database().reminder.findFirst({ where: { tripId: world.tripId, userId: world.ruth.userId, key: WEEKS } });
    expect(await row()).not.toBeNull();
    await stopReminder(await world.open(world.ruth), WEEKS, NOW);
    await planReminders(NOW);
    expect(await row()).toBeNull();
  });
});

describe('what is refused', () => {
  it('is a key that is not on one’s own list: of nobody, of another’s list, of what was told', async () => {
    const world = await trip();
    const gone = [{ field: null, code: 'reminder-gone' }];
    for (const key of ['day-15', '', "' OR 1=1 --", `appointment-3:${randomUUID()}`]) expect(await stopReminder(await world.open(world.ruth), key, NOW)).toMatchObject(gone);
    // Dale is not told of surgery.
    expect(await world.lineOf(world.dale, WEEKS)).toBeUndefined();
    for (const write of [stopReminder, beginReminder]) expect(await write(await world.open(world.dale), WEEKS, NOW)).toMatchObject(gone);
    await planReminders(NOW);
    await database().$executeRaw`UPDATE "Reminder" SET "toldAt" = ${NOW} WHERE "tripId" = ${world.tripId}::uuid AND key = ${WEEKS}`;
    expect(await moveReminder(await world.open(world.ruth), moved(WEEKS, '2027-02-20', '17:30'), NOW)).toMatchObject(gone);
    expect(await world.lineOf(world.ruth, WEEKS)).toMatchObject({ state: 'told', dueAt: NOW });
    expect(await world.wishes()).toEqual([]);
  });

  it('is a form that shows a day which has moved since', async () => {
    const world = await trip();
    const late = { ...moved(WEEKS, '2027-02-20', '17:30'), anchorOn: day('2027-03-04') };
    expect(await moveReminder(await world.open(world.ruth), late, NOW)).toMatchObject([{ field: 'day', code: 'reminder-moved', params: { day: SURGERY_ON } }]);
    expect(await world.wishes()).toEqual([]);
  });

  it('is everything to staff and strangers, and a key of another trip', async () => {
    const [world, other] = [await trip(), await trip()];
    for (const who of [world.nina, other.ruth]) expect(await call(world, who, { key: WEEKS, day: '2027-02-20', time: '17:30' })).toEqual(Array(3).fill({ type: 'not-found' }));
    const { own, others } = await loadReminderList(await accessFor(world.nina, world.tripId, 'see-itinerary'), NOW);
    expect([own, others]).toEqual([null, []]);
    expect(await world.wishes()).toEqual([]);
  });

  it('stands beside its field, and forms without a key say so', async () => {
    const world = await trip();
    const [stop, begin, move] = await call(world, world.ruth, { key: WEEKS, day: '2027-03-12', time: '25:00' });
    expect([stop?.type, begin?.type]).toEqual(['redrawn', 'redrawn']);
    expect(move).toMatchObject({ type: 'refused', problems: [{ field: 'time', code: 'invalid-time' }] });
    const [, , night] = await call(world, world.ruth, { key: WEEKS, day: '2027-02-20', time: '23:00', back: 'flights' });
    expect(night).toMatchObject({ type: 'refused', problems: [{ field: 'time', code: 'reminder-quiet', choices: [{ name: 'better', value: '2027-02-21T08:00' }] }] });
    const [, , better] = await call(world, world.ruth, { key: WEEKS, day: '2027-02-20', time: '23:00', better: '2027-02-21T08:00', back: 'flights' });
    expect(better).toEqual({ type: 'done', to: `/trips/${world.tripId}/flights#reminder-day-14` });
    expect(await call(world, world.ruth, { key: ' ' })).toMatchObject(Array(3).fill({ type: 'refused' }));
  });
});

describe('two devices at once', () => {
  it('leave one wish, that of one of them', async () => {
    const world = await trip();
    const [phone, desk] = [await world.open(world.ruth), await world.open(world.ruth)];
    for (let round = 0; round < 8; round += 1) {
      const key = `day-${[14, 30, 21, 10][round % 4]}`;
      const said = await Promise.all([stopReminder(phone, key, NOW), moveReminder(desk, moved(key, '2027-02-08', '10:00'), NOW), beginReminder(phone, key, NOW)]);
      expect(said.flat()).toEqual([]);
      const rows = (await world.wishes()).filter((wish) => wish.key === key);
      expect(rows.length).toBeLessThanOrEqual(1);
      for (const { isStopped, daysBefore } of rows) expect(isStopped).toBe(daysBefore === null);
    }
  });
});

describe('the list', () => {
  it('names to who holds the trip what others are reminded of', async () => {
    const world = await trip();
    const listOf = async (who: Person) => loadReminderList(await world.open(who), NOW);
    await database().reminderChoice.create({ data: { userId: world.june.userId, kind: 'packing', channels: ['MAIL'] } });
    expect((await listOf(world.ruth)).others).toEqual([{ userId: world.june.userId, name: 'June', kinds: ['packing'] }]);
    expect((await listOf(world.june)).others).toEqual([]);
    const { own } = await listOf(world.ruth);
    expect(own && reminderList(own.lines, own.reader, NOW).planned).toBeGreaterThan(10);
  });
});
