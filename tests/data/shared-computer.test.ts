import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newResponderCode } from '@/app/trips/[tripId]/card/code/actions';
import { sendInvite } from '@/app/trips/[tripId]/people/invite/actions';
import { saveMember, shareWithDesk } from '@/app/trips/[tripId]/people/person/actions';
import { setSharing } from '@/app/trips/[tripId]/actions';
import CodeAppPage from '@/app/account/second-factor/app/page';
import { saveEmergencyCard } from '@/app/trips/[tripId]/card/change/actions';
import { isMedicalWord } from '@/lib/domain/reminders/medical-words';
import { remindedPage } from '@/lib/server/reminders-page';
import { turnPushOn } from '@/app/account/push/actions';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { PROOF_LASTS_MS } from '@/lib/domain/access/proof';
import { beginCodeApp } from '@/lib/data/second-factors';
import { createSession, ownSessions, readSession, SHARED_IDLE_MS, STAFF_IDLE_MS } from '@/lib/data/sessions';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import { mayDo } from '@/lib/domain/access/deeds';
import { COPY_HEADER } from '@/lib/domain/kept/wire';
import { currentActor, quietActor } from '@/lib/server/actor';
import { cardPage } from '@/lib/server/card-page';
import { emergencyReader } from '@/lib/server/emergency-page';
import { personOf } from '@/lib/server/session';
import { keepWhileOpen } from '@/lib/server/session-cookie';
import { tripVisit } from '@/lib/server/trip-page';
import { callBy } from '../support/actions';
import { subscribed } from '../support/push-endpoint';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

const jar = vi.hoisted(() => ({ token: '', headers: {} as Record<string, string> }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(jar.headers),
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && jar.token ? { value: jar.token } : undefined) }),
}));

const MINUTE = 60_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

interface Sitting {
  readonly isShared: boolean;
  /** How long ago they proved who they are. */
  readonly provenMs: number;
}

async function sitDown(person: Person, { isShared, provenMs }: Sitting): Promise<string> {
  const token = makeToken();
  await createSession({ tokenHash: hashToken(token), userId: person.userId, device: '', isShared }, ago(provenMs));
  await database().session.update({ where: { sessionToken: hashToken(token) }, data: { lastSeenAt: new Date() } });
  Object.assign(jar, { token, headers: { 'x-path': '/trips/x/card' } });
  return token;
}

const LATE = { isShared: true, provenMs: PROOF_LASTS_MS + MINUTE };
const whereTo = async (page: Promise<unknown>): Promise<string> => page.then(() => 'shown', (fault: { digest?: string }) => fault.digest ?? String(fault));

describe('at a shared computer', () => {
  let tripId = '';
  let people: Record<'owner' | 'caregiver' | 'family' | 'clinician', Person>;
  beforeAll(async () => {
    const centre = await makeCentre();
    people = { owner: await makePerson(), caregiver: await makePerson(), family: await makePerson(), clinician: await makeStaff(await makePerson(), centre.id, 'CLINICIAN') };
    tripId = await makeTrip(people.owner, { centre });
    await addMember(tripId, people.caregiver, { role: 'CAREGIVER', seesMedical: true });
    await addMember(tripId, people.family, { role: 'FAMILY' });
    await shareWithCentre(await accessFor(people.owner, tripId, 'share-with-centre'), true, new Date());
  });

  it('the medical part is open for ten minutes after the proof, and then closed until the next one', async () => {
    for (const who of ['owner', 'caregiver', 'clinician'] as const) {
      await sitDown(people[who], { isShared: true, provenMs: MINUTE });
      expect(await whereTo(cardPage(tripId, 'see-medical')), who).toBe('shown');
      await sitDown(people[who], LATE);
      expect(await whereTo(cardPage(tripId, 'see-medical')), who).toMatch(/^NEXT_REDIRECT;.*\/account\/prove\?from=%2Ftrips%2Fx%2Fcard/);
    }
  });

  it('the rest of the trip is there, without its medical part', async () => {
    await sitDown(people.owner, LATE);
    const { access } = await tripVisit(tripId, 'see-itinerary', 'itinerary');
    expect([mayDo('see-medical', access.standing), mayDo('change-itinerary', access.standing)]).toEqual([false, true]);
  });

  it('it stays closed to those whose it never was: they find no card, with or without a proof', async () => {
    for (const provenMs of [MINUTE, LATE.provenMs]) {
      await sitDown(people.family, { isShared: true, provenMs });
      expect(await whereTo(cardPage(tripId, 'see-medical'))).toMatch(/404/);
    }
  });

  it('reminders tell nothing of it meanwhile', async () => {
    const words = async () => (await remindedPage(tripId, 'set-reminders', 'itinerary')).own?.lines.map(({ word }) => word) ?? [];
    await sitDown(people.owner, { isShared: true, provenMs: MINUTE });
    expect((await words()).filter(isMedicalWord)).not.toEqual([]);
    await sitDown(people.owner, LATE);
    const told = await words();
    expect([told.length > 0, told.filter(isMedicalWord)]).toEqual([true, []]);
  });

  it('a stream that is open is closed to it as well', async () => {
    const actor = await quietActor(await sitDown(people.owner, LATE));
    expect(actor?.withholdsMedical).toBe(true);
  });

  it('a deed with the medical part waits for the proof, and says so', async () => {
    await sitDown(people.owner, LATE);
    const actor = await quietActor(jar.token);
    expect(await saveEmergencyCard.perform({ ...callBy(null, { now: new Date() }), actor }, { tripId })).toEqual({ type: 'prove' });
    const relative = { ...people.family, proof: actor?.proof, withholdsMedical: true as const };
    expect(await saveEmergencyCard.perform({ ...callBy(null, { now: new Date() }), actor: relative }, { tripId })).toEqual({ type: 'not-found' });
  });

  it('nor is it given away there: to somebody asked onto the trip, by the card’s code, to a centre', async () => {
    const deeds = [
      [sendInvite, { role: 'CAREGIVER', seesMedical: 'on', way: 'link', locale: 'en' }], [saveMember, { userId: people.family.userId, role: 'CAREGIVER', seesMedical: 'on' }],
      [newResponderCode, {}], [shareWithDesk, { share: 'yes' }], [setSharing, { share: 'yes' }],
    ] as const;
    const before = await Promise.all([database().invitation.count({ where: { tripId } }), database().tripMember.findMany({ where: { tripId }, orderBy: { userId: 'asc' } })]);
    await sitDown(people.owner, LATE);
    const actor = await quietActor(jar.token);
    for (const [action, fields] of deeds) expect(await action.perform({ ...callBy(null, { now: new Date() }), actor }, { tripId, ...fields }), action.deed).toEqual({ type: 'prove' });
    expect(await whereTo(cardPage(tripId, 'manage-people'))).toMatch(/^NEXT_REDIRECT;.*\/account\/prove\?from=/);
    expect(await Promise.all([database().invitation.count({ where: { tripId } }), database().tripMember.findMany({ where: { tripId }, orderBy: { userId: 'asc' } })])).toEqual(before);
    await sitDown(people.owner, { isShared: true, provenMs: MINUTE });
    const proven = await quietActor(jar.token);
    expect(await sendInvite.perform({ ...callBy(null, { now: new Date() }), actor: proven }, { tripId, ...deeds[0][1] })).toMatchObject({ type: 'done' });
  });

  it('the emergency page still shows the way to the card, and reads nothing of it', async () => {
    await sitDown(people.owner, LATE);
    const { cards, person } = await emergencyReader(new Date());
    expect([cards.map(({ id }) => id), person?.withholdsMedical]).toEqual([[tripId], true]);
  });

  it('nothing is kept: to a device that asks for pages to keep nobody is signed in', async () => {
    for (const copy of ['plan', 'all', 'nobody']) {
      await sitDown(people.owner, { isShared: true, provenMs: 0 });
      jar.headers = { [COPY_HEADER]: copy };
      expect(await currentActor(), copy).toBeNull();
    }
    await sitDown(people.owner, { isShared: false, provenMs: 0 });
    jar.headers = { [COPY_HEADER]: 'all' };
    expect(await currentActor()).not.toBeNull();
  });

  it('nothing is told there by push', async () => {
    await sitDown(people.owner, { isShared: true, provenMs: 0 });
    const actor = await quietActor(jar.token);
    expect(await turnPushOn.perform({ ...callBy(null, { now: new Date() }), actor }, subscribed().target)).toMatchObject({ type: 'refused', problems: [{ code: 'shared-computer' }] });
    expect(await database().pushSubscription.count({ where: { userId: people.owner.userId } })).toBe(0);
  });

  it('on a device of one’s own nothing is closed, however long ago the proof', async () => {
    for (const who of ['owner', 'caregiver', 'clinician'] as const) {
      await sitDown(people[who], { ...LATE, isShared: false });
      expect(await whereTo(cardPage(tripId, 'see-medical')), who).toBe('shown');
    }
  });
});

it('the secret of an app that is being set up is shown in a session that proved itself, and in no other of its person', async () => {
  const person = await makePerson();
  await sitDown(person, { isShared: false, provenMs: 0 });
  await beginCodeApp(person, new Date());
  await sitDown(person, { isShared: false, provenMs: LATE.provenMs });
  jar.headers = { 'x-path': '/account/second-factor/app' };
  expect(await whereTo(CodeAppPage())).toMatch(/^NEXT_REDIRECT;.*\/account\/prove\?from=%2Faccount%2Fsecond-factor%2Fapp/);
});

describe('a session at a shared computer', () => {
  async function begun(person: Person, isShared: boolean, now: Date) {
    const tokenHash = hashToken(makeToken());
    await createSession({ tokenHash, userId: person.userId, device: '', isShared }, now);
    return tokenHash;
  }

  it('ends after fifteen minutes without a click, of patients and of staff, and is told of no longer', async () => {
    const NOW = new Date();
    const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
    const clerk = await makeStaff(await makePerson(), (await makeCentre()).id, 'COORDINATOR');
    for (const person of [await makePerson(), clerk]) {
      const [shared, own] = [await begun(person, true, NOW), await begun(person, false, NOW)];
      expect(await readSession(shared, after(SHARED_IDLE_MS - 1), 'unnoted')).not.toBeNull();
      expect(await readSession(shared, after(SHARED_IDLE_MS))).toBeNull();
      const alive = (await readSession(own, after(STAFF_IDLE_MS - 1), 'unnoted')) ?? expect.fail('signed in');
      expect((await ownSessions(personOf(alive, NOW), after(SHARED_IDLE_MS))).map(({ id }) => id)).toEqual([alive.sessionId]);
    }
  });

  it('has a cookie that the browser forgets when it is closed', () => {
    for (const [appUrl, name, secure] of [['https://mendway.test', '__Host-authjs.session-token', true], ['http://localhost:3000', 'authjs.session-token', false]] as const) {
      vi.stubEnv('APP_URL', appUrl);
      const held = new Map<string, { value: string }>([[name, { value: 't' }]]);
      const set: unknown[] = [];
      for (const token of ['t', 'of somebody else']) keepWhileOpen({ get: (asked) => held.get(asked), set: (cookie) => set.push(cookie) }, token);
      expect(set).toEqual([{ name, value: 't', httpOnly: true, sameSite: 'lax', path: '/', secure }]);
    }
    vi.unstubAllEnvs();
  });
});

it('the secret of a code app is shown to nobody who has not proved lately that it is they', async () => {
  const { default: codeAppPage } = await import('@/app/account/second-factor/app/page');
  const person = await makePerson();
  await sitDown(person, { isShared: false, provenMs: LATE.provenMs });
  expect(await whereTo(codeAppPage())).toMatch(/\/account\/prove/);
  await sitDown(person, { isShared: false, provenMs: 0 });
  expect(await whereTo(codeAppPage())).not.toMatch(/\/account\/prove/);
});
