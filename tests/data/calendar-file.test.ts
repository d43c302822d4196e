import { randomUUID } from 'node:crypto';
import { sync } from 'node-ical';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as itemFile } from '@/app/trips/[tripId]/items/[itemId]/calendar.ics/route';
import { GET as appointmentFile } from '@/app/trips/[tripId]/appointments/[appointmentId]/calendar.ics/route';
import { hashToken } from '@/lib/crypto/tokens';
import { bookHeld, cancelTime, holdTime, moveTime } from '@/lib/data/bookings';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { createSession } from '@/lib/data/sessions';
import { shareWithCentre } from '@/lib/data/trip-words';
import { loadTrip } from '@/lib/data/trips';
import type { Person } from '@/lib/domain/access/actor';
import { applyChange } from '@/lib/domain/check/apply-change';
import type { Item } from '@/lib/domain/itinerary/types';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { makeDesk, type MadeDesk } from '../support/desks';
import { at, day, timed } from '../support/trips';
import '../support/mailbox';

const NOW = new Date('2027-02-01T15:00:00Z');

const sent = vi.hoisted(() => ({ token: '', language: 'en' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && sent.token ? { value: sent.token } : undefined) }),
  headers: async () => new Headers({ 'accept-language': sent.language }),
}));

async function signIn(person: Person | null): Promise<void> {
  sent.token = person ? randomUUID() : '';
  if (person) await createSession({ tokenHash: hashToken(sent.token), userId: person.userId, device: '' }, new Date());
}

const request = new Request('http://localhost:3000/file');

async function take(person: Person | null, tripId: string, itemId: string): Promise<Response> {
  await signIn(person);
  return itemFile(request, { params: Promise.resolve({ tripId, itemId }) });
}

async function takeAppointment(person: Person | null, tripId: string, appointmentId: string): Promise<Response> {
  await signIn(person);
  return appointmentFile(request, { params: Promise.resolve({ tripId, appointmentId }) });
}

async function eventIn(response: Response) {
  expect(response.status).toBe(200);
  const events = Object.values(sync.parseICS(await response.text())).filter((part) => part?.type === 'VEVENT');
  const [event] = events;
  if (event?.type !== 'VEVENT' || events.length > 1) throw new Error('not one event');
  return event;
}

let people: Record<'owner' | 'caregiver' | 'family' | 'stranger' | 'clinician' | 'elsewhere', Person>;
let tripId = '';
let desk: MadeDesk;

const itemsOf = async (): Promise<readonly Item[]> => (await loadTrip(await accessFor(people.owner, tripId, 'see-itinerary'))).trip.items;
const itemOf = async (is: (item: Item) => boolean): Promise<Item> => {
  const item = (await itemsOf()).find(is);
  if (!item) throw new Error('no such item');
  return item;
};
const preOp = () => itemOf(({ purpose }) => purpose === 'PRE_OP');

async function change(item: Item): Promise<void> {
  const access = await accessFor(people.owner, tripId, 'change-itinerary');
  expect(await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'change-item', item }), seenVersion: null, now: NOW })).toEqual([]);
}

beforeAll(async () => {
  const centre = await makeCentre({ name: 'Kips Bay Spine Hospital', address: '412 East 29th Street', phone: '(212) 555-0142' });
  desk = await makeDesk(centre.id);
  const other = await makeCentre();
  people = {
    owner: await makePerson(), caregiver: await makePerson(), family: await makePerson(), stranger: await makePerson(),
    clinician: await makeStaff(await makePerson(), centre.id, 'CLINICIAN'), elsewhere: await makeStaff(await makePerson(), other.id, 'MANAGER'),
  };
  tripId = await makeTrip(people.owner, { centre, surgeryOn: day('2027-03-11'), now: NOW });
  await addMember(tripId, people.caregiver, { role: 'CAREGIVER', seesMedical: false });
  await addMember(tripId, people.family, { role: 'FAMILY' });
  await shareWithCentre(await accessFor(people.owner, tripId, 'share-with-centre'), true, NOW);
});

describe('the file of an appointment by hand', () => {
  it('is a day that is not certain until it is booked; then an hour, under the same name and a higher number', async () => {
    const drafted = await preOp();
    const before = await eventIn(await take(people.owner, tripId, drafted.id));
    expect(before).toMatchObject({ uid: `${drafted.id}@mendway`, status: 'TENTATIVE', datetype: 'date', method: 'PUBLISH' });
    await change({ ...drafted, state: 'BOOKED', when: timed('2027-03-10', '10:00'), note: 'Ask for Rosa; floor 2, left, “B”' });
    const booked = await eventIn(await take(people.owner, tripId, drafted.id));
    expect(booked).toMatchObject({ uid: before.uid, status: 'CONFIRMED', location: '412 East 29th Street' });
    expect(booked.start.toISOString()).toBe('2027-03-10T15:00:00.000Z');
    expect(booked.description).toContain('Note: Ask for Rosa; floor 2, left, “B”');
    expect(Number(booked.sequence)).toBeGreaterThan(Number(before.sequence));
    await change({ ...drafted, state: 'BOOKED', when: timed('2027-03-10', '14:00') });
    expect(Number((await eventIn(await take(people.owner, tripId, drafted.id))).sequence)).toBeGreaterThan(Number(booked.sequence));
  });

  it('surgery’s day is a file too, and its hour', async () => {
    const surgery = await itemOf(({ kind }) => kind === 'SURGERY');
    const found = await eventIn(await take(people.owner, tripId, surgery.id));
    expect(found).toMatchObject({ status: 'CONFIRMED', datetype: 'date', summary: 'Appointment in New York' });
    expect(found.description).toContain('Ask when to stop eating and drinking, when they call.');
  });

  it('has a quiet name, is for nobody else to keep, and speaks the reader’s language', async () => {
    sent.language = 'es-MX,es;q=0.9';
    const response = await take(people.owner, tripId, (await preOp()).id);
    sent.language = 'en';
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH', 'content-disposition': 'attachment; filename="appointment.ics"', 'cache-control': 'no-store',
    });
    expect((await eventIn(response)).summary).toBe('Cita en Nueva York');
  });

  it('holds nothing of the medical part, whoever takes it', async () => {
    for (const item of [await preOp(), await itemOf(({ kind }) => kind === 'SURGERY')]) {
      const text = await (await take(people.family, tripId, item.id)).text();
      expect(text).toContain('BEGIN:VEVENT');
      expect(text).not.toMatch(/discectomy|epidural|fusion|medicine|clearance/i);
    }
  });

  it('is only there for an appointment and surgery', async () => {
    const there: Record<string, number> = {};
    for (const { id, kind } of await itemsOf()) there[kind] = (await take(people.owner, tripId, id)).status;
    expect(there).toEqual({ FLIGHT: 404, APPOINTMENT: 200, SURGERY: 200, QUIET_DAYS: 404 });
  });
});

describe('the file of a time at the desk', () => {
  const silent = async () => undefined;
  const done = (answer: Awaited<ReturnType<typeof holdTime>>): string => {
    if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
    return answer.appointmentId;
  };

  it('is the same by its item and by itself; moved it is updated, cancelled it is taken back', async () => {
    const access = await accessFor(people.owner, tripId, 'book-appointment');
    const startsAt = at('2027-03-24', '09:00');
    const id = done(await holdTime(access, { serviceId: desk.followUp, startsAt, forItemId: null, commandId: randomUUID() }, NOW));
    expect((await takeAppointment(people.owner, tripId, id)).status).toBe(404);
    done(await bookHeld(access, id, NOW, { note: 'Ask about the flight home', telling: silent }));
    const item = await itemOf(({ desk: booking }) => booking?.appointmentId === id);
    const booked = await eventIn(await take(people.family, tripId, item.id));
    expect(booked).toMatchObject({ uid: `${id}@mendway`, sequence: 0, status: 'CONFIRMED', location: '412 East 29th Street, Floor 4' });
    expect(booked.description).toContain('What to bring: Your questions, written down. Ask about flying home.');
    expect(booked.description).toContain('Note: Ask about the flight home');
    expect(await eventIn(await takeAppointment(people.owner, tripId, id))).toMatchObject({ uid: booked.uid, sequence: 0 });
    const later = at('2027-03-25', '09:00');
    done(await moveTime(access, { appointmentId: id, startsAt: later }, NOW, silent));
    const moved = await eventIn(await take(people.owner, tripId, item.id));
    expect([moved.uid, moved.sequence, moved.start.toISOString()]).toEqual([booked.uid, 1, later.toISOString()]);
    done(await cancelTime(access, { appointmentId: id }, NOW, silent));
    const response = await takeAppointment(people.family, tripId, id);
    expect(response.headers.get('content-type')).toContain('method=CANCEL');
    expect(await eventIn(response)).toMatchObject({ uid: booked.uid, sequence: 2, status: 'CANCELLED', method: 'CANCEL' });
    expect((await takeAppointment(people.stranger, tripId, id)).status).toBe(404);
    const planned = await eventIn(await take(people.owner, tripId, item.id));
    expect(planned).toMatchObject({ uid: `${item.id}@mendway`, status: 'TENTATIVE' });
  });
});

describe('who may take a file', () => {
  it.each(['owner', 'caregiver', 'family', 'clinician'] as const)('%s', async (who) => {
    expect((await take(people[who], tripId, (await preOp()).id)).status).toBe(200);
  });

  it.each(['stranger', 'elsewhere'] as const)('not %s: there is none', async (who) => {
    expect((await take(people[who], tripId, (await preOp()).id)).status).toBe(404);
  });

  it('whoever is signed out signs in first', async () => {
    const response = await take(null, tripId, (await preOp()).id);
    expect([response.status, response.headers.get('location')]).toEqual([303, `/sign-in?from=%2Ftrips%2F${tripId}%2Fappointments`]);
  });

  it('not by another trip’s address, nor by one that names nothing', async () => {
    const other = await makeTrip(people.owner, { now: NOW });
    const { id } = await preOp();
    for (const [trip, item] of [[other, id], [tripId, randomUUID()], [tripId, 'x'], ['x', id]] as const) {
      expect([trip, item, (await take(people.owner, trip, item)).status]).toEqual([trip, item, 404]);
    }
    expect((await takeAppointment(people.owner, tripId, randomUUID())).status).toBe(404);
  });

  it('what staff and members take is written down, as one opening where it is soon taken again; what the owner takes is not', async () => {
    const { id } = await preOp();
    for (const who of ['owner', 'family', 'caregiver', 'clinician', 'clinician'] as const) await take(people[who], tripId, id);
    const looks = await database().auditEvent.findMany({ where: { tripId, part: 'calendar-file' }, select: { actorId: true, deed: true } });
    const asWritten = (who: 'family' | 'caregiver' | 'clinician') => ({ actorId: people[who].userId, deed: 'see-itinerary' });
    expect(looks).toHaveLength(3);
    expect(looks).toEqual(expect.arrayContaining([asWritten('family'), asWritten('caregiver'), asWritten('clinician')]));
  });
});
