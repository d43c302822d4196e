import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { loadAppointments } from '@/lib/data/appointments-page';
import { loadTrip } from '@/lib/data/trips';
import { appointmentList } from '@/lib/domain/appointments/by-hand';
import type { Person } from '@/lib/domain/access/actor';
import { openReading } from '@/lib/server/sealed-reading';
import { readAppointments } from '@/lib/input/appointment-import';
import { readPastedAppointments } from '@/app/trips/[tripId]/appointments/import/actions';
import { nobodyAnswered, saveBooked, saveCallBack, saveNumber } from '@/app/trips/[tripId]/appointments/actions';
import { removeItem } from '@/app/trips/[tripId]/items/actions';
import { callBy } from '../support/actions';
import { makeDesk } from '../support/desks';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { shareWithCentre } from '@/lib/data/trip-words';

const NOW = new Date('2027-02-08T16:20:00Z');
const SEALED = /^v1\.[^.]+\.[^.]+\.[^.]+$/;

/** Ruth's microdiscectomy on Thursday, March 11, 2027, at a centre that answers the phone. */
async function asking() {
  const [owner, caregiver, family] = [await makePerson({ name: 'Ruth Alder' }), await makePerson({ name: 'June Park' }), await makePerson({ name: 'Lena Alder' })];
  const centre = await makeCentre({ phone: '(212) 555-0142' });
  const tripId = await makeTrip(owner, { centre, now: NOW });
  await addMember(tripId, caregiver, { role: 'CAREGIVER' });
  await addMember(tripId, family, { role: 'FAMILY' });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  const record = await loadTrip(access);
  const itemId = record.trip.items.find(({ purpose }) => purpose === 'PRE_OP')?.id ?? '';
  const listOf = async (person: Person = owner, now = NOW) => {
    const { record: { trip }, calls } = await loadAppointments(await accessFor(person, tripId, 'see-itinerary'), now);
    return appointmentList(trip, calls, now);
  };
  const form = async (more: Record<string, string> = {}) => ({ tripId, about: itemId, version: String((await loadTrip(access)).version), ...more });
  return { owner, caregiver, family, centre, tripId, access, itemId, listOf, form };
}

const BOOKED = { day: '2027-03-10', time: '10:00', minutes: '45', place: 'CENTRE', title: '', note: 'Bring the scans' };

describe('asking by phone', () => {
  it('goes from to call over asked to booked, each step kept with who said what', async () => {
    const { owner, form, listOf, itemId, tripId } = await asking();
    expect((await listOf()).toCall.map(({ purpose }) => purpose)).toEqual(['PRE_OP', 'FOLLOW_UP']);

    const back = await form({ who: 'Maria', callBackOn: '2027-02-12', day: '2027-03-10', said: 'She looks for a room' });
    expect(await saveCallBack.perform(callBy(owner, { now: NOW }), back)).toEqual({ type: 'done', to: `/trips/${tripId}/appointments` });
    const [asked] = (await listOf()).asked;
    expect(asked).toMatchObject({ item: { id: itemId, state: 'ASKED' }, call: { who: 'Maria', note: 'She looks for a room', callBackOn: '2027-02-12', askedAt: NOW }, isOverdue: false });
    expect((await listOf(owner, new Date('2027-02-13T15:00:00Z'))).asked[0]?.isOverdue).toBe(true);

    expect(await saveBooked.perform(callBy(owner, { now: NOW }), await form(BOOKED))).toEqual({ type: 'done', to: `/trips/${tripId}/appointments?done=yes` });
    const { asked: none, booked } = await listOf();
    expect(none).toEqual([]);
    expect(booked).toMatchObject([{ item: { id: itemId, purpose: 'PRE_OP', place: 'CENTRE', note: 'Bring the scans', when: { startsAt: new Date('2027-03-10T15:00:00Z'), endsAt: new Date('2027-03-10T15:45:00Z') } } }]);
  });

  it('keeps what they said sealed to its row', async () => {
    const { owner, form, itemId } = await asking();
    await saveCallBack.perform(callBy(owner, { now: NOW }), await form({ who: 'Maria', said: 'Room 4' }));
    const { answer } = await database().appointmentCall.findUniqueOrThrow({ where: { itemId } });
    expect(answer).toMatch(SEALED);
    expect(answer).not.toContain('Maria');
    await saveCallBack.perform(callBy(owner, { now: NOW }), await form({}));
    expect((await database().appointmentCall.findUniqueOrThrow({ where: { itemId } })).answer).toBe('');
  });

  it('counts the calls that nobody answered, without a new version of the trip, until somebody does', async () => {
    const { owner, form, listOf, access } = await asking();
    const { version } = await loadTrip(access);
    for (const minute of [0, 1]) await nobodyAnswered.perform(callBy(owner, { now: new Date(NOW.getTime() + minute * 60_000) }), await form());
    expect((await listOf()).toCall[0]?.call).toMatchObject({ tries: 2, triedAt: new Date(NOW.getTime() + 60_000) });
    expect((await loadTrip(access)).version).toBe(version);
    await saveCallBack.perform(callBy(owner, { now: NOW }), await form({ who: 'Maria' }));
    expect((await listOf()).asked[0]?.call?.tries).toBe(0);
  });

  it('counts each of many taps at once', async () => {
    const { owner, form, listOf } = await asking();
    const typed = await form();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => nobodyAnswered.perform(callBy(owner, { now: NOW }), typed)));
    expect(outcomes.every(({ type }) => type === 'done')).toBe(true);
    expect((await listOf()).toCall[0]?.call?.tries).toBe(8);
  });

  it('puts what the plan needs and somebody removed back on it, once', async () => {
    const { owner, itemId, tripId, form, listOf } = await asking();
    await removeItem.perform(callBy(owner, { now: NOW }), { ...(await form()), itemId });
    expect((await listOf()).toCall.find(({ purpose }) => purpose === 'PRE_OP')).toMatchObject({ key: 'needed-PRE_OP', item: null });
    const needed = { tripId, about: 'PRE_OP', version: '' };
    await Promise.all([0, 1, 2].map(() => nobodyAnswered.perform(callBy(owner, { now: NOW }), needed)));
    const preOps = (await listOf()).toCall.filter(({ purpose }) => purpose === 'PRE_OP');
    expect(preOps).toMatchObject([{ item: { when: { from: '2027-03-10' } }, call: { tries: 3 } }]);
    await saveCallBack.perform(callBy(owner, { now: NOW }), { ...needed, about: 'OTHER' }).then((outcome) => expect(outcome).toEqual({ type: 'not-found' }));
  });

  it('takes a number of its own, and no other part of the booking with it', async () => {
    const { owner, itemId, form, listOf } = await asking();
    expect(await saveNumber.perform(callBy(owner, { now: NOW }), { ...(await form()), itemId, phone: '(212) 555-0160' })).toMatchObject({ type: 'done' });
    expect((await listOf()).toCall[0]?.item).toMatchObject({ state: 'PLANNED', booking: { phone: '(212) 555-0160', code: '' } });
    await saveBooked.perform(callBy(owner, { now: NOW }), await form(BOOKED));
    expect((await listOf()).booked[0]?.item.booking?.phone).toBe('(212) 555-0160');
  });

  it.each([
    ['a day that is over to be called back', 'callBackOn', { callBackOn: '2027-02-07' }, 'day-past'],
    ['a day that is over to come', 'day', { day: '2027-02-07' }, 'day-past'],
    ['a day in three years', 'day', { day: '2030-02-07' }, 'day-too-far'],
    ['a day that is none', 'callBackOn', { callBackOn: '2027-02-30' }, 'invalid-day'],
    ['a novel', 'said', { said: 'x'.repeat(301) }, 'too-long'],
  ])('refuses %s beside its field and stores nothing', async (_what, field, typed, code) => {
    const { owner, form, listOf } = await asking();
    expect(await saveCallBack.perform(callBy(owner, { now: NOW }), await form(typed))).toMatchObject({ type: 'refused', problems: [{ field, code }] });
    expect((await listOf()).asked).toEqual([]);
  });

  it.each([
    ['no time', 'time', { time: '' }, 'required'],
    ['no place', 'place', { place: '' }, 'required-choice'],
    ['nothing chosen', 'about', { about: '' }, 'required-choice'],
    ['the hour that the clocks skip', 'time', { day: '2027-03-14', time: '02:30' }, 'skipped-time'],
    ['a day in three years', 'day', { day: '2030-03-10' }, 'day-too-far'],
    ['nothing to speak of', 'about', { about: 'WHO KNOWS' }, 'unknown-choice'],
  ])('books nothing with %s', async (_what, field, typed, code) => {
    const { owner, form, listOf } = await asking();
    expect(await saveBooked.perform(callBy(owner, { now: NOW }), await form({ ...BOOKED, ...typed }))).toMatchObject({ type: 'refused', problems: [{ field, code }] });
    expect((await listOf()).booked).toEqual([]);
  });

  it('asks which of two moments a repeated time means', async () => {
    const { owner, form } = await asking();
    const repeated = { ...BOOKED, day: '2027-11-07', time: '01:30' };
    expect(await saveBooked.perform(callBy(owner, { now: NOW }), await form(repeated))).toMatchObject({ type: 'refused', problems: [{ field: 'timeTurn', code: 'repeated-time' }] });
    expect(await saveBooked.perform(callBy(owner, { now: NOW }), await form({ ...repeated, timeTurn: 'second' }))).toMatchObject({ type: 'done' });
  });

  it('finds no appointment of another trip, and no other thing of this one', async () => {
    const [one, other] = [await asking(), await asking()];
    const flight = (await loadTrip(one.access)).trip.items.find(({ kind }) => kind === 'FLIGHT')?.id ?? '';
    for (const about of [other.itemId, flight, randomUUID()]) {
      expect(await nobodyAnswered.perform(callBy(one.owner, { now: NOW }), await one.form({ about }))).toEqual({ type: 'not-found' });
      expect(await saveCallBack.perform(callBy(one.owner, { now: NOW }), await one.form({ about }))).toEqual({ type: 'not-found' });
    }
    expect(await database().appointmentCall.count({ where: { tripId: one.tripId } })).toBe(0);
  });

  it('is done with what is booked', async () => {
    const { owner, form } = await asking();
    await saveBooked.perform(callBy(owner, { now: NOW }), await form(BOOKED));
    expect(await saveCallBack.perform(callBy(owner, { now: NOW }), await form())).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
  });
});

describe('who sees the calls', () => {
  it('is who makes them: a caregiver as well, family and staff not', async () => {
    const { owner, caregiver, family, centre, access, form, listOf, itemId } = await asking();
    await saveCallBack.perform(callBy(caregiver, { now: NOW }), await form({ who: 'Maria' }));
    const staff = await makeStaff(await makePerson(), centre.id, 'COORDINATOR');
    await shareWithCentre(await accessFor(owner, access.tripId, 'share-with-centre'), true, NOW);
    const callSeenBy = async (person: Person) => (await listOf(person)).asked.find(({ item }) => item?.id === itemId)?.call;
    for (const person of [owner, caregiver]) expect(await callSeenBy(person)).toMatchObject({ who: 'Maria' });
    for (const person of [family, staff]) expect(await callSeenBy(person)).toBeNull();
  });

  it('takes no call from family', async () => {
    const { family, form } = await asking();
    for (const action of [nobodyAnswered, saveCallBack, saveBooked, saveNumber]) expect(await action.perform(callBy(family, { now: NOW }), await form(BOOKED))).toEqual({ type: 'not-found' });
  });
});

describe('the screen', () => {
  it('has what patients can book at the centre, its rule for fasting, and offers that still stand', async () => {
    const { centre, tripId, access, owner } = await asking();
    expect(await loadAppointments(access, NOW)).toMatchObject({ services: [], offers: [], fasting: null });
    const desk = await makeDesk(centre.id);
    await database().centre.update({ where: { id: centre.id }, data: { fastingRule: 'Nothing after 11:59 pm', fastingSource: 'their letter', fastingCheckedOn: new Date('2027-01-05') } });
    const offer = { tripId, serviceId: desk.preOp, state: 'OFFERED', startsAt: new Date('2027-03-10T15:00:00Z'), endsAt: new Date('2027-03-10T16:00:00Z'), madeById: owner.userId, madeAt: NOW, changedAt: NOW } as const;
    await database().appointment.createMany({ data: [
      { ...offer, commandId: randomUUID(), heldUntil: new Date('2027-02-09T16:00:00Z') },
      { ...offer, commandId: randomUUID(), heldUntil: NOW },
    ] });
    const page = await loadAppointments(access, NOW);
    expect(page.services.map(({ id }) => id)).toEqual([desk.preOp, desk.followUp]);
    expect(page.fasting).toEqual({ rule: 'Nothing after 11:59 pm', source: 'their letter', checkedOn: '2027-01-05' });
    expect(page.offers).toMatchObject([{ service: { id: desk.preOp }, until: new Date('2027-02-09T16:00:00Z') }]);
  });
});

describe('an appointment from a calendar file', () => {
  const FILE = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20270101T000000Z', 'DTSTART;TZID=America/New_York:20270310T093000',
    'DTEND;TZID=America/New_York:20270310T101500', 'SUMMARY:Pre-admission testing', 'LOCATION:Floor 2', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

  it('travels sealed to the form, opens for this trip alone, and puts nothing on it', async () => {
    const [{ owner, tripId, access }, other] = [await asking(), await asking()];
    const before = await loadTrip(access);
    const outcome = await readPastedAppointments.perform(callBy(owner, { now: NOW }), { tripId, calendar: FILE });
    const to = outcome.type === 'done' ? outcome.to : '';
    expect(to).toMatch(new RegExp(`^/trips/${tripId}/appointments/import/found\\?e=v1\\.`));
    expect(to).not.toMatch(/testing|2027/i);
    const sealed = to.split('e=')[1];
    expect(openReading(tripId, sealed)?.found).toEqual([{ title: 'Pre-admission testing', typed: { day: '2027-03-10', time: '09:30', title: 'Pre-admission testing', note: 'Floor 2', minutes: '45' }, notes: [] }]);
    expect(openReading(other.tripId, sealed)).toBeNull();
    expect(openReading(tripId, 'v1.a.b.c')).toBeNull();
    expect((await loadTrip(access)).version).toBe(before.version);
  });

  it('is refused in words where it cannot be read', async () => {
    const { owner, tripId } = await asking();
    expect(await readPastedAppointments.perform(callBy(owner, { now: NOW }), { tripId, calendar: 'Dear Ruth' })).toMatchObject({ type: 'refused', problems: [{ field: 'calendar', code: 'not-a-calendar' }] });
    expect(readAppointments('')).toMatchObject({ problem: { code: 'required' } });
  });
});
