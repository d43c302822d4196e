import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { askCentreToMove, cancelAppointment } from '@/app/trips/[tripId]/appointments/[appointmentId]/actions';
import { bookTime, releaseTime } from '@/app/trips/[tripId]/appointments/held/[appointmentId]/actions';
import { keepTime, moveAppointment } from '@/app/trips/[tripId]/appointments/times/actions';
import { database } from '@/lib/data/client';
import { loadTripWithDesk } from '@/lib/data/desk';
import type { Person } from '@/lib/domain/access/actor';
import { daysToLoad, timesView } from '@/lib/domain/appointments/fit-page';
import type { Zone } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { CentreFact, Item, Trip } from '@/lib/domain/itinerary/types';
import { changeTrip } from '@/lib/data/change-trip';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Action } from '@/lib/server/action';
import type { Outcome } from '@/lib/server/outcome';
import { homeTime, newYorkMoment } from '@/lib/text/time-words';
import { callBy } from '../support/actions';
import { type MadeDesk, makeDesk } from '../support/desks';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { applyBy, formFor } from '../support/lived-trips';
import { at, day, flight, timed } from '../support/trips';

const NOW = new Date('2027-02-15T15:00:00Z');
const SURGERY = day('2027-03-11');
/** The Tuesday two days before; the plan drafts the pre-op visit on the 10th and the follow-up on the 18th. */
const TUESDAY = '2027-03-09';

let centre: CentreFact;
let desk: MadeDesk;

beforeAll(async () => {
  centre = await makeCentre({ phone: '(212) 555-0100' });
  desk = await makeDesk(centre.id);
});

async function tripAt(place = centre, more: Parameters<typeof makeTrip>[1] = {}) {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, centre: place, now: NOW, ...more });
  const access = await accessFor(owner, tripId, 'book-appointment');
  const call = (action: Action, raw: Record<string, string>, by: Person = owner, now = NOW) => action.perform(callBy(by, { now }), { tripId, ...raw });
  const record = () => loadTripWithDesk(access, { from: NOW, until: NOW }, NOW);
  const items = async () => (await record()).record.trip.items;
  const planned = async (purpose: Item['purpose']) => (await items()).find((item) => item.kind === 'APPOINTMENT' && item.purpose === purpose);
  const wish = (service: string, text: string, time: string, raw: Record<string, string> = {}) =>
    ({ service, startsAt: at(text, time).toISOString(), commandId: randomUUID(), ...raw });
  const hold = (service: string, text: string, time: string, by?: Person) => call(keepTime, wish(service, text, time), by);
  const book = async (service: string, text: string, time: string) => {
    const id = idIn(await hold(service, text, time));
    const outcome = await call(bookTime, { appointmentId: id, note: '', service, commandId: randomUUID() });
    if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
    return id;
  };
  return { owner, tripId, access, call, record, items, planned, wish, hold, book };
}

/** A room of one's own: other tests take none of its times. */
async function ownDesk() {
  const own = await makeCentre({ phone: '(212) 555-0100' });
  return { centre: own, desk: await makeDesk(own.id) };
}

function idIn(outcome: Outcome): string {
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.to.split('?')[0]?.split('/').at(-1) ?? '';
}

const rowsOf = (tripId: string) => database().appointment.findMany({ where: { tripId }, orderBy: { startsAt: 'asc' }, include: { reservations: true } });
const codesOf = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.problems.map(({ code }) => code) : outcome.type);

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
    const { tripId, hold, call, planned } = await tripAt();
    const id = idIn(await hold(desk.preOp, TUESDAY, '10:00'));
    const draft = await planned('PRE_OP');
    const outcome = await call(releaseTime, { appointmentId: id });
    expect(outcome).toEqual({ type: 'done', to: `/trips/${tripId}/appointments/times?service=${desk.preOp}` });
    expect(draft?.state).toBe('PLANNED');
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
    expect(await database().notification.count({ where: { tripId, userId: owner.userId } })).toBe(1);
    await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, NOW);
    expect(await call(keepTime, wish(desk.preOp, TUESDAY, '13:00'), rosa)).toMatchObject({ type: 'done' });
  });
});

describe('what does not fit the plan', () => {
  async function landingLate() {
    const trip = await tripAt();
    const lands = flight('ARRIVE', at(TUESDAY, '07:00'), at(TUESDAY, '12:32'), ['DEN', 'LGA'], { id: randomUUID() });
    const leaves = flight('GO_HOME', at('2027-03-19', '17:00'), at('2027-03-19', '21:00'), ['LGA', 'DEN'], { id: randomUUID() });
    const access = await accessFor(trip.owner, trip.tripId, 'change-itinerary');
    const edit = (before: Trip): Trip => ({ ...before, items: [...before.items.filter(({ kind }) => kind !== 'FLIGHT'), lands, leaves] });
    expect(await changeTrip(access, { edit, seenVersion: null, now: NOW })).toEqual([]);
    return trip;
  }

  it.each([
    ['preOp', TUESDAY, '13:00', 'lands-too-late'],
    ['preOp', '2027-03-11', '08:00', 'surgery-day'],
    ['followUp', '2027-03-19', '10:00', 'flies-first'],
  ] as const)('refuses the %s on %s at %s: %s', async (service, on, time, objection) => {
    const { hold, tripId } = await landingLate();
    const outcome = await hold(desk[service], on, time);
    if (service === 'preOp' && objection === 'surgery-day') expect(codesOf(outcome)).toEqual(['booking-outside-window']);
    else expect(outcome).toMatchObject({ type: 'refused', problems: [{ field: 'startsAt', code: 'time-unfit', params: { objection } }] });
    expect(await rowsOf(tripId)).toEqual([]);
  });

  it('refuses a time that meets something else in the plan, when it is booked too', async () => {
    const { owner, tripId, hold, call } = await tripAt();
    const id = idIn(await hold(desk.preOp, TUESDAY, '15:00'));
    const access = await accessFor(owner, tripId, 'change-itinerary');
    const lunch = blankItem(randomUUID(), 'OUTING', timed(TUESDAY, '15:30'), { title: 'Lunch', place: 'ELSEWHERE' });
    const edit = (trip: Trip): Trip => applyChange(trip, { type: 'add-item', item: lunch });
    expect(await changeTrip(access, { edit, seenVersion: null, now: NOW })).toEqual([]);
    const outcome = await call(bookTime, { appointmentId: id, service: desk.preOp, commandId: randomUUID() });
    expect(outcome).toMatchObject({ type: 'refused', problems: [{ code: 'time-unfit', params: { objection: 'clash' } }] });
  });

  it('never makes a blocked finding of any best time', async () => {
    const { record, hold, call, tripId, access } = await landingLate();
    for (const id of [desk.preOp, desk.followUp]) {
      const { record: { trip }, desk: loaded } = await loadTripWithDesk(access, daysToLoad(day(id === desk.preOp ? TUESDAY : '2027-03-18')), NOW);
      const service = loaded?.services.find((one) => one.id === id);
      if (!loaded || !service) throw new Error('no service');
      const fills = trip.items.find((item) => item.purpose === service.purpose && item.kind === 'APPOINTMENT') ?? null;
      const { times } = timesView({ trip, service, desk: loaded.deskOf(id), fills, day: null, from: null, at: null }, NOW);
      const startsAt = times?.best[0]?.slot.startsAt.toISOString() ?? '';
      const kept = idIn(await call(keepTime, { service: id, startsAt, commandId: randomUUID() }));
      expect(await call(bookTime, { appointmentId: kept, service: id, commandId: randomUUID() })).toMatchObject({ type: 'done' });
    }
    expect(hold).toBeTruthy();
    const { open } = checkTrip((await record()).record.trip, NOW);
    const ids = (await rowsOf(tripId)).map(({ itemId }) => itemId ?? '');
    expect(open.filter(({ severity, itemIds }) => severity === 'blocked' && itemIds.some((one) => ids.includes(one)))).toEqual([]);
    expect(open.filter(({ ruleId }) => ruleId === 'flies-home-too-soon')).toEqual([]);
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
    expect(codesOf(await call(moveAppointment, move, owner, late))).toEqual(['booking-too-soon']);
    expect(await call(askCentreToMove, { appointmentId: id }, owner, late)).toMatchObject({ type: 'done', to: expect.stringContaining('done=asked') });
    expect((await planned('PRE_OP'))?.desk?.moveAskedAt).toEqual(late);
  });

  it('asks about a booked time when the surgery moves, moves nothing, and closes the call with the new time', async () => {
    const { owner, tripId, access, book, call, record, planned } = await tripAt();
    const id = await book(desk.followUp, '2027-03-24', '10:00');
    const before = await planned('FOLLOW_UP');
    const form = await formFor({ tripId, access: await accessFor(owner, tripId, 'change-itinerary') }, { type: 'surgery-day', on: day('2027-03-25'), time: null });
    expect(await applyBy(owner, form)).toMatchObject({ type: 'done' });
    expect(access.tripId).toBe(tripId);
    expect((await planned('FOLLOW_UP'))?.when).toEqual(before?.when);
    const callAbout = async () => (await record()).record.calls.find(({ itemId }) => itemId === before?.id)?.state;
    expect(await callAbout()).toBe('TO_CALL');
    const sequence = String(before?.desk?.sequence);
    expect(await call(moveAppointment, { appointmentId: id, startsAt: at('2027-04-02', '10:00').toISOString(), sequence })).toMatchObject({ type: 'done' });
    expect(await callAbout()).toBe('CHANGED');
  });
});

describe('bad input', () => {
  it.each([
    ['a start that is no slot', { startsAt: '2027-03-09T14:07:00.000Z' }, ['time-taken']],
    ['the past', { startsAt: '2027-01-12T14:00:00.000Z' }, ['booking-past']],
    ['beyond the horizon', { startsAt: '2028-03-09T14:00:00.000Z' }, ['booking-too-far']],
    ['a day outside the service’s', { startsAt: '2027-03-15T13:00:00.000Z' }, ['booking-outside-window']],
    ['no moment', { startsAt: '2027-02-30T10:00:00.000Z' }, ['time-unknown']],
    ['a day', { startsAt: '2027-03-09' }, ['time-unknown']],
    ['nothing', { startsAt: '' }, ['required-choice']],
    ['no service', { service: 'x' }, ['not-found']],
    ['no command', { commandId: '1' }, ['went-wrong']],
  ])('%s is refused, and nothing is stored', async (_, raw, codes) => {
    const { tripId, call, wish } = await tripAt();
    expect(codesOf(await call(keepTime, { ...wish(desk.preOp, TUESDAY, '09:00'), ...raw }))).toEqual(codes);
    expect(await rowsOf(tripId)).toEqual([]);
  });

  it('finds no service, item, hold or appointment of others', async () => {
    const [mine, theirs, elsewhere] = [await tripAt(), await tripAt(), await ownDesk()];
    const held = idIn(await theirs.hold(desk.followUp, '2027-03-25', '10:00'));
    const booked = await (await tripAt(elsewhere.centre)).book(elsewhere.desk.followUp, '2027-03-25', '10:00');
    const foreign = (await theirs.planned('PRE_OP'))?.id ?? '';
    const wish = mine.wish(desk.preOp, TUESDAY, '09:00');
    expect(await mine.call(keepTime, { ...wish, service: elsewhere.desk.preOp })).toEqual({ type: 'not-found' });
    expect(await mine.call(keepTime, { ...wish, service: desk.nurseCall })).toEqual({ type: 'not-found' });
    expect(await mine.call(keepTime, { ...wish, item: foreign })).toEqual({ type: 'not-found' });
    expect(await mine.call(bookTime, { appointmentId: held, service: desk.followUp, commandId: randomUUID() })).toEqual({ type: 'not-found' });
    for (const appointmentId of [booked, randomUUID()]) {
      expect(await mine.call(moveAppointment, { appointmentId, startsAt: at('2027-03-25', '11:00').toISOString(), sequence: '0' })).toEqual({ type: 'not-found' });
      expect(await mine.call(cancelAppointment, { appointmentId })).toEqual({ type: 'not-found' });
      expect(await mine.call(askCentreToMove, { appointmentId })).toEqual({ type: 'not-found' });
    }
    await mine.call(releaseTime, { appointmentId: held });
    expect(await rowsOf(theirs.tripId)).toMatchObject([{ state: 'HELD' }]);
  });

  it('gives a trip whose surgery is off nothing that is counted from it', async () => {
    const { tripId, hold } = await tripAt(centre, { surgeryOn: null });
    expect(codesOf(await hold(desk.preOp, TUESDAY, '09:00'))).toEqual(['booking-needs-surgery-day']);
    expect(await rowsOf(tripId)).toEqual([]);
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
    expect([newYorkMoment(new Date(startsAt), 'en'), homeTime(new Date(startsAt), trip.home, 'en')]).toEqual(['Wed, Mar 10, 9:00\u00a0am', 'Thu, Mar 11, 4:00\u00a0am in Apia']);
    expect(homeTime(new Date(startsAt), trip.home, 'es')).toBe('jue, 11 mar, 4:00\u00a0a.\u00a0m. en Apia');
  });
});
