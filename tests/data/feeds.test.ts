import { randomUUID } from 'node:crypto';
import { sync } from 'node-ical';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/calendar/[token]/route';
import { endOwnFeed, makeOwnFeed, newFeedAddress } from '@/app/trips/[tripId]/people/feed/actions';
import { hashToken, issueToken } from '@/lib/crypto/tokens';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { loadFeed, findFeed, makeFeed } from '@/lib/data/feeds';
import { openTrip } from '@/lib/data/open-trip';
import type { Person } from '@/lib/domain/access/actor';
import { applyChange } from '@/lib/domain/check/apply-change';
import { callBy } from '../support/actions';
import { bookTime } from '../support/booked-at-desk';
import { makeDesk } from '../support/desks';
import { accessFor, addMember, makeCentre, makePerson, makeTrip } from '../support/factories';
import { chooseChannels } from '../support/reach';
import { at, day, item, timed } from '../support/trips';
import '../support/mailbox';

vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }), headers: async () => new Headers({ 'accept-language': 'en' }) }));

const ADDRESS = 'http://localhost:3000/calendar/feed';

const ask = (token: string, headers: Record<string, string> = {}): Promise<Response> =>
  GET(new Request(ADDRESS, { headers }), { params: Promise.resolve({ token: `${token}.ics` }) });

async function eventsIn(response: Response) {
  expect(response.status).toBe(200);
  return Object.values(sync.parseICS(await response.text())).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
}

let people: Record<'owner' | 'caregiver' | 'family' | 'stranger', Person>;
let tripId = '';

beforeEach(async () => {
  people = { owner: await makePerson(), caregiver: await makePerson(), family: await makePerson({ locale: 'es' }), stranger: await makePerson() };
  tripId = await makeTrip(people.owner, { surgeryOn: day('2027-03-11'), centre: await makeCentre({ address: '412 East 29th Street' }) });
  await addMember(tripId, people.caregiver, { role: 'CAREGIVER', seesMedical: true });
  await addMember(tripId, people.family, { role: 'FAMILY' });
});

const pageOf = async (person: Person) => (await loadFeed(await accessFor(person, tripId, 'add-to-calendar'))).feed;

async function tokenOf(person: Person): Promise<string> {
  const token = (await pageOf(person))?.token;
  if (!token) throw new Error('no feed');
  return token;
}

async function feedOf(person: Person): Promise<string> {
  await makeOwnFeed.perform(callBy(person), { tripId });
  return tokenOf(person);
}

const looks = async () => (await database().auditEvent.findMany({ where: { tripId, part: 'feed' }, orderBy: { id: 'asc' } })).map(({ actorId, actorKind, deed }) => [actorId, actorKind, deed]);

describe('a calendar feed', () => {
  it('tells the whole itinerary to each person of the trip, in their language, as a calendar', async () => {
    const response = await ask(await feedOf(people.family));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    const events = await eventsIn(response);
    const items = await database().item.findMany({ where: { tripId } });
    expect(events.map(({ uid }) => uid).sort()).toEqual(items.map(({ id }) => `${id}@mendway`).sort());
    expect(events.map(({ summary }) => summary)).toContain('Días tranquilos: sin planes');
  });

  it('rings as its reader chose: what they stopped or turned off is silent, for them alone', async () => {
    const id = randomUUID();
    const visit = item('APPOINTMENT', timed('2027-03-09', '10:00'), { id, purpose: 'PRE_OP', state: 'BOOKED' });
    const access = await accessFor(people.owner, tripId, 'change-itinerary');
    await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item: visit }), seenVersion: null, now: new Date() });
    const ringsFor = async (person: Person) => (await eventsIn(await ask(await feedOf(person)))).find(({ uid }) => uid === `${id}@mendway`)?.alarms?.length ?? 0;
    await database().reminderWish.create({ data: { tripId, userId: people.owner.userId, key: `appointment-1:${id}`, isStopped: true } });
    await chooseChannels(people.caregiver, { kind: 'appointment', channels: [] });
    await chooseChannels(people.family, { kind: 'flight', channels: [] });
    expect([await ringsFor(people.owner), await ringsFor(people.caregiver), await ringsFor(people.family)]).toEqual([0, 0, 2]);
  });

  it('has the same name for a time at the desk as the file of that appointment, with what to bring', async () => {
    const centre = await makeCentre();
    const desk = await makeDesk(centre.id);
    tripId = await makeTrip(people.owner, { surgeryOn: day('2027-03-11'), centre });
    const appointmentId = await bookTime(people.owner, { tripId, serviceId: desk.preOp, startsAt: at('2027-03-10', '10:00'), now: new Date('2027-02-01T15:00:00Z') });
    const booked = (await eventsIn(await ask(await feedOf(people.owner)))).find(({ uid }) => uid === `${appointmentId}@mendway`);
    expect(booked?.start.toISOString()).toBe(at('2027-03-10', '10:00').toISOString());
    expect(booked).toMatchObject({ summary: 'Appointment in New York', status: 'CONFIRMED' });
  });

  it('holds nothing of the medical part, whatever its reader may see on Mendway', async () => {
    const access = await accessFor(people.owner, tripId, 'record-word');
    await database().recoveryHold.deleteMany({ where: { tripId } });
    const edit = (trip: Parameters<Parameters<typeof changeTrip>[1]['edit']>[0]) => ({
      ...trip, hold: { reason: 'infection' as const, saidBy: 'Dr. Feld', setOn: day('2027-03-14'), source: 'patient' as const },
    });
    expect(await changeTrip(access, { edit, seenVersion: null, now: new Date() })).toEqual([]);
    for (const person of [people.owner, people.caregiver]) {
      const text = (await (await ask(await feedOf(person))).text()).replaceAll('\r\n ', '');
      expect(text).toContain('if your surgeon says yes');
      expect(text).not.toMatch(/infection|Feld|microdisc|Ruth/i);
    }
  });

  it('answers 304 while nothing has changed, and another text with another mark once something has', async () => {
    const token = await feedOf(people.caregiver);
    const first = await ask(token);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask(token, { 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const outing = item('OUTING', timed('2027-03-18', '18:00'), { id: '01890a5d-ac96-774b-bcce-b302099a8057', title: 'Dinner', place: 'ELSEWHERE' });
    const access = await accessFor(people.owner, tripId, 'change-itinerary');
    expect(await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item: outing }), seenVersion: null, now: new Date() })).toEqual([]);
    const changed = await ask(token, { 'if-none-match': etag });
    expect(changed.headers.get('etag')).not.toBe(etag);
    expect((await eventsIn(changed)).map(({ summary }) => summary)).toContain('Dinner');
    await database().item.deleteMany({ where: { tripId, kind: 'OUTING' } });
  });

  it('tells of one’s own tasks alone', async () => {
    const made = { tripId, kind: 'OTHER', dueOn: new Date('2027-03-09'), madeById: people.owner.userId, madeAt: new Date(), state: 'ACCEPTED' } as const;
    await database().task.createMany({ data: [{ ...made, title: 'Mine', personId: people.family.userId }, { ...made, title: 'Theirs', personId: people.caregiver.userId }] });
    const text = await (await ask(await feedOf(people.family))).text();
    expect([text.includes('Mine'), text.includes('Theirs')]).toEqual([true, false]);
  });

  it('is written down as an opening each time: of every person, the owner too, since an address can get about', async () => {
    const token = await feedOf(people.owner);
    const etag = (await ask(token)).headers.get('etag') ?? '';
    expect(await looks()).toEqual([[people.owner.userId, 'feed', 'see-itinerary']]);
    await ask(await feedOf(people.caregiver), { 'if-none-match': etag });
    expect(await looks()).toHaveLength(2);
    expect((await pageOf(people.caregiver))?.lastReadAt).not.toBeNull();
  });
});

describe('the address of a feed', () => {
  it('is one for each person and trip, also when two forms ask for one at once', async () => {
    await Promise.all([1, 2, 3].map(() => makeOwnFeed.perform(callBy(people.family), { tripId })));
    expect(await database().feedToken.count({ where: { tripId } })).toBe(1);
    const kept = await tokenOf(people.family);
    expect(await feedOf(people.family)).toBe(kept);
    expect(await feedOf(people.caregiver)).not.toBe(kept);
  });

  it('is kept as a hash alone', async () => {
    const token = await feedOf(people.owner);
    const rows = await database().feedToken.findMany({ where: { tripId } });
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(token)]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends at once with a new one, which a form sent twice makes once', async () => {
    const old = await feedOf(people.owner);
    for (let time = 0; time < 2; time += 1) await newFeedAddress.perform(callBy(people.owner), { tripId, issue: '1' });
    const fresh = await tokenOf(people.owner);
    expect((await pageOf(people.owner))?.issue).toBe(2);
    expect([(await ask(old)).status, (await ask(fresh)).status]).toEqual([404, 200]);
  });

  it('ends at once when its person stops it; the next one is another', async () => {
    const old = await feedOf(people.family);
    await endOwnFeed.perform(callBy(people.family), { tripId });
    expect([(await ask(old)).status, await pageOf(people.family)]).toEqual([404, null]);
    expect(await feedOf(people.family)).not.toBe(old);
    expect((await ask(old)).status).toBe(404);
  });

  it('dies with the membership, also for a program that holds what it read before', async () => {
    const token = await feedOf(people.caregiver);
    const etag = (await ask(token)).headers.get('etag') ?? '';
    const reader = await findFeed(hashToken(token));
    const stale = await accessFor(people.caregiver, tripId, 'add-to-calendar');
    await database().tripMember.delete({ where: { tripId_userId: { tripId, userId: people.caregiver.userId } } });
    expect([(await ask(token)).status, (await ask(token, { 'if-none-match': etag })).status]).toEqual([404, 404]);
    expect(reader).not.toBeNull();
    // A form that was under way when they were removed makes nothing.
    await expect(makeFeed(stale, new Date())).rejects.toThrow('access ended');
    expect(await database().feedToken.count({ where: { tripId } })).toBe(0);
  });

  it('follows its person’s standing of now', async () => {
    const token = await feedOf(people.caregiver);
    await database().tripMember.update({ where: { tripId_userId: { tripId, userId: people.caregiver.userId } }, data: { role: 'FAMILY', seesMedical: false } });
    expect((await findFeed(hashToken(token)))?.standing).toEqual({ role: 'FAMILY', seesMedical: false });
  });

  it('opens its own trip and no other, and there nothing but the itinerary', async () => {
    const reader = await findFeed(hashToken(await feedOf(people.owner)));
    const other = await makeTrip(people.owner);
    expect(await openTrip(reader, other, 'see-itinerary')).toBeNull();
    expect(await openTrip(people.stranger, tripId, 'add-to-calendar')).toBeNull();
    expect(await openTrip(reader, tripId, 'see-itinerary')).not.toBeNull();
  });

  it.each([
    ['made up', 'A'.repeat(43)], ['cut off', 'A'.repeat(42)], ['empty', ''], ['a path', '../../trips'], ['no text', '\u0000'.repeat(43)],
    ['of another purpose', issueToken('share-link', { rowId: '01890a5d-ac96-774b-bcce-b302099a8057', issue: 1 })],
  ])('that is %s is not there, and nothing is written', async (_, token) => {
    const response = await ask(token);
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([404, '', 'no-store']);
    expect(await looks()).toEqual([]);
  });

  it('without its ending is not there', async () => {
    const token = await feedOf(people.owner);
    expect((await GET(new Request(ADDRESS), { params: Promise.resolve({ token }) })).status).toBe(404);
  });

  it('is refused for a while to a program that asks without end, and to nobody else', async () => {
    const [token, other] = [await feedOf(people.owner), await feedOf(people.family)];
    const answers = await Promise.all(Array.from({ length: 31 }, () => ask(token)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['60']);
    expect((await ask(other)).status).toBe(200);
  });
});
