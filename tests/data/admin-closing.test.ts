import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '@/app/admin/centres/(one)/actions';
import { adminCentres } from '@/lib/data/admin-centre';
import { holdTime } from '@/lib/data/bookings';
import { addNews, centreUse, newsState, tellNextTrips } from '@/lib/data/centre-news';
import { database } from '@/lib/data/client';
import { inboxOf } from '@/lib/data/notifications';
import { openAdministration } from '@/lib/data/open-administration';
import { loadTrip } from '@/lib/data/trips';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import type { Action } from '@/lib/server/action';
import { sentencesOf } from '@/lib/text/translator';
import { callBy } from '../support/actions';
import { bookTime } from '../support/booked-at-desk';
import { makeDesk } from '../support/desks';
import { accessFor, addMember, makeCentre, makePerson, makeTrip } from '../support/factories';
import { workOff } from '../support/mailbox';
import { notesSentOut } from '../support/sent-out';
import { at, day } from '../support/trips';

const NOW = at('2027-02-01', '10:00');
const TODAY = '2027-02-01';

interface Circle {
  readonly tripId: string;
  readonly owner: Person;
  readonly caregiver: Person;
  readonly family: Person;
}

let administrator: Person;
let centre: CentreFact;
let heir: CentreFact;
beforeAll(async () => {
  administrator = await makePerson({ isAdministrator: true });
});
beforeEach(async () => {
  [centre, heir] = [await makeCentre({ name: `Kips Bay ${randomUUID()}` }), await makeCentre({ name: `Gramercy ${randomUUID()}` })];
});

async function circle(surgeryOn: Day | null = day('2027-03-11'), owner?: Person): Promise<Circle> {
  const people = { owner: owner ?? (await makePerson()), caregiver: await makePerson({ locale: 'es' }), family: await makePerson() };
  const tripId = await makeTrip(people.owner, { surgeryOn, centre, now: NOW });
  await addMember(tripId, people.caregiver, { role: 'CAREGIVER' });
  await addMember(tripId, people.family, { role: 'FAMILY' });
  return { tripId, ...people };
}

const access = () => openAdministration(administrator) ?? (() => { throw new Error('no administrator'); })();

async function save(change: Readonly<Record<string, string>>) {
  const version = (await adminCentres()).find(({ id }) => id === centre.id)?.version ?? '';
  const form = {
    centreId: centre.id, version, name: centre.name, alsoKnownAs: '', status: 'OPEN', source: 'Its own page', checkedOn: '2027-01-20', confirmed: 'yes', ...change,
  };
  return (actions.save as unknown as Action).perform(callBy(administrator, { now: NOW }), form);
}

const close = (closedOn = TODAY, successorId = heir.id, confirmed = 'yes') => save({ status: 'CLOSED', closedOn, successorId, confirmed });
const notesOf = async ({ userId }: Person) =>
  (await database().notification.findMany({ where: { userId, newsId: { not: null } }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind);
const sentOf = async (person: Person) => (await notesSentOut(person)).length;
const latestNews = async () => (await database().centreNews.findFirstOrThrow({ where: { centreId: centre.id }, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }] })).id;

describe('before a centre closes', () => {
  it('the page asks, with the trips and booked times that hang on it, and closes nothing', async () => {
    const { owner, tripId } = await circle();
    const desk = await makeDesk(centre.id);
    await bookTime(owner, { tripId, serviceId: desk.preOp, startsAt: at('2027-03-10', '10:00'), now: NOW });
    await circle(day('2027-01-31'));
    await circle(null);
    const choices = [{ name: 'confirmed', value: 'yes', code: 'close-centre-anyway' }];
    expect(await close(TODAY, heir.id, '')).toEqual({ type: 'refused', problems: [{ field: 'confirmed', code: 'closing-asks', params: { trips: 2, bookings: 1 }, choices }] });
    expect(await centreUse(access(), centre.id, NOW)).toEqual({ trips: 2, bookings: 1 });
    expect((await adminCentres()).find(({ id }) => id === centre.id)?.status).toBe('OPEN');
    expect(await newsState(access(), centre.id)).toBeNull();
  });

  it('where nothing hangs on it, nothing is asked', async () => {
    expect(await close(TODAY, heir.id, '')).toMatchObject({ type: 'done' });
    await workOff(NOW);
    expect(await newsState(access(), centre.id)).toEqual({ told: 0, isDone: true });
  });
});

describe('a centre that closes', () => {
  it('is found on its trips, and told to owner and caregivers of those whose surgery is not over, not to family', async () => {
    const [open, over, undated] = [await circle(), await circle(day('2027-01-31')), await circle(null)];
    expect(await close()).toEqual({ type: 'done', to: '/admin/centres?done=yes' });
    await workOff(NOW);
    for (const { owner, caregiver, family } of [open, undated]) {
      expect(await Promise.all([owner, caregiver, family].map(notesOf))).toEqual([['centre-closed'], ['centre-closed'], []]);
      expect(await Promise.all([owner, caregiver, family].map(sentOf))).toEqual([1, 1, 0]);
    }
    expect(await notesOf(over.owner)).toEqual([]);
    expect(await newsState(access(), centre.id)).toEqual({ told: 4, isDone: true });
    const { trip } = await loadTrip(await accessFor(open.owner, open.tripId, 'see-itinerary'));
    expect(checkTrip(trip, NOW).open).toContainEqual(expect.objectContaining({ ruleId: 'centre-closed', severity: 'blocked', params: expect.objectContaining({ successor: heir.name }) }));
    expect(await database().auditEvent.count({ where: { deed: 'close-centre', actorId: administrator.userId, happenedAt: NOW } })).toBeGreaterThan(0);
  });

  it('is named in the inbox with its successor, and not in what is sent', async () => {
    const { owner } = await circle();
    await close();
    await workOff(NOW);
    const note = (await inboxOf(owner)).find(({ kind }) => kind === 'centre-closed');
    expect(sentencesOf('en', 'inbox').say(`kinds.${note?.kind ?? ''}`, note?.params)).toBe(`${centre.name} has closed (${TODAY}). Its patients are now seen at ${heir.name}. Please call there.`);
    const rows = await database().delivery.findMany({ where: { userId: owner.userId }, include: { notification: { select: { params: true } } } });
    expect(rows).toMatchObject([{ kind: 'centre-news', channel: 'MAIL', isUrgent: false }]);
    for (const word of [centre.name, heir.name, 'spine']) expect(JSON.stringify(rows)).not.toContain(word);
  });

  it('is sent to somebody with two of its trips once, and notes both', async () => {
    const owner = await makePerson();
    await circle(day('2027-03-11'), owner);
    await circle(day('2027-04-08'), owner);
    await close();
    await workOff(NOW);
    expect([await notesOf(owner), await sentOf(owner)]).toEqual([['centre-closed', 'centre-closed'], 1]);
  });

  it('takes no new bookings from its closing day on; what is booked stays', async () => {
    const { owner, tripId } = await circle();
    const desk = await makeDesk(centre.id);
    const booked = await bookTime(owner, { tripId, serviceId: desk.preOp, startsAt: at('2027-03-10', '10:00'), now: NOW });
    const another = await circle();
    const ask = async (startsAt: Date) => holdTime(await accessFor(another.owner, another.tripId, 'book-appointment'), { serviceId: desk.preOp, startsAt, forItemId: null, commandId: randomUUID() }, NOW);
    await close('2027-03-09');
    expect(await ask(at('2027-03-10', '11:00'))).toMatchObject({ type: 'refused', problems: [{ code: 'booking-centre-closed' }] });
    expect(await ask(at('2027-03-08', '11:00'))).toMatchObject({ type: 'done' });
    await close(TODAY);
    expect(await ask(at('2027-03-08', '12:00'))).toMatchObject({ type: 'refused', problems: [{ code: 'booking-centre-closed' }] });
    expect(await database().appointment.findUnique({ where: { id: booked }, select: { state: true } })).toEqual({ state: 'BOOKED' });
  });

  it('on a day to come is announced, and told anew when the day changes', async () => {
    const { owner } = await circle();
    await close('2027-05-01');
    await workOff(NOW);
    await close('2027-06-01');
    await workOff(NOW);
    await save({ status: 'CLOSED', closedOn: '2027-06-01', successorId: heir.id, address: '2 Irving Place' });
    await workOff(NOW);
    expect(await notesOf(owner)).toEqual(['centre-closes', 'centre-closes']);
  });

  it('and opens again is told to those who heard of it, and to nobody else', async () => {
    const heard = await circle();
    await close();
    await workOff(NOW);
    const later = await circle();
    expect(await save({ status: 'OPEN' })).toMatchObject({ type: 'done' });
    await workOff(NOW);
    expect([await notesOf(heard.owner), await notesOf(later.owner)]).toEqual([['centre-closed', 'centre-reopened'], []]);
    expect((await adminCentres()).find(({ id }) => id === centre.id)).toMatchObject({ status: 'OPEN', closedOn: null, successor: null });
  });

  it('and opens again before anybody was told is told to nobody', async () => {
    const { owner } = await circle();
    await close();
    await save({ status: 'OPEN' });
    await workOff(NOW);
    expect([await notesOf(owner), await sentOf(owner)]).toEqual([[], 0]);
  });
});

describe('the telling', () => {
  /** As many trips as two batches and a bit, of one person. */
  async function manyTrips(count: number): Promise<Person> {
    const owner = await makePerson();
    const first = await makeTrip(owner, { centre, now: NOW });
    await database().$executeRaw`WITH copies AS (
        INSERT INTO "Trip" (id, "patientName", "procedureId", profile, "centreId", "travelMode", "homeCity", "homeZone", "draftKey")
        SELECT gen_random_uuid(), "patientName", "procedureId", jsonb_set(profile, '{quietDays}', '0'), "centreId", "travelMode", "homeCity", "homeZone", gen_random_uuid()::text
        FROM "Trip", generate_series(2, ${count}::int) WHERE id = ${first}::uuid RETURNING id
      ) INSERT INTO "TripMember" ("tripId", "userId", role) SELECT id, ${owner.userId}::uuid, 'OWNER' FROM copies`;
    return owner;
  }
  const news = () => addNews(database(), { centreId: centre.id, kind: 'CLOSED', closedOn: day(TODAY), successorId: null, madeById: null }, NOW);

  it('goes on where it was cut off, and tells each once', async () => {
    const owner = await manyTrips(450);
    await close();
    const id = await latestNews();
    expect(await tellNextTrips(id, NOW)).toBe(true);
    expect(await notesOf(owner)).toHaveLength(50);
    await workOff(NOW);
    expect(await notesOf(owner)).toHaveLength(450);
    expect(await sentOf(owner)).toBe(1);
    expect(await newsState(access(), centre.id)).toEqual({ told: 450, isDone: true });
  });

  it('done by several at once, or once more, tells each once', async () => {
    const owner = await manyTrips(450);
    const id = await news();
    const telling = async () => {
      for (let isMore = true; isMore;) isMore = await tellNextTrips(id, NOW);
    };
    await Promise.all([telling(), telling(), telling()]);
    await telling();
    expect([(await notesOf(owner)).length, await sentOf(owner)]).toEqual([450, 1]);
    // Even from the start: the database knows who has been told.
    await database().centreNews.update({ where: { id }, data: { toldUntil: null, doneAt: null } });
    await telling();
    expect([(await notesOf(owner)).length, await sentOf(owner)]).toEqual([450, 1]);
  });

  it('stops where later news took its place', async () => {
    const owner = await manyTrips(450);
    const first = await news();
    await tellNextTrips(first, NOW);
    const second = await news();
    expect(await tellNextTrips(first, NOW)).toBe(false);
    expect(await tellNextTrips(second, NOW)).toBe(true);
    // A batch of the first, then one of the second.
    expect(await notesOf(owner)).toHaveLength(100);
  });
});
