import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { offerTime, releaseHeld } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { loadTimes, loadTripWithDesk, servicesAtDesk, servicesFor } from '@/lib/data/desk';
import { deskWeek, recordAttendance } from '@/lib/data/desk-week';
import { openDesk } from '@/lib/data/open-desk';
import { loadTrip } from '@/lib/data/trips';
import { tidy } from '@/lib/data/tidy';
import { shareWithCentre } from '@/lib/data/trip-words';
import { appointment, booker, bookerOf, type BookingWorld, deskWorld, idOf, preOpAt, quietly, saidOf, staffOn } from '../support/bookings';
import { accessFor, addMember, makePerson } from '../support/factories';
import { NOW } from '../support/stored-trip';
import { at } from '../support/trips';

let world: BookingWorld;
beforeEach(async () => {
  world = await deskWorld();
});

const WEEK = { from: at('2027-03-01', '00:00'), until: at('2027-03-08', '00:00') };
const SPRING = { from: at('2027-02-08', '00:00'), until: at('2027-04-05', '00:00') };
const hours = (count: number, from = NOW): Date => new Date(from.getTime() + count * 3_600_000);

/** Somebody of the staff, with their access to the desk. */
async function staffWorld() {
  const one = await booker(world);
  const staff = await staffOn(world, one);
  const desk = openDesk({ ...staff.person }, world.centre.id, 'work-at-desk');
  if (!desk) throw new Error('no desk');
  return { one, staff, desk };
}

describe('the week of a desk', () => {
  it('has what is booked, offered and held, whoever’s trip it is, and nothing that is over', async () => {
    const { one, staff, desk } = await staffWorld();
    const other = await booker(world, { patientName: 'Maya Ortiz' });
    const booked = await one.book(world.desk.preOp, preOpAt('08:00', '2027-03-02'));
    const held = idOf(await other.hold(world.desk.preOp, preOpAt('10:00', '2027-03-02')));
    const offered = idOf(await offerTime(staff.access, { serviceId: world.desk.nurseCall, startsAt: at('2027-03-03', '09:00'), forItemId: null, commandId: randomUUID(), until: hours(24) }, NOW, quietly));
    const given = idOf(await (await booker(world)).hold(world.desk.preOp, preOpAt('08:00', '2027-03-04')));
    expect(given).not.toBe(booked);
    const week = await deskWeek(desk, WEEK, NOW);
    expect(week.appointments.map(({ appointmentId, state, patientName, isShared }) => [appointmentId, state, patientName, isShared])).toEqual([
      [booked, 'BOOKED', one.person.name, true], [held, 'HELD', 'Maya Ortiz', false], [offered, 'OFFERED', one.person.name, true], [given, 'HELD', one.person.name, false],
    ]);
    expect(week.resources.map(({ name }) => name)).toEqual(['Dr. Ines Feld', 'Nurse Abara', 'Room 1', 'Room 2', 'Phone line']);
    expect(week).toMatchObject({ centreName: world.centre.name, retired: new Set(), weekly: [{ weekday: 1 }, {}, {}, {}, { weekday: 5 }] });
    // An hour later nobody has the held ones any more, and the offer stands.
    expect((await deskWeek(desk, WEEK, hours(1))).appointments.map(({ appointmentId }) => appointmentId)).toEqual([booked, offered]);
    // Ending the sharing ends no booking.
    await shareWithCentre(await accessFor(one.person, one.tripId, 'share-with-centre'), false, NOW);
    expect((await deskWeek(desk, WEEK, hours(1))).appointments[0]).toMatchObject({ appointmentId: booked, patientName: one.person.name, isShared: false });
  });

  it('keeps a resource that is not given out any more in sight while something is booked with it', async () => {
    const { one, desk } = await staffWorld();
    await one.book(world.desk.followUp, at('2027-03-19', '09:00'));
    await database().resource.updateMany({ where: { id: { in: [world.desk.surgeon, world.desk.phone] } }, data: { retiredAt: NOW } });
    const week = await deskWeek(desk, { from: at('2027-03-15', '00:00'), until: at('2027-03-22', '00:00') }, NOW);
    expect(week.retired).toEqual(new Set([world.desk.surgeon]));
    expect(week.resources.map(({ id }) => id)).toContain(world.desk.surgeon);
    expect(week.resources.map(({ id }) => id)).not.toContain(world.desk.phone);
  });

  it('ends at two months, however far somebody asks', async () => {
    const { one, desk } = await staffWorld();
    await one.book(world.desk.followUp, at('2027-03-19', '09:00'));
    const tenYears = { from: at('2026-12-01', '00:00'), until: at('2036-12-01', '00:00') };
    expect((await deskWeek(desk, tenYears, NOW)).appointments).toEqual([]);
  });
});

describe('attendance', () => {
  it('is noted on the day, by staff of the centre alone, and feeds the trip', async () => {
    const { one, desk } = await staffWorld();
    const id = await one.book(world.desk.preOp, preOpAt('08:00', '2027-03-02'));
    const start = preOpAt('08:00', '2027-03-02');
    const note = async (attendance: 'ARRIVED' | 'ATTENDED' | 'MISSED' | null, now: Date) => saidOf(await recordAttendance(desk, { appointmentId: id, attendance }, now));
    expect(await note('ARRIVED', hours(-24, start))).toBe('attendance-too-early');
    expect(await note('MISSED', hours(-1, start))).toBe('attendance-not-started');
    expect(await note('ARRIVED', hours(-1, start))).toBe('done');
    expect(await note('ARRIVED', hours(-0.5, start))).toBe('done');
    expect(await appointment(id)).toMatchObject({ attendance: 'ARRIVED', attendedAt: hours(-1, start) });
    expect(await note('ATTENDED', hours(1, start))).toBe('done');
    expect((await loadTrip(one.access)).trip.items.find(({ desk: own }) => own)?.desk).toMatchObject({ attendance: 'ATTENDED' });
    expect(await note(null, hours(2, start))).toBe('done');
    expect(await appointment(id)).toMatchObject({ attendance: null, attendedAt: null });
    expect(await database().auditEvent.count({ where: { tripId: one.tripId, deed: 'work-at-desk' } })).toBe(3);
    const elsewhere = await deskWorld();
    const foreign = await staffOn(elsewhere, await booker(elsewhere));
    const theirs = openDesk(foreign.person, elsewhere.centre.id, 'work-at-desk');
    expect(theirs && saidOf(await recordAttendance(theirs, { appointmentId: id, attendance: 'MISSED' }, hours(2, start)))).toBe('not-found');
  });

  it('is of what is booked alone', async () => {
    const { one, desk } = await staffWorld();
    const id = await one.book(world.desk.preOp, preOpAt('08:00', '2027-03-02'));
    await one.cancel(id);
    expect(saidOf(await recordAttendance(desk, { appointmentId: id, attendance: 'MISSED' }, preOpAt('12:00', '2027-03-02')))).toBe('stale');
  });
});

describe('a trip with its desk', () => {
  it('shows what each may book: patients not what staff alone book, family nothing by deed', async () => {
    const { one, staff } = await staffWorld();
    const names = async (access: typeof one.access) => (await servicesFor(access)).map(({ name }) => name);
    expect(await names(one.access)).toEqual(['Pre-op visit', 'Follow-up visit']);
    expect(await names(staff.access)).toEqual(['Pre-op visit', 'Follow-up visit', 'Nurse call']);
    const looking = openDesk(staff.person, world.centre.id, 'see-desk');
    await database().service.update({ where: { id: world.desk.nurseCall }, data: { retiredAt: NOW } });
    expect(looking && (await servicesAtDesk(looking)).map(({ name, isRetired }) => [name, isRetired])).toContainEqual(['Nurse call', true]);
    expect(await names(staff.access)).toEqual(['Pre-op visit', 'Follow-up visit']);
    expect(await servicesFor((await booker(await withoutDesk())).access)).toEqual([]);
  });

  const withoutDesk = async (): Promise<BookingWorld> => {
    const bare = await deskWorld();
    await database().service.updateMany({ where: { centreId: bare.centre.id }, data: { retiredAt: NOW } });
    return bare;
  };

  it('is read in one statement, with its open times and its own', async () => {
    const { one, staff } = await staffWorld();
    const booked = await one.book(world.desk.preOp, preOpAt('08:00', '2027-03-02'));
    const offer = { serviceId: world.desk.nurseCall, startsAt: at('2027-03-03', '09:00'), forItemId: null, commandId: randomUUID(), until: hours(24) };
    const offered = idOf(await offerTime(staff.access, offer, NOW, quietly));
    const { record, desk } = await loadTripWithDesk(one.access, SPRING, NOW);
    expect(record).toEqual(await loadTrip(one.access));
    expect(desk?.times.map(({ appointmentId, state, resourceIds }) => [appointmentId, state, resourceIds.length])).toEqual([[booked, 'BOOKED', 2], [offered, 'OFFERED', 2]]);
    // What staff offered is named even where patients could not have booked it, and has no times for them.
    expect(desk?.services.map(({ name }) => name)).toEqual(['Pre-op visit', 'Follow-up visit', 'Nurse call']);
    expect(desk?.slotsOf(world.desk.nurseCall)).toEqual([]);
    const starts = (moving?: string) => desk?.slotsOf(world.desk.preOp, moving).map(({ startsAt }) => startsAt.getTime()) ?? [];
    expect(starts()).not.toContain(preOpAt('08:00', '2027-03-02').getTime());
    expect(starts(booked)).toContain(preOpAt('08:00', '2027-03-02').getTime());
    expect(starts()).toEqual((await loadTimes(one.access, { serviceId: world.desk.preOp, window: SPRING, now: NOW }))?.slots.map(({ startsAt }) => startsAt.getTime()));
    // 30 days to the day before surgery.
    expect([desk?.slotsOf(world.desk.preOp)[0]?.startsAt, desk?.slotsOf(world.desk.preOp).at(-1)?.startsAt]).toEqual([at('2027-02-09', '08:00'), at('2027-03-10', '16:00')]);
  });

  it('offers nothing that could not be held, and everything that it offers can be', async () => {
    const one = await booker(world);
    await one.book(world.desk.preOp, preOpAt('08:00', '2027-03-02'));
    const other = await booker(world);
    const { desk } = await loadTripWithDesk(other.access, WEEK, NOW);
    const slots = desk?.slotsOf(world.desk.preOp) ?? [];
    expect(slots.length).toBeGreaterThan(20);
    for (const { startsAt, endsAt, resourceIds } of slots.filter((_, index) => index % 5 === 0)) {
      const id = idOf(await other.hold(world.desk.preOp, startsAt));
      expect(await appointment(id)).toMatchObject({ startsAt, endsAt, reservations: [...resourceIds].sort().map((resourceId) => ({ resourceId })) });
      await releaseHeld(other.access, id, NOW);
    }
  });

  it('is no desk without a centre', async () => {
    const one = await booker(world, { centre: null });
    expect((await loadTripWithDesk(one.access, SPRING, NOW)).desk).toBeNull();
    expect(saidOf(await one.hold(world.desk.preOp, preOpAt('08:00')))).toBe('not-found');
  });
});

describe('caregivers', () => {
  it('book, move and cancel for the patient', async () => {
    const one = await booker(world);
    const helper = await makePerson({ name: 'June' });
    await addMember(one.tripId, helper, { role: 'CAREGIVER' });
    const june = await bookerOf(helper, one.tripId);
    const id = await june.book(world.desk.preOp, preOpAt('08:00', '2027-03-02'));
    expect(saidOf(await june.move(id, preOpAt('10:00', '2027-03-02')))).toBe('done');
    expect(saidOf(await one.cancel(id))).toBe('done');
    expect((await loadTrip(one.access)).lastChange).toMatchObject({ actorName: one.person.name });
  });
});

describe('tidying up', () => {
  it('takes away what was held or given back and never booked, and nothing that was', async () => {
    const [one, other] = [await booker(world), await booker(world)];
    const held = idOf(await one.hold(world.desk.preOp, preOpAt('08:00', '2027-03-02')));
    const given = idOf(await other.hold(world.desk.preOp, preOpAt('10:00', '2027-03-02')));
    await releaseHeld(other.access, given, NOW);
    const cancelled = await other.book(world.desk.preOp, preOpAt('10:00', '2027-03-02'));
    await other.cancel(cancelled);
    const booked = await other.book(world.desk.preOp, preOpAt('12:00', '2027-03-02'));
    await tidy(hours(2));
    expect(await database().appointment.count({ where: { id: { in: [held, given] } } })).toBe(2);
    await tidy(hours(26));
    const left = await database().appointment.findMany({ where: { id: { in: [held, given, cancelled, booked] } }, select: { id: true } });
    expect(left.map(({ id }) => id).sort()).toEqual([cancelled, booked].sort());
    expect(await database().reservation.count({ where: { appointmentId: held } })).toBe(0);
  });
});
