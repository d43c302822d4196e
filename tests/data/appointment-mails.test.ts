import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sync } from 'node-ical';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askToMove, bookHeld, cancelTime, holdTime, moveTime, offerTime } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import { LOCALES } from '@/lib/text/locale';
import { outboxFolder } from '@/lib/server/settings';
import { tellBooking } from '@/lib/server/tell-booking';
import { makeDesk, type MadeDesk } from '../support/desks';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { mailsTo, workOff } from '../support/mailbox';
import { at, day } from '../support/trips';

const NOW = at('2027-02-01', '10:00');
const TEN = at('2027-03-10', '10:00');
const TWO = at('2027-03-10', '14:00');

type Who = 'owner' | 'caregiver' | 'family' | 'coordinator';
let people: Record<Who, Person>;
let desk: MadeDesk;
let tripId = '';

const accessOf = (who: Who) => accessFor(people[who], tripId, 'book-appointment');

function idOf(answer: Awaited<ReturnType<typeof holdTime>>): string {
  if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
  return answer.appointmentId;
}

async function book(who: Who, startsAt = TEN, serviceId = desk.preOp): Promise<string> {
  const access = await accessOf(who);
  const held = idOf(await holdTime(access, { serviceId, startsAt, forItemId: null, commandId: randomUUID() }, NOW));
  return idOf(await bookHeld(access, held, NOW, { telling: tellBooking(access, NOW) }));
}

async function move(who: Who, appointmentId: string, startsAt: Date): Promise<void> {
  const access = await accessOf(who);
  idOf(await moveTime(access, { appointmentId, startsAt }, NOW, tellBooking(access, NOW)));
}

async function cancel(who: Who, appointmentId: string): Promise<void> {
  const access = await accessOf(who);
  idOf(await cancelTime(access, { appointmentId }, NOW, tellBooking(access, NOW)));
}

async function offer(until: Date): Promise<string> {
  const access = await accessOf('coordinator');
  const wanted = { serviceId: desk.nurseCall, startsAt: TEN, forItemId: null, commandId: randomUUID(), until };
  return idOf(await offerTime(access, wanted, NOW, tellBooking(access, NOW)));
}

/** The mails to somebody, the newest first, as they left. */
async function sourcesTo({ email }: Person): Promise<readonly string[]> {
  const mails = await mailsTo(email);
  const sources = await Promise.all(mails.map(({ name }) => readFile(join(outboxFolder(), name), 'utf8')));
  return sources.map((source) => source.replaceAll('\r\n', '\n'));
}

/** The calendar's part, as a mail program acts on it, and the file beside it. */
function calendarsIn(source: string) {
  const encoded = [...source.matchAll(/Content-Type: (text\/calendar|application\/ics)[^]*?\n\n([^]*?)\n--/g)];
  return encoded.map(([part, type = '', body = '']) => {
    const text = /base64/i.test(part) ? Buffer.from(body, 'base64').toString('utf8')
      : Buffer.from(body.replace(/=\n/g, '').replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
    const event = Object.values(sync.parseICS(text)).find((one) => one?.type === 'VEVENT');
    if (event?.type !== 'VEVENT') throw new Error('no event');
    return { type, part, event };
  });
}

async function newestCalendar(person: Person) {
  const [source = ''] = await sourcesTo(person);
  const [alternative, file, ...more] = calendarsIn(source);
  if (!alternative || !file || more.length > 0) throw new Error('a calendar stands in a mail twice');
  expect([alternative.type, file.type]).toEqual(['text/calendar', 'application/ics']);
  expect(file.event.uid).toBe(alternative.event.uid);
  return alternative;
}

const newest = async (person: Person) => {
  const [mail] = await mailsTo(person.email);
  if (!mail) throw new Error('no mail');
  return { ...mail, subject: plain(mail.subject), text: plain(mail.text) };
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
/** As they are stored. */
const notesOf = async ({ userId }: Person) =>
  (await database().notification.findMany({ where: { userId, kind: { not: 'trip-saved' } }, orderBy: { createdAt: 'desc' } })).map(({ kind, params }) => [kind, params]);

let centreId = '';
beforeAll(async () => {
  const centre = await makeCentre({ name: 'Kips Bay Spine Hospital', address: '412 East 29th Street', phone: '(212) 555-0142' });
  centreId = centre.id;
  desk = await makeDesk(centreId);
});

beforeEach(async () => {
  const centre = { id: centreId, name: 'Kips Bay Spine Hospital', status: 'OPEN', closedOn: null, successor: null } as const;
  people = {
    owner: await makePerson({ name: 'Maya Torres' }), caregiver: await makePerson({ name: 'Sam Torres', locale: 'es' }), family: await makePerson(),
    coordinator: await makeStaff(await makePerson({ name: 'Rosa Delgado' }), centreId, 'COORDINATOR'),
  };
  tripId = await makeTrip(people.owner, { centre, surgeryOn: day('2027-03-11'), now: NOW });
  await addMember(tripId, people.caregiver, { role: 'CAREGIVER' });
  await addMember(tripId, people.family, { role: 'FAMILY' });
  await shareWithCentre(await accessFor(people.owner, tripId, 'share-with-centre'), true, NOW);
  await database().appointment.deleteMany({ where: { state: { in: ['HELD', 'OFFERED'] } } });
  return async () => {
    // Each test has the desk to itself.
    await database().trip.delete({ where: { id: tripId } });
  };
});

describe('a booked time', () => {
  it('comes by mail to whoever may book, each in their language, and not to family', async () => {
    await book('owner');
    await workOff(NOW);
    const [english, spanish] = [await newest(people.owner), await newest(people.caregiver)];
    expect(english.subject).toBe('Your appointment: Wed, Mar 10, 10:00 am');
    expect(english.text).toContain('New York time: Wed, Mar 10, 10:00 am – 11:00 am');
    expect(english.text).toContain('What to bring: Your medicine list with doses, your scans on a disc, and your insurance card.');
    expect(english.text).toContain(`/trips/${tripId}/appointments`);
    expect(spanish.subject).toBe('Su cita: mié, 10 de mar, 10:00 a. m.');
    expect(await mailsTo(people.family.email)).toEqual([]);
    expect(await mailsTo(people.coordinator.email)).toEqual([]);
  });

  it('leaves a note in the inbox of all but who booked it', async () => {
    await book('caregiver');
    expect(await notesOf(people.owner)).toEqual([['appointment-booked', { name: 'Sam Torres' }]]);
    expect([await notesOf(people.caregiver), await notesOf(people.family)]).toEqual([[], []]);
  });

  it('invites the calendar of its reader alone, in a part of the mail and as a file', async () => {
    const id = await book('owner');
    await workOff(NOW);
    const { part, event } = await newestCalendar(people.owner);
    expect(part).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(event).toMatchObject({ uid: `${id}@mendway`, sequence: 0, method: 'REQUEST', status: 'CONFIRMED', attendee: { val: `mailto:${people.owner.email}`, params: { CN: 'Maya Torres' } } });
    expect(event.start.toISOString()).toBe(TEN.toISOString());
    expect(JSON.stringify(event.organizer)).toContain('mailto:mendway@example.test');
  });

  it('is updated when it moves and taken back when it is cancelled: same name, higher number', async () => {
    const id = await book('owner');
    await workOff(NOW);
    await move('caregiver', id, TWO);
    await workOff(NOW);
    const moved = await newestCalendar(people.owner);
    expect(moved.event).toMatchObject({ uid: `${id}@mendway`, sequence: 1, method: 'REQUEST' });
    expect(moved.event.start.toISOString()).toBe(TWO.toISOString());
    expect((await newest(people.owner)).subject).toBe('Your appointment has a new time: Wed, Mar 10, 2:00 pm');
    await cancel('owner', id);
    await workOff(NOW);
    const cancelled = await newestCalendar(people.caregiver);
    expect(cancelled.part).toContain('method=CANCEL');
    expect(cancelled.event).toMatchObject({ uid: `${id}@mendway`, sequence: 2, method: 'CANCEL', status: 'CANCELLED', attendee: { val: `mailto:${people.caregiver.email}` } });
    expect((await newest(people.owner)).subject).toBe('Cancelled: your appointment, Wed, Mar 10, 2:00 pm');
    expect(await notesOf(people.owner)).toEqual([['appointment-moved', { name: 'Sam Torres' }]]);
  });

  it('that changed again before its mail was sent is told once, as it is now', async () => {
    const id = await book('owner');
    await move('owner', id, TWO);
    await workOff(NOW);
    expect((await mailsTo(people.owner.email)).map(({ subject }) => plain(subject))).toEqual(['Your appointment has a new time: Wed, Mar 10, 2:00 pm']);
  });

  it('is not told to somebody who has left the trip meanwhile', async () => {
    await book('owner');
    await database().tripMember.deleteMany({ where: { tripId, userId: people.caregiver.userId } });
    await workOff(NOW);
    expect(await mailsTo(people.caregiver.email)).toEqual([]);
  });

  it('that staff booked is told to the patient', async () => {
    await book('coordinator');
    await workOff(NOW);
    expect(await notesOf(people.owner)).toEqual([['appointment-booked', { name: 'Rosa Delgado' }]]);
    expect(await mailsTo(people.owner.email)).toHaveLength(1);
  });
});

describe('an offered time', () => {
  it('says until when it is kept, and is in no calendar yet', async () => {
    await offer(at('2027-02-03', '17:00'));
    await workOff(NOW);
    const mail = await newest(people.owner);
    expect(mail.subject).toBe('A time is kept for you: Wed, Mar 10, 10:00 am');
    expect(mail.text).toContain('A time is kept for you until Wed, Feb 3, 5:00 pm.');
    expect((await sourcesTo(people.owner)).join()).not.toMatch(/text\/calendar/);
    expect(await notesOf(people.owner)).toEqual([['appointment-offered', { name: 'Rosa Delgado' }]]);
  });

  it('is told no more once it was taken; its booking is', async () => {
    const id = await offer(at('2027-02-03', '17:00'));
    const access = await accessOf('owner');
    idOf(await bookHeld(access, id, NOW, { telling: tellBooking(access, NOW) }));
    await workOff(NOW);
    expect((await mailsTo(people.owner.email)).map(({ subject }) => plain(subject))).toEqual(['Your appointment: Wed, Mar 10, 10:00 am']);
  });
});

it('that somebody asks to move a time is news for the centre’s staff, and no mail', async () => {
  const id = await book('owner');
  await workOff(NOW);
  const access = await accessOf('owner');
  idOf(await askToMove(access, id, NOW, tellBooking(access, NOW)));
  await workOff(NOW);
  expect(await notesOf(people.coordinator)).toEqual([['appointment-move-asked', { name: 'Maya Torres' }]]);
  expect(await mailsTo(people.owner.email)).toHaveLength(1);
  expect(await mailsTo(people.coordinator.email)).toEqual([]);
});

it('a booking that comes to nothing is told to nobody', async () => {
  const access = await accessOf('owner');
  const held = idOf(await holdTime(access, { serviceId: desk.preOp, startsAt: TEN, forItemId: null, commandId: randomUUID() }, NOW));
  const telling = tellBooking(access, NOW);
  const failing = bookHeld(access, held, NOW, { telling: async (...told) => { await telling(...told); throw new Error('the power fails'); } });
  await expect(failing).rejects.toThrow('the power fails');
  await workOff(NOW);
  expect([await mailsTo(people.owner.email), await notesOf(people.caregiver)]).toEqual([[], []]);
});

/** As much as lists of mails show beside a subject, on screens that anybody may see. */
const previewOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 160);

it.each(LOCALES)('subjects, previews and notes say nothing of health, of the centre, or of the service (%s)', async (locale) => {
  await database().user.update({ where: { id: people.owner.userId }, data: { locale } });
  const id = await book('caregiver');
  await workOff(NOW);
  await move('caregiver', id, TWO);
  await workOff(NOW);
  await cancel('caregiver', id);
  await offer(at('2027-02-03', '17:00'));
  await workOff(NOW);
  const mails = await mailsTo(people.owner.email);
  const shown = mails.flatMap(({ subject, text, html }) => [subject, previewOf(text), previewOf(html.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' '))]);
  expect(shown).toHaveLength(4 * 3);
  expect(shown.join(' ')).not.toMatch(/surg|spine|kips|hospital|pre-op|nurse|visit|doctor|cirug|columna|consulta|enferm|appointmentMail/i);
  for (const [, params] of await notesOf(people.owner)) expect(Object.keys(params ?? {})).toEqual(['name']);
  const seen = await Promise.all((await sourcesTo(people.owner)).flatMap(calendarsIn));
  for (const { event } of seen) expect(String(event.summary)).not.toMatch(/surg|spine|kips|hospital|pre-op|nurse|cirug|consulta/i);
});
