import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askSecondFactor } from '@/app/admin/centres/(one)/actions';
import { sealValue } from '@/lib/crypto/seal';
import { hashToken, issueToken, makeToken } from '@/lib/crypto/tokens';
import { secondFactorOf } from '@/lib/data/centre-second-factor';
import { database } from '@/lib/data/client';
import { findDeskFeed, makeDeskFeed } from '@/lib/data/desk-feeds';
import { inboxOf, notify } from '@/lib/data/notifications';
import { openAdministration } from '@/lib/data/open-administration';
import { openArrival } from '@/lib/data/open-arrival';
import { openDesk } from '@/lib/data/open-desk';
import { openTrip } from '@/lib/data/open-trip';
import { barringCentres } from '@/lib/data/own-desks';
import { createSession } from '@/lib/data/sessions';
import { shareWithCentre } from '@/lib/data/trip-words';
import { DESK_DEEDS } from '@/lib/domain/access/desk-deeds';
import { DEEDS } from '@/lib/domain/access/deeds';
import type { Person } from '@/lib/domain/access/actor';
import { quietActor } from '@/lib/server/actor';
import { boardLiveHandler } from '@/lib/server/board-live';
import { deskPage } from '@/lib/server/desk-page';
import { staffFrame } from '@/lib/server/staff-frame';
import { tripVisit } from '@/lib/server/trip-page';
import { callBy } from '../support/actions';
import { accessFor, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

const jar = vi.hoisted(() => ({ token: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-path': '/arrivals' }),
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && jar.token ? { value: jar.token } : undefined) }),
}));

const DAY = 24 * 60 * 60_000;
const codes = { type: 'done', to: expect.any(String) };

interface Desk {
  readonly centreId: string;
  readonly name: string;
  readonly rosa: Person;
  readonly tripId: string;
}

let desk: Desk;
beforeEach(async () => {
  const centre = await makeCentre({ name: 'Kips Bay Spine Hospital' });
  const [owner, rosa] = [await makePerson(), await makeStaff(await makePerson({ name: 'Rosa Ames' }), centre.id, 'MANAGER')];
  const tripId = await makeTrip(owner, { centre });
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, new Date());
  desk = { centreId: centre.id, name: centre.name, rosa, tripId };
});

/** As the centre asks from then on. */
const asksFrom = (since: Date | null) => database().centre.update({ where: { id: desk.centreId }, data: { secondFactorSince: since } });

async function signIn(person: Person, secondFactorAt: Date | null = null): Promise<Person> {
  jar.token = makeToken();
  await createSession({ tokenHash: hashToken(jar.token), userId: person.userId, device: '' }, new Date());
  await database().session.update({ where: { sessionToken: hashToken(jar.token) }, data: { secondFactorAt } });
  return (await quietActor(jar.token)) ?? expect.fail('signed in');
}

const setUp = ({ userId }: Person) => database().codeApp.create({ data: { userId, secret: sealValue('a secret', 'CodeApp.secret'), confirmedAt: new Date(), createdAt: new Date() } });

const whereTo = async (page: Promise<unknown>): Promise<string> => page.then(() => 'shown', (fault: { digest?: string }) => fault.digest ?? String(fault));

describe('an administrator', () => {
  it('has a centre ask from now on, in seven days, or not any more; each is written down', async () => {
    const administrator = await makePerson({ isAdministrator: true });
    const now = new Date();
    const set = (from: string) => askSecondFactor.perform(callBy(administrator, { now }), { centreId: desk.centreId, from });
    const access = openAdministration(administrator) ?? expect.fail('an administrator');
    const asked = async () => (await secondFactorOf(access, desk.centreId)).since;
    expect([await set('now'), await asked()]).toEqual([codes, now]);
    expect([await set('week'), await asked()]).toEqual([codes, new Date(now.getTime() + 7 * DAY)]);
    expect([await set('off'), await asked()]).toEqual([codes, null]);
    expect(await set('yesterday')).toMatchObject({ type: 'refused' });
    const deeds = await database().auditEvent.findMany({ where: { actorId: administrator.userId }, orderBy: { id: 'asc' } });
    expect(deeds.map(({ deed }) => deed)).toEqual(['ask-second-factor', 'ask-second-factor', 'stop-asking-second-factor']);
    expect(await askSecondFactor.perform(callBy(administrator, { now }), { centreId: randomUUID(), from: 'now' })).toMatchObject({ type: 'refused', problems: [{ code: 'not-found' }] });
  });

  it('sees how many of the staff are ready, and a manager may not decide it', async () => {
    const access = openAdministration(await makePerson({ isAdministrator: true })) ?? expect.fail('an administrator');
    await makeStaff(await makePerson(), desk.centreId, 'CLINICIAN');
    await setUp(desk.rosa);
    expect((await secondFactorOf(access, desk.centreId)).staff).toEqual({ all: 2, ready: 1 });
    expect(await askSecondFactor.perform(callBy(desk.rosa), { centreId: desk.centreId, from: 'off' })).toEqual({ type: 'not-found' });
  });
});

describe('staff of a centre that asks for a second factor', () => {
  it('work as before until it begins, and are told from when on', async () => {
    const since = new Date(Date.now() + DAY);
    await asksFrom(since);
    const rosa = await signIn(desk.rosa);
    expect(openDesk(rosa, desk.centreId, 'see-arrivals')).not.toBeNull();
    expect((await staffFrame('arrivals')).asksFrom).toEqual(since);
  });

  it('who gave none come to no desk, board, trip or arrival of it by any way, and are led to what is asked', async () => {
    await asksFrom(new Date());
    const rosa = await signIn(desk.rosa);
    expect(DESK_DEEDS.filter((deed) => openDesk(rosa, desk.centreId, deed))).toEqual([]);
    expect((await Promise.all(DEEDS.map((deed) => openTrip(rosa, desk.tripId, deed)))).filter(Boolean)).toEqual([]);
    const before = openDesk(desk.rosa, desk.centreId, 'see-arrivals') ?? expect.fail('a desk');
    expect(await openArrival({ ...before, actor: rosa }, desk.tripId)).toBeNull();
    const asks = /^NEXT_REDIRECT;.*;\/account\/centre-asks;/;
    expect(await whereTo(deskPage(undefined, 'see-arrivals'))).toMatch(asks);
    expect(await whereTo(deskPage(desk.centreId, 'see-desk'))).toMatch(asks);
    expect(await whereTo(staffFrame('arrivals'))).toMatch(asks);
    expect(await whereTo(tripVisit(desk.tripId, 'see-medical', 'medical'))).toMatch(asks);
    expect((await boardLiveHandler()(new Request(`http://localhost/arrivals/live?centre=${desk.centreId}`))).status).toBe(404);
    expect(await barringCentres(rosa)).toEqual([desk.name]);
  });

  it('who gave it work as ever, and are told nothing', async () => {
    await asksFrom(new Date());
    await setUp(desk.rosa);
    const rosa = await signIn(desk.rosa, new Date());
    expect(openDesk(rosa, desk.centreId, 'see-arrivals')).not.toBeNull();
    expect(await openTrip(rosa, desk.tripId, 'see-medical')).not.toBeNull();
    expect([(await staffFrame('arrivals')).asksFrom, await barringCentres(rosa)]).toEqual([null, []]);
  });

  it('are kept from that centre alone', async () => {
    const other = await makeCentre();
    await makeStaff(desk.rosa, other.id, 'COORDINATOR');
    await asksFrom(new Date());
    const rosa = await signIn(desk.rosa);
    expect([openDesk(rosa, other.id, 'see-desk') !== null, openDesk(rosa, desk.centreId, 'see-desk')]).toEqual([true, null]);
    expect(await whereTo(deskPage(undefined, 'see-arrivals'))).toBe('shown');
    expect(await whereTo(deskPage(desk.centreId, 'see-arrivals'))).toMatch(/centre-asks/);
  });

  it('somebody else finds no desk, as before', async () => {
    await asksFrom(new Date());
    await signIn(await makePerson());
    for (const page of [deskPage(desk.centreId, 'see-arrivals'), staffFrame('arrivals'), tripVisit(desk.tripId, 'see-itinerary', 'itinerary')]) expect(await whereTo(page)).toMatch(/404/);
  });

  it('read no note of its trips meanwhile, and do again afterwards', async () => {
    await notify([{ userId: desk.rosa.userId, tripId: desk.tripId, kind: 'question-answered', params: { name: 'Ruth' }, namedId: null }], new Date());
    await asksFrom(new Date());
    expect(await inboxOf(await signIn(desk.rosa))).toEqual([]);
    await setUp(desk.rosa);
    expect(await inboxOf(await signIn(desk.rosa, new Date()))).toHaveLength(1);
  });

  it('their calendar of arrivals is read while they have one', async () => {
    await makeDeskFeed(openDesk(desk.rosa, desk.centreId, 'see-arrivals') ?? expect.fail('a desk'), new Date());
    const { id } = await database().deskFeed.findUniqueOrThrow({ where: { centreId_userId: { centreId: desk.centreId, userId: desk.rosa.userId } } });
    const hash = hashToken(issueToken('desk-feed', { rowId: id, issue: 1 }));
    const since = new Date();
    await asksFrom(since);
    expect(await findDeskFeed(hash, new Date(since.getTime() - 1))).not.toBeNull();
    expect(await findDeskFeed(hash, since)).toBeNull();
    await database().codeApp.create({ data: { userId: desk.rosa.userId, secret: sealValue('a secret', 'CodeApp.secret'), confirmedAt: null, createdAt: since } });
    expect(await findDeskFeed(hash, since)).toBeNull();
    await database().codeApp.update({ where: { userId: desk.rosa.userId }, data: { confirmedAt: since } });
    expect(await findDeskFeed(hash, since)).not.toBeNull();
  });
});
