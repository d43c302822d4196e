import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { askCentreToMove, cancelAppointment } from '@/app/trips/[tripId]/appointments/[appointmentId]/actions';
import { bookTime, releaseTime } from '@/app/trips/[tripId]/appointments/held/[appointmentId]/actions';
import { keepTime, moveAppointment } from '@/app/trips/[tripId]/appointments/times/actions';
import { changeTrip } from '@/lib/data/change-trip';
import { loadTripWithDesk } from '@/lib/data/desk';
import { daysToLoad, timesView } from '@/lib/domain/appointments/fit-page';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { CentreFact, Trip } from '@/lib/domain/itinerary/types';
import { codesOf, deskTrip, idIn, NOW, ownDesk, rowsOf, TUESDAY } from '../support/desk-trips';
import type { MadeDesk } from '../support/desks';
import { accessFor, type TripWishes } from '../support/factories';
import { at, day, flight, timed } from '../support/trips';

let centre: CentreFact;
let desk: MadeDesk;

beforeEach(async () => {
  ({ centre, desk } = await ownDesk());
});

const tripAt = (place = centre, wishes: TripWishes = {}) => deskTrip(place, wishes);

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
    else expect(outcome).toMatchObject({ type: 'refused', problems: [{ field: 'startsAt', code: `time-unfit-${objection}` }] });
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
    expect(outcome).toMatchObject({ type: 'refused', problems: [{ code: 'time-unfit-clash' }] });
  });

  it('never makes a blocked finding of any best time', async () => {
    const { record, call, tripId, access } = await landingLate();
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
    const { open } = checkTrip((await record()).record.trip, NOW);
    const ids = (await rowsOf(tripId)).map(({ itemId }) => itemId ?? '');
    expect(open.filter(({ severity, itemIds }) => severity === 'blocked' && itemIds.some((one) => ids.includes(one)))).toEqual([]);
    expect(open.filter(({ ruleId }) => ruleId === 'flies-home-too-soon')).toEqual([]);
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
    ['no command', { commandId: '1' }, ['not-found']],
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

