import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookOffer, cancelVisit, moveVisit, noteAttendance, releaseTime } from '@/app/desk/appointments/[appointmentId]/actions';
import { bookTime, findPatient } from '@/app/desk/book/actions';
import { database } from '@/lib/data/client';
import { deskVisit } from '@/lib/data/desk-visit';
import { nextPatients } from '@/lib/data/desk-patients';
import { openDesk } from '@/lib/data/open-desk';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import type { Outcome } from '@/lib/server/outcome';
import { callBy } from '../support/actions';
import { type MadeDesk, makeDesk } from '../support/desks';
import { accessFor, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

// The days of `callBy`: Sunday, 22 November 2026. Surgery is on Thursday, 11 March 2027.
const PRE_OP_DAY = '2027-03-09';
const at = (time: string, day = PRE_OP_DAY): string => new Date(`${day}T${time}:00-05:00`).toISOString();

interface Desk {
  readonly centreId: string;
  readonly made: MadeDesk;
  readonly staff: Person;
}

async function openedDesk(): Promise<Desk> {
  const { id: centreId } = await makeCentre();
  return { centreId, made: await makeDesk(centreId), staff: await makeStaff(await makePerson({ name: 'Rosa Delgado' }), centreId, 'CLINICIAN') };
}

async function patientOf({ centreId }: Desk, name: string, { isShared = true, surgeryOn = '2027-03-11' as Day } = {}): Promise<string> {
  const owner = await makePerson({ name });
  const tripId = await makeTrip(owner, { centre: { id: centreId, name: '', status: 'OPEN', closedOn: null, successor: null }, surgeryOn, now: new Date('2026-11-20T12:00:00Z') });
  if (isShared) await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, new Date());
  return tripId;
}

let desk: Desk;
let other: Desk;
let tripId: string;

beforeAll(async () => {
  other = await openedDesk();
});
beforeEach(async () => {
  desk = await openedDesk();
  tripId = await patientOf(desk, 'Ruth Calloway');
});

const booking = (more: Record<string, unknown> = {}) => ({ tripId, centreId: desk.centreId, serviceId: desk.made.nurseCall, startsAt: at('09:00'), commandId: randomUUID(), how: 'book', ...more });
const book = (more: Record<string, unknown> = {}, by = desk.staff) => bookTime.perform(callBy(by), booking(more));
const offer = (more: Record<string, unknown> = {}) => book({ how: 'offer', untilDay: '2026-11-24', untilTime: '17:00', ...more });

function idIn(outcome: Outcome): string {
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  return /appointments\/([\w-]+)/.exec(outcome.to)?.[1] ?? '';
}
const codes = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.problems.map(({ field, code }) => [field, code]) : outcome.type);
const rowOf = (id: string) => database().appointment.findUniqueOrThrow({ where: { id }, include: { item: true, reservations: true } });
const visit = (appointmentId: string, more: Record<string, unknown> = {}) => ({ tripId, centreId: desk.centreId, appointmentId, ...more });

describe('a patient is found by name', () => {
  const find = (name: string, more: Record<string, unknown> = {}) => findPatient.perform(callBy(desk.staff), { centreId: desk.centreId, name, ...more });

  it('by a part of it, whatever the case; the address names the trip alone', async () => {
    const wanted = await patientOf(desk, 'Ottoline Quill');
    expect(await find('  oTToline qu ')).toEqual({ type: 'done', to: `/desk/book?trip=${wanted}` });
  });

  it('and told apart from others of that name by the surgery day', async () => {
    const [first, second] = [await patientOf(desk, 'Twin Ames'), await patientOf(desk, 'Twin Ames', { surgeryOn: '2027-04-08' as Day })];
    const outcome = await find('Twin Ames');
    expect(codes(outcome)).toEqual([['name', 'which-patient']]);
    const choices = outcome.type === 'refused' ? outcome.problems[0]?.choices ?? [] : [];
    expect(choices.map(({ value, params }) => [value, params?.day])).toEqual([[second, '2027-04-08'], [first, '2027-03-11']]);
    expect(await find('Twin Ames', { tripId: first })).toEqual({ type: 'done', to: `/desk/book?trip=${first}` });
  });

  it('unless the trip is not shared, or shared with another centre', async () => {
    await patientOf(desk, 'Secret Ames', { isShared: false });
    await patientOf(other, 'Elsewhere Ames');
    for (const name of ['Secret Ames', 'Elsewhere Ames', '%', '']) expect((await find(name)).type).toBe('refused');
    const access = openDesk(desk.staff, desk.centreId, 'see-desk');
    const next = access ? await nextPatients(access, new Date('2026-11-22T12:00:00Z')) : [];
    expect(next.length).toBeGreaterThan(0);
    expect(next.map(({ patientName }) => patientName).filter((name) => /Secret|Elsewhere/.test(name))).toEqual([]);
  });
});

describe('staff book', () => {
  it('a time for a patient: it stands on the trip, with all that it takes', async () => {
    const row = await rowOf(idIn(await book({ serviceId: desk.made.preOp, startsAt: at('10:00') })));
    expect(row).toMatchObject({ state: 'BOOKED', tripId, item: { kind: 'APPOINTMENT', purpose: 'PRE_OP', state: 'BOOKED' } });
    expect(row.item?.startsAt?.toISOString()).toBe(at('10:00'));
    expect(row.reservations.map(({ resourceId }) => resourceId)).toContain(desk.made.nurse);
    expect(row.reservations).toHaveLength(2);
  });

  it('once, when the form is sent twice', async () => {
    const form = booking({ startsAt: at('11:30') });
    const [first, second] = [await bookTime.perform(callBy(desk.staff), form), await bookTime.perform(callBy(desk.staff), form)];
    expect(idIn(second)).toBe(idIn(first));
    expect(await database().appointment.count({ where: { tripId } })).toBe(1);
  });

  it('another time by the same form, when the first was taken; it is offered beside the field', async () => {
    const form = booking({ serviceId: desk.made.followUp, startsAt: at('09:00', '2027-03-22') });
    tripId = await patientOf(desk, 'Second Patient');
    await book({ serviceId: desk.made.followUp, startsAt: at('09:00', '2027-03-22') });
    const outcome = await bookTime.perform(callBy(desk.staff), form);
    expect(codes(outcome)).toEqual([['startsAt', 'desk-time-taken']]);
    const choice = outcome.type === 'refused' ? outcome.problems[0]?.choices?.[0] : undefined;
    expect(choice).toMatchObject({ name: 'startsAt', code: 'desk-take-time' });
    expect((await rowOf(idIn(await bookTime.perform(callBy(desk.staff), { ...form, startsAt: choice?.value })))).state).toBe('BOOKED');
  });

  it('nothing that is no time, is past, or is another centre’s', async () => {
    expect(codes(await book({ startsAt: at('09:03') }))).toEqual([['startsAt', 'desk-time-taken']]);
    expect(codes(await book({ startsAt: '2026-11-20T15:00:00.000Z' }))).toEqual([['startsAt', 'booking-past']]);
    for (const startsAt of ['soon', '9999-12-31T10:00:00.000Z', '2027-02-30T10:00:00Z']) expect(codes(await book({ startsAt }))).toEqual([['startsAt', 'not-a-time']]);
    expect(await book({ serviceId: other.made.nurseCall })).toEqual({ type: 'not-found' });
    expect(await book({}, other.staff)).toEqual({ type: 'not-found' });
    expect(await database().appointment.count({ where: { tripId } })).toBe(0);
  });

  it('nothing of those who stopped sharing', async () => {
    await database().trip.update({ where: { id: tripId }, data: { sharedWithCentreAt: null } });
    expect(await book()).toEqual({ type: 'not-found' });
  });
});

describe('staff keep a time', () => {
  it('for a patient until a New York moment, and book it when the patient says yes', async () => {
    const id = idIn(await offer());
    expect(await rowOf(id)).toMatchObject({ state: 'OFFERED', itemId: null, heldUntil: new Date('2026-11-24T22:00:00Z') });
    expect(idIn(await bookOffer.perform(callBy(desk.staff), visit(id)))).toBe(id);
    expect((await rowOf(id)).state).toBe('BOOKED');
  });

  it('and give it back', async () => {
    const id = idIn(await offer());
    expect(await releaseTime.perform(callBy(desk.staff), visit(id))).toEqual({ type: 'done', to: '/desk/schedule' });
    expect(await database().reservation.count({ where: { appointmentId: id } })).toBe(0);
  });

  it('not without a moment, nor until one that is past', async () => {
    expect(codes(await offer({ untilDay: '', untilTime: '' }))).toEqual([['untilDay', 'required'], ['untilTime', 'required']]);
    expect(codes(await offer({ untilDay: '2026-11-21' }))).toEqual([['untilDay', 'offer-past']]);
  });
});

describe('staff change a booked time', () => {
  it('to another one: the same booking, on the trip too', async () => {
    const id = idIn(await book());
    const moved = await moveVisit.perform(callBy(desk.staff), visit(id, { startsAt: at('15:00'), sequence: '0' }));
    expect(moved).toEqual({ type: 'done', to: `/desk/appointments/${id}?done=moved` });
    const row = await rowOf(id);
    expect([row.startsAt.toISOString(), row.item?.startsAt?.toISOString(), row.sequence]).toEqual([at('15:00'), at('15:00'), 1]);
    expect(codes(await moveVisit.perform(callBy(desk.staff), visit(id, { startsAt: at('15:15'), sequence: '0' })))).toEqual([[null, 'stale']]);
  });

  it('or cancel it', async () => {
    const id = idIn(await book());
    expect((await cancelVisit.perform(callBy(desk.staff), visit(id))).type).toBe('done');
    expect(await rowOf(id)).toMatchObject({ state: 'CANCELLED', reservations: [] });
  });

  it('of their own centre alone', async () => {
    const id = idIn(await book());
    const strange = await patientOf(other, 'Their Patient');
    for (const action of [cancelVisit, releaseTime, bookOffer]) {
      expect(await action.perform(callBy(other.staff), visit(id, { tripId: strange, centreId: other.centreId }))).toEqual({ type: 'not-found' });
    }
    expect((await rowOf(id)).state).toBe('BOOKED');
  });
});

describe('who came', () => {
  const note = (appointmentId: string, attendance: string, { by = desk, now = new Date(at('09:20')) } = {}) =>
    noteAttendance.perform(callBy(by.staff, { now }), { centreId: by.centreId, appointmentId, attendance });

  it('is noted by staff of any role, corrected, and taken back', async () => {
    const id = idIn(await book());
    for (const attendance of ['ARRIVED', 'ATTENDED', 'MISSED'] as const) {
      expect(await note(id, attendance)).toEqual({ type: 'redrawn' });
      expect((await rowOf(id)).attendance).toBe(attendance);
    }
    expect(await note(id, 'none')).toEqual({ type: 'redrawn' });
    expect(await rowOf(id)).toMatchObject({ attendance: null, attendedAt: null });
  });

  it('is not noted before the day, nor of what is only offered, nor as anything else', async () => {
    const id = idIn(await book());
    expect(codes(await note(id, 'ATTENDED', { now: new Date(at('23:00', '2027-03-08')) }))).toEqual([[null, 'attendance-too-early']]);
    expect((await note(idIn(await offer({ startsAt: at('14:00') })), 'ATTENDED')).type).not.toBe('redrawn');
    expect(codes(await note(id, 'PERHAPS'))).toEqual([['attendance', 'unknown-choice']]);
    expect((await rowOf(id)).attendance).toBeNull();
  });

  it('is not there for another centre, as the time itself is not', async () => {
    const id = idIn(await book());
    expect(await note(id, 'ATTENDED', { by: other })).toEqual({ type: 'not-found' });
    expect(await note(randomUUID(), 'ATTENDED')).toEqual({ type: 'not-found' });
    const access = openDesk(other.staff, other.centreId, 'see-desk');
    expect(access && await deskVisit(access, id)).toBeNull();
  });
});
