import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerTime, releaseHeld } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import type { Instant } from '@/lib/domain/calendar/types';
import { appointment, type Booker, booker, type BookingWorld, deskWorld, expectSoundDesk, idOf, preOpAt, saidOf, staffOn } from '../support/bookings';
import { NOW } from '../support/stored-trip';
import { at } from '../support/trips';

let world: BookingWorld;
beforeAll(async () => {
  world = await deskWorld();
});
afterAll(expectSoundDesk);

const DAY = 24;
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

/** Staff offer a call with the nurse, which patients cannot choose by themselves, for two days. */
async function offered(staff: Booker, startsAt: Instant): Promise<string> {
  const wanted = { serviceId: world.desk.nurseCall, startsAt, forItemId: null, commandId: randomUUID(), until: later(2 * DAY) };
  return idOf(await offerTime(staff.access, wanted, NOW, staff.telling));
}

describe('what is kept no more is asked for anew, by the rules of whoever asks', () => {
  it('an offer that the centre took back, or that is over', async () => {
    const one = await booker(world);
    const staff = await staffOn(world, one);
    const [withdrawn, over] = [await offered(staff, at('2027-02-16', '09:00')), await offered(staff, at('2027-02-16', '10:00'))];
    expect(saidOf(await releaseHeld(staff.access, withdrawn, NOW))).toBe('done');
    expect(saidOf(await one.confirm(withdrawn))).toBe('service-by-staff');
    expect(saidOf(await one.confirm(over, later(2 * DAY)))).toBe('service-by-staff');
    expect((await appointment(over)).state).toBe('OFFERED');
    expect(saidOf(await one.confirm(over, later(2 * DAY - 1)))).toBe('done');
  });

  it('a hold that ran out before the service was given no more', async () => {
    const own = await deskWorld();
    const one = await booker(own);
    const [live, over] = [idOf(await one.hold(own.desk.preOp, preOpAt('08:00'))), idOf(await one.hold(own.desk.followUp, at('2027-03-19', '09:00')))];
    await database().service.updateMany({ where: { centreId: own.centre.id }, data: { retiredAt: NOW } });
    expect(saidOf(await one.confirm(over, later(1)))).toBe('service-retired');
    expect(saidOf(await one.confirm(live))).toBe('done');
  });

  it('a hold of yesterday, inside the notice', async () => {
    const one = await booker(world);
    await database().service.update({ where: { id: world.desk.preOp }, data: { windowFirst: -365 } });
    // NOW is a Sunday, 7 am in New York.
    const id = idOf(await one.hold(world.desk.preOp, at('2026-11-24', '08:00')));
    expect((await appointment(id)).reservations).not.toEqual([]);
    expect(saidOf(await one.confirm(id, later(2 * DAY)))).toBe('booking-too-soon');
  });

  it('a booked time that was cancelled is booked by no old page', async () => {
    const one = await booker(world);
    const staff = await staffOn(world, one);
    const id = await staff.book(world.desk.preOp, preOpAt('10:00', '2027-02-17'));
    expect(saidOf(await staff.cancel(id))).toBe('done');
    for (const who of [one, staff]) expect(saidOf(await who.confirm(id))).toBe('stale');
    expect(await appointment(id)).toMatchObject({ state: 'CANCELLED', sequence: 1, reservations: [] });
  });

  it('what the person gave back is theirs while it is free', async () => {
    const one = await booker(world);
    const id = idOf(await one.hold(world.desk.preOp, preOpAt('08:00', '2027-02-18')));
    expect(saidOf(await releaseHeld(one.access, id, NOW))).toBe('done');
    expect(saidOf(await one.confirm(id))).toBe('done');
  });
});
