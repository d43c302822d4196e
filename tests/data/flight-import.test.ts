import { beforeAll, describe, expect, it } from 'vitest';
import { readPasted } from '@/app/trips/[tripId]/flights/import/actions';
import { saveFlight } from '@/app/trips/[tripId]/items/actions';
import { database } from '@/lib/data/client';
import { findFlightImport } from '@/lib/data/flight-imports';
import { tidy } from '@/lib/data/tidy';
import { loadTrip } from '@/lib/data/trips';
import { typedFlight } from '@/lib/input/flight-import';
import type { Outcome } from '@/lib/server/outcome';
import { takeCalendarFile } from '@/lib/server/take-calendar';
import type { Person } from '@/lib/domain/access/actor';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');
const CALENDAR = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Airline//EN',
  'BEGIN:VEVENT', 'UID:1', 'DTSTART:20270309T130000Z', 'DTEND:20270309T153000Z', 'SUMMARY:UA 12 DEN-ORD', 'DESCRIPTION:Confirmation: K7QX2P', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:2', 'DTSTART:20270309T170500Z', 'DTEND:20270309T191500Z', 'SUMMARY:UA 90 ORD-LGA', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:3', 'DTSTART:20270309T233000Z', 'SUMMARY:Dinner with Ann', 'END:VEVENT', 'END:VCALENDAR',
].join('\r\n');

const world = {} as { owner: Person; family: Person; stranger: Person; tripId: string };

beforeAll(async () => {
  [world.owner, world.family, world.stranger] = [await makePerson(), await makePerson(), await makePerson()];
  world.tripId = await makeTrip(world.owner, { now: NOW });
  await addMember(world.tripId, world.family, { role: 'FAMILY' });
});

const paste = (person: Person, calendar: string) => readPasted.perform(callBy(person, { now: NOW }), { tripId: world.tripId, calendar });
const send = (person: Person | null, file: unknown) => takeCalendarFile(callBy(person, { now: NOW }), { tripId: world.tripId, file });
const bytes = (text: string) => new TextEncoder().encode(text);
const idIn = (outcome: Outcome) => (outcome.type === 'done' ? (outcome.to.split('/').at(-1) ?? '') : '');
const access = () => accessFor(world.owner, world.tripId, 'change-itinerary');
const flights = async () => (await loadTrip(await access())).trip.items.filter(({ legs }) => legs.length > 0);

describe('a calendar', () => {
  it.each([['pasted', () => paste(world.owner, CALENDAR)], ['as a file', () => send(world.owner, bytes(CALENDAR))]])('%s is read, and nothing is on the trip yet', async (_, give) => {
    const outcome = await give();
    expect(outcome).toMatchObject({ type: 'done', to: expect.stringContaining(`/trips/${world.tripId}/flights/import/`) });
    expect(outcome).not.toHaveProperty('to', expect.stringMatching(/DEN|K7QX2P|UA/));
    expect(await findFlightImport(await access(), idIn(outcome))).toMatchObject({
      flights: [{ leg: { fromAirport: 'DEN' }, bookingCode: 'K7QX2P', departsAt: new Date('2027-03-09T13:00:00Z') }, { leg: { fromAirport: 'ORD' } }],
      notes: [{ event: 3, property: 'SUMMARY', code: 'no-flight' }],
    });
    expect(await flights()).toEqual([]);
  });

  it('that cannot be read is refused beside its field', async () => {
    for (const [text, code] of [['', 'required'], ['<html></html>', 'not-a-calendar'], ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'calendar-empty']] as const) {
      expect(await paste(world.owner, text)).toMatchObject({ type: 'refused', problems: [{ field: 'calendar', code }] });
    }
    expect(await send(world.owner, new Uint8Array([0xff, 0xfe, 0]))).toMatchObject({ type: 'refused', problems: [{ code: 'calendar-not-text' }] });
    expect(await send(world.owner, 'too-large')).toMatchObject({ type: 'refused', problems: [{ code: 'calendar-too-large' }] });
    expect(await send(world.owner, null)).toMatchObject({ type: 'refused', problems: [{ field: 'file', code: 'required' }] });
  });

  it('is for those who may change the plan; to others the trip is not there', async () => {
    for (const person of [world.family, world.stranger]) {
      expect(await paste(person, CALENDAR)).toEqual({ type: 'not-found' });
      expect(await send(person, bytes(CALENDAR))).toEqual({ type: 'not-found' });
    }
    expect(await send(null, bytes(CALENDAR))).toEqual({ type: 'sign-in' });
  });

  it('is found on its own trip alone', async () => {
    const id = idIn(await paste(world.owner, CALENDAR));
    const other = await makeTrip(world.owner, { now: NOW });
    expect(await findFlightImport(await accessFor(world.owner, other, 'change-itinerary'), id)).toBeNull();
  });

  it('is gone after a day, and only the latest ten are kept', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { now: NOW });
    const give = () => readPasted.perform(callBy(owner, { now: NOW }), { tripId, calendar: CALENDAR });
    for (let turn = 0; turn < 12; turn += 1) await give();
    expect(await database().flightImport.count({ where: { tripId } })).toBe(10);
    await tidy(new Date(NOW.getTime() + 25 * 3_600_000));
    expect(await database().flightImport.count({ where: { tripId } })).toBe(0);
  });

  it('becomes a flight when the person saves the form that it filled in', async () => {
    const id = idIn(await paste(world.owner, CALENDAR));
    const reading = await findFlightImport(await access(), id);
    const typed = typedFlight(reading?.flights ?? []);
    const outcome = await saveFlight.perform(callBy(world.owner, { now: NOW }), { tripId: world.tripId, itemId: '', version: '', import: id, ...typed });
    expect(outcome).toEqual({ type: 'done', to: `/trips/${world.tripId}/flights/import/${id}?done=yes` });
    expect(await flights()).toMatchObject([{ state: 'BOOKED', purpose: 'ARRIVE', booking: { code: 'K7QX2P' }, legs: [{ carrier: 'United Airlines', flightNumber: '12' }, { toAirport: 'LGA' }] }]);
  });
});
