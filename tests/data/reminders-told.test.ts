import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { addDeliveries, nextDelivery } from '@/lib/data/deliveries';
import { tellDue } from '@/lib/data/tell-due';
import { deliveriesOf, hoursOn, notesOf, NOW, planIsUpToDate, remind, reminded, remindOften } from '../support/due-reminders';
import { addMember, makePerson } from '../support/factories';

const reminderOf = (id: string) => database().reminder.findUniqueOrThrow({ where: { id } });

/** What the database says to that, by the name of the guard. */
const refusal = (write: () => PromiseLike<unknown>): Promise<string> => Promise.resolve(write()).then(() => 'none', (fault: unknown) => String(fault));

describe('telling', () => {
  it('puts a reminder that is due into the inbox, and sends it on by what its reader chose', async () => {
    const mine = await reminded();
    const id = await remind(mine);
    expect(await tellDue(NOW)).toEqual({ told: 1, missed: 0, isMoreDue: false });
    expect(await notesOf(mine)).toMatchObject([{ kind: 'reminder.check-in', reminderId: id, tripId: mine.tripId, createdAt: NOW, readAt: null }]);
    expect(await deliveriesOf(mine)).toMatchObject([{ channel: 'MAIL', kind: 'flight', state: 'WAITING', dueAt: NOW, messageId: null }]);
    expect(await reminderOf(id)).toMatchObject({ toldAt: NOW, missedAt: null });
  });

  it('waits until it is due, and knows when that is', async () => {
    const mine = await reminded();
    await remind(mine, { dueAt: hoursOn(1000) });
    expect((await tellDue(hoursOn(999.9))).told).toBe(0);
    expect(await nextDelivery(hoursOn(999.9))).toEqual(hoursOn(1000));
    expect((await tellDue(hoursOn(1000))).told).toBe(1);
  });

  it('leaves a reminder in the inbox alone where that is what its reader chose', async () => {
    const mine = await reminded();
    await database().reach.create({ data: { userId: mine.owner.userId, channels: ['INBOX'] } });
    await planIsUpToDate(mine.tripId);
    await remind(mine);
    await tellDue(NOW);
    expect([(await notesOf(mine)).length, await deliveriesOf(mine)]).toEqual([1, []]);
  });

  it('tells once, whoever tells at the same time', async () => {
    const trips = [];
    for (let index = 0; index < 12; index += 1) trips.push(await reminded());
    for (const mine of trips) await remindOften(mine, 100);
    const rounds = await Promise.all([1, 2, 3, 4].map(() => tellDue(NOW)));
    expect(rounds.reduce((sum, { told }) => sum + told, 0)).toBe(1200);
    for (const mine of trips) expect([(await notesOf(mine)).length, (await deliveriesOf(mine)).length]).toEqual([100, 100]);
    expect(await tellDue(NOW)).toEqual({ told: 0, missed: 0, isMoreDue: false });
  });

  it('marks what was slept through: late is told where it helps still, else missed', async () => {
    const mine = await reminded();
    const [helps, late] = [await remind(mine, { usefulUntil: hoursOn(30) }), await remind(mine, { usefulUntil: hoursOn(10) })];
    expect(await tellDue(hoursOn(26))).toEqual({ told: 1, missed: 1, isMoreDue: false });
    expect(await reminderOf(helps)).toMatchObject({ toldAt: hoursOn(26), missedAt: null });
    expect(await reminderOf(late)).toMatchObject({ toldAt: null, missedAt: hoursOn(26) });
    expect((await notesOf(mine)).map(({ reminderId }) => reminderId)).toEqual([helps]);
  });

  it('plans a trip first that somebody wrote to: what is not in its plan any more is not told', async () => {
    const mine = await reminded();
    const id = await remind(mine, { key: 'of-no-plan' });
    await database().trip.update({ where: { id: mine.tripId }, data: { patientName: 'Walt' } });
    expect(await tellDue(NOW)).toMatchObject({ told: 0, isMoreDue: false });
    expect(await database().reminder.findUnique({ where: { id } })).toBeNull();
    expect(await notesOf(mine)).toEqual([]);
  });

  it('does not wait for a plan that cannot be worked out', async () => {
    const mine = await reminded();
    await remind(mine);
    await database().$executeRaw`UPDATE "ReminderPlan" SET due = due + 1, "retryAt" = ${hoursOn(1)} WHERE "tripId" = ${mine.tripId}::uuid`;
    expect(await tellDue(NOW)).toEqual({ told: 0, missed: 0, isMoreDue: false });
  });

  it('tells whoever left the trip nothing', async () => {
    const mine = await reminded();
    const helper = await makePerson();
    await addMember(mine.tripId, helper, { role: 'CAREGIVER' });
    const id = await remind(mine, { userId: helper.userId, kind: 'people' });
    await database().tripMember.delete({ where: { tripId_userId: { tripId: mine.tripId, userId: helper.userId } } });
    await planIsUpToDate(mine.tripId);
    expect((await tellDue(NOW)).told).toBe(0);
    expect((await reminderOf(id)).toldAt).toBeNull();
  });

  it('passes by what somebody else holds, and says that some is due still', async () => {
    const [busy, free] = [await reminded(), await reminded()];
    await remind(busy);
    await remind(free);
    await database().$transaction(async (queries) => {
      await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${busy.tripId}::uuid FOR UPDATE`;
      expect(await tellDue(NOW)).toEqual({ told: 1, missed: 0, isMoreDue: true });
    });
    expect(await tellDue(NOW)).toEqual({ told: 1, missed: 0, isMoreDue: false });
  });
});

describe('the database refuses', () => {
  it('a second note of a reminder, and a second delivery of a note by a channel', async () => {
    const mine = await reminded();
    const reminderId = await remind(mine);
    await tellDue(NOW);
    const [note] = await notesOf(mine);
    const again = { userId: mine.owner.userId, kind: 'reminder.check-in', params: {}, createdAt: NOW, reminderId };
    expect(await refusal(() => database().notification.create({ data: again }))).toContain('Unique constraint');
    const delivery = { notificationId: note?.id ?? '', userId: mine.owner.userId, kind: 'flight' as const, dueAt: NOW };
    expect(await refusal(() => database().delivery.create({ data: { ...delivery, channel: 'MAIL' } }))).toContain('Unique constraint');
    await addDeliveries(database(), [{ ...delivery, channels: ['MAIL', 'INBOX'], usefulUntil: null, isUrgent: false }]);
    expect(await deliveriesOf(mine)).toHaveLength(1);
  });

  it('the same reminder of the same day for the same person, and one told to be told again', async () => {
    const mine = await reminded();
    const id = await remind(mine, { key: 'out-check-in' });
    expect(await refusal(() => remind(mine, { key: 'out-check-in' }))).toContain('Unique constraint');
    await tellDue(NOW);
    expect(await refusal(() => database().reminder.update({ where: { id }, data: { toldAt: null } }))).toContain('told is not told again');
    expect(await refusal(() => database().reminder.update({ where: { id }, data: { key: `other:${randomUUID()}` } }))).toContain('told is not told again');
  });

  it('what was settled to wait again, and what goes with one message to go with another', async () => {
    const mine = await reminded();
    await remind(mine);
    await tellDue(NOW);
    const [delivery] = await deliveriesOf(mine);
    const where = { id: delivery?.id ?? '' };
    const message = () => database().message.create({ data: { userId: mine.owner.userId, channel: 'MAIL', dueAt: NOW, createdAt: NOW, tryAt: NOW } });
    await database().delivery.update({ where, data: { messageId: (await message()).id, state: 'SENT', settledAt: NOW } });
    const other = await message();
    expect(await refusal(() => database().delivery.update({ where, data: { state: 'WAITING', settledAt: null } }))).toContain('stays so');
    expect(await refusal(() => database().delivery.update({ where, data: { messageId: other.id } }))).toContain('stays so');
    await database().message.delete({ where: { id: other.id } });
  });
});
