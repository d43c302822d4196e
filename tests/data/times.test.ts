import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { askCentreToMove, cancelAppointment } from '@/app/trips/[tripId]/appointments/[appointmentId]/actions';
import { bookTime, releaseTime } from '@/app/trips/[tripId]/appointments/held/[appointmentId]/actions';
import { keepTime, moveAppointment } from '@/app/trips/[tripId]/appointments/times/actions';
import { database } from '@/lib/data/client';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Zone } from '@/lib/domain/calendar/types';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment } from '@/lib/text/format';
import { homeTime } from '@/lib/text/home-time';
import { callBy } from '../support/actions';
import { codesOf, deskTrip, idIn, NOW, ownDesk, rowsOf, TUESDAY } from '../support/desk-trips';
import type { MadeDesk } from '../support/desks';
import { accessFor, addMember, makePerson, makeStaff, type TripWishes } from '../support/factories';
import { applyBy, formFor } from '../support/lived-trips';
import { at, day, timed } from '../support/trips';

let centre: CentreFact;
let desk: MadeDesk;

beforeEach(async () => {
  ({ centre, desk } = await ownDesk());
});

const tripAt = (place = centre, wishes: TripWishes = {}) => deskTrip(place, wishes);

describe('choosing and booking a time', () => {
  it('keeps it, then books it on the plan’s own visit', async () => {
    const { tripId, hold, call, planned } = await tripAt();
    const draft = await planned('PRE_OP');
    const kept = await hold(desk.preOp, TUESDAY, '09:00');
    const id = idIn(kept);
    expect(kept).toMatchObject({ type: 'done', to: expect.stringMatching(`^/trips/${tripId}/appointments/held/${id}\\?service=${desk.preOp}`) });
    expect(await rowsOf(tripId)).toMatchObject([{ id, state: 'HELD', heldUntil: new Date(NOW.getTime() + 600_000), reservations: [{}, {}] }]);
    expect(await planned('PRE_OP')).toEqual(draft);
    const booked = await call(bookTime, { appointmentId: id, note: 'Bring the scans', service: desk.preOp, commandId: randomUUID() });
    expect(booked).toMatchObject({ type: 'done', to: expect.stringMatching(`^/trips/${tripId}/appointments/${id}\\?done=booked`) });
    expect(await planned('PRE_OP')).toMatchObject({ id: draft?.id, state: 'BOOKED', when: timed(TUESDAY, '09:00'), note: 'Bring the scans', desk: { appointmentId: id } });
  });

  it('makes one appointment of a doubled tap, and another of another choice on the same page', async () => {
    const { tripId, wish, call } = await tripAt();
    const same = wish(desk.followUp, '2027-03-18', '11:00');
    const [one, other] = await Promise.all([call(keepTime, same), call(keepTime, same)]);
    expect(idIn(one)).toBe(idIn(other));
    const third = await call(keepTime, { ...same, startsAt: at('2027-03-18', '14:00').toISOString() });
    expect(idIn(third)).not.toBe(idIn(one));
    // One person keeps one time of a service.
    expect((await rowsOf(tripId)).filter(({ state }) => state === 'HELD')).toMatchObject([{ startsAt: at('2027-03-18', '14:00') }]);
    const twice = await Promise.all([1, 2].map(() => call(bookTime, { appointmentId: idIn(third), service: desk.followUp, commandId: randomUUID() })));
    expect(new Set(twice.map(idIn))).toEqual(new Set([idIn(third)]));
    expect((await rowsOf(tripId)).filter(({ state }) => state === 'BOOKED')).toHaveLength(1);
  });

  it('answers a lost race with the next best times that fit, one tap away', async () => {
    const own = await ownDesk();
    const [first, second] = [await tripAt(own.centre), await tripAt(own.centre)];
    await first.book(own.desk.followUp, '2027-03-18', '10:00');
    const lost = await second.hold(own.desk.followUp, '2027-03-18', '10:00');
    if (lost.type !== 'refused') throw new Error('it was not lost');
    const [problem] = lost.problems;
    expect(problem).toMatchObject({ field: 'startsAt', code: 'time-taken' });
    expect(problem?.choices?.length).toBeGreaterThan(0);
    const choice = problem?.choices?.[0];
    expect(choice).toMatchObject({ name: 'instead', code: 'take-time', params: { homeCity: 'Denver', homeDay: 'none' } });
    const again = { ...second.wish(own.desk.followUp, '2027-03-18', '10:00'), [choice?.name ?? '']: choice?.value ?? '' };
    expect(idIn(await second.call(keepTime, again))).not.toBe('');
    expect(await rowsOf(second.tripId)).toMatchObject([{ state: 'HELD', startsAt: new Date(choice?.value ?? '') }]);
  });

  it('books what has run out while nobody took it, and says what else is free when somebody did', async () => {
    const own = await ownDesk();
    const later = new Date(NOW.getTime() + 700_000);
    const [first, second] = [await tripAt(own.centre), await tripAt(own.centre)];
    const alone = idIn(await first.hold(own.desk.followUp, '2027-03-18', '10:00'));
    expect(await first.call(bookTime, { appointmentId: alone, service: own.desk.followUp, commandId: randomUUID() }, first.owner, later)).toMatchObject({ type: 'done' });
    const kept = idIn(await first.hold(own.desk.preOp, TUESDAY, '09:00'));
    const rival = await tripAt(own.centre);
    for (const [who, now] of [[second, later], [rival, later]] as const) {
      await who.call(keepTime, who.wish(own.desk.preOp, TUESDAY, '09:00'), who.owner, now);
    }
    const over = await first.call(bookTime, { appointmentId: kept, service: own.desk.preOp, commandId: randomUUID() }, first.owner, later);
    if (over.type !== 'refused') throw new Error(JSON.stringify(over));
    expect(over.problems[0]).toMatchObject({ code: 'time-taken', choices: [{ name: 'instead' }, { name: 'instead' }, { name: 'instead' }] });
    const instead = over.problems[0]?.choices?.[0]?.value ?? '';
    const again = await first.call(bookTime, { appointmentId: kept, service: own.desk.preOp, commandId: randomUUID(), instead }, first.owner, later);
    expect(again).toMatchObject({ type: 'done', to: expect.stringContaining('/held/') });
  });

  it('gives a kept time back and leads to the others', async () => {
    const { tripId, hold, call } = await tripAt();
    const id = idIn(await hold(desk.preOp, TUESDAY, '10:00'));
    const outcome = await call(releaseTime, { appointmentId: id });
    expect(outcome).toEqual({ type: 'done', to: `/trips/${tripId}/appointments/times?service=${desk.preOp}` });
    expect((await rowsOf(tripId)).flatMap(({ reservations }) => reservations)).toEqual([]);
    expect(await call(releaseTime, { appointmentId: id })).toMatchObject({ type: 'done' });
  });

  it('lets a caregiver and the shared centre’s staff book for the patient, and nobody of the family', async () => {
    const { owner, tripId, call, wish } = await tripAt();
    const [june, lena] = [await makePerson({ name: 'June' }), await makePerson({ name: 'Lena' })];
    await addMember(tripId, june, { role: 'CAREGIVER' });
    await addMember(tripId, lena, { role: 'FAMILY' });
    const rosa = await makeStaff(await makePerson(), centre.id, 'COORDINATOR');
    const wished = wish(desk.followUp, '2027-03-19', '11:00');
    expect(await call(keepTime, wished, lena)).toEqual({ type: 'not-found' });
    expect(await call(keepTime, wished, rosa)).toEqual({ type: 'not-found' });
    const id = idIn(await call(keepTime, wished, june));
    expect(await call(bookTime, { appointmentId: id, service: desk.followUp, commandId: randomUUID() }, june)).toMatchObject({ type: 'done' });
    expect(await database().notification.count({ where: { tripId, userId: owner.userId, kind: 'appointment-booked' } })).toBe(1);
    await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, NOW);
    expect(await call(keepTime, wish(desk.preOp, TUESDAY, '13:00'), rosa)).toMatchObject({ type: 'done' });
  });
});

describe('moving and cancelling', () => {
  it('moves in one step, also into its own old stretch', async () => {
    const { tripId, book, call, planned } = await tripAt();
    const id = await book(desk.followUp, '2027-03-22', '10:00');
    const moved = await call(moveAppointment, { appointmentId: id, startsAt: at('2027-03-22', '10:30').toISOString(), sequence: '0' });
    expect(moved).toMatchObject({ type: 'done', to: expect.stringContaining(`/appointments/${id}?done=moved`) });
    expect(await planned('FOLLOW_UP')).toMatchObject({ when: timed('2027-03-22', '10:30', 30), desk: { appointmentId: id, sequence: 1 } });
    expect(await rowsOf(tripId)).toHaveLength(1);
  });

  it('refuses a move from a page that is out of date, and sends a doubled one once', async () => {
    const { book, call } = await tripAt();
    const id = await book(desk.followUp, '2027-03-23', '09:00');
    const move = (time: string, sequence: string) => call(moveAppointment, { appointmentId: id, startsAt: at('2027-03-23', time).toISOString(), sequence });
    expect(await move('11:00', '0')).toMatchObject({ type: 'done' });
    expect(await move('11:00', '0')).toMatchObject({ type: 'done' });
    expect(codesOf(await move('13:00', '0'))).toEqual(['stale']);
  });

  it('cancels in time: the plan’s visit is to be called for again', async () => {
    const { tripId, book, call, planned } = await tripAt();
    const id = await book(desk.preOp, TUESDAY, '14:00');
    expect(await call(cancelAppointment, { appointmentId: id })).toMatchObject({ type: 'done', to: `/trips/${tripId}/appointments?done=cancelled` });
    expect(await planned('PRE_OP')).toMatchObject({ state: 'PLANNED', when: { type: 'days', from: '2027-03-10' }, desk: null });
    expect(await call(cancelAppointment, { appointmentId: id })).toMatchObject({ type: 'done' });
  });

  it('leaves the last day before it to the phone, or to asking the centre', async () => {
    const { owner, book, call, planned } = await tripAt();
    const id = await book(desk.preOp, '2027-03-10', '14:00');
    const late = at(TUESDAY, '15:00');
    expect(codesOf(await call(cancelAppointment, { appointmentId: id }, owner, late))).toEqual(['booking-notice']);
    const move = { appointmentId: id, startsAt: at('2027-03-10', '15:00').toISOString(), sequence: '0' };
    expect(codesOf(await call(moveAppointment, move, owner, late))).toEqual(['booking-notice']);
    expect(await call(askCentreToMove, { appointmentId: id }, owner, late)).toMatchObject({ type: 'done', to: expect.stringContaining('done=asked') });
    expect((await planned('PRE_OP'))?.desk?.moveAskedAt).toEqual(late);
  });

  it('asks about a booked time when the surgery moves, moves nothing, and closes the call with the new time', async () => {
    const { owner, tripId, book, call, record, planned } = await tripAt();
    const id = await book(desk.followUp, '2027-03-24', '10:00');
    const before = await planned('FOLLOW_UP');
    const form = await formFor({ tripId, access: await accessFor(owner, tripId, 'change-itinerary') }, { type: 'surgery-day', on: day('2027-03-25'), time: null });
    expect(await applyBy(owner, form)).toMatchObject({ type: 'done' });
    expect((await planned('FOLLOW_UP'))?.when).toEqual(before?.when);
    const callAbout = async () => (await record()).record.calls.find(({ itemId }) => itemId === before?.id)?.state;
    expect(await callAbout()).toBe('TO_CALL');
    const sequence = String(before?.desk?.sequence);
    expect(await call(moveAppointment, { appointmentId: id, startsAt: at('2027-04-02', '10:00').toISOString(), sequence })).toMatchObject({ type: 'done' });
    expect(await callAbout()).toBe('CHANGED');
  });
});

describe('a patient in Apia who books "tomorrow"', () => {
  it('gets New York’s tomorrow, and reads the day that home has then', async () => {
    const own = await ownDesk();
    const home = { mode: 'FLY', city: 'Apia', zone: 'Pacific/Apia' as Zone, airport: 'APW', country: 'WS' } as const;
    // Monday evening in New York, Tuesday afternoon in Apia.
    const monday = at('2027-03-08', '20:00');
    const { record, tripId, owner, wish } = await tripAt(own.centre, { home });
    const { startsAt, ...rest } = wish(own.desk.preOp, '2027-03-10', '09:00');
    const outcome = await keepTime.perform(callBy(owner, { now: monday }), { tripId, startsAt, ...rest });
    expect(outcome.type).toBe('done');
    const { record: { trip } } = await record();
    expect([formatMoment(new Date(startsAt), NEW_YORK, 'en'), homeTime(new Date(startsAt), trip.home, 'en')]).toEqual(['Wed, Mar 10, 9:00\u00a0am', 'Thu, Mar 11, 3:00\u00a0am in Apia']);
    expect(homeTime(new Date(startsAt), trip.home, 'es')).toBe('jue, 11 de mar, 3:00\u00a0a.\u00a0m. en Apia');
  });
});
