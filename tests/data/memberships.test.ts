import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { leaveThisTrip, removePerson, saveMember, shareWithDesk } from '@/app/trips/[tripId]/people/person/actions';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { changeMember, leaveTrip, type MemberChange, removeMember } from '@/lib/data/memberships';
import { inboxOf, notify } from '@/lib/data/notifications';
import { openTrip } from '@/lib/data/open-trip';
import { loadPeople } from '@/lib/data/people-page';
import { loadTrip } from '@/lib/data/trips';
import type { Person } from '@/lib/domain/access/actor';
import { DEEDS } from '@/lib/domain/access/deeds';
import { markOf } from '@/lib/domain/people/member-change';
import { callBy } from '../support/actions';
import { accessFor, makeCentre, makePerson, makeTrip } from '../support/factories';
import { NOW } from '../support/full-trip';
import { type Circle, tripCircle } from '../support/trip-circle';

const LATER = new Date('2026-11-25T12:00:00Z');

let circle: Circle;
beforeEach(async () => {
  circle = await tripCircle();
});

const managing = () => accessFor(circle.owner, circle.tripId, 'manage-people');

async function change(person: Person, to: MemberChange['to'], { seen = null, now = NOW }: { seen?: string | null; now?: Date } = {}) {
  const problems = await changeMember(await managing(), { userId: person.userId, seen, to }, now);
  return problems.map(({ code }) => code);
}

const remove = async (userId: string) => (await removeMember(await managing(), userId, NOW)).map(({ code }) => code);

const memberRow = ({ userId }: Person) => database().tripMember.findUnique({ where: { tripId_userId: { tripId: circle.tripId, userId } } });

const news = async (person: Person) => (await inboxOf(person)).map(({ kind, params: { name }, tripId }) => ({ kind, name, tripId }));

const deedsOf = async ({ userId }: Person) =>
  (await database().auditEvent.findMany({ where: { tripId: circle.tripId, actorId: userId }, orderBy: { id: 'asc' } })).map(({ deed }) => deed);

describe('a member is changed', () => {
  it('and sees the medical part from the next request on, since that moment; they are told, and it is written down', async () => {
    expect(await openTrip(circle.caregiver, circle.tripId, 'see-medical')).toBeNull();
    expect(await change(circle.caregiver, { seesMedical: true })).toEqual([]);
    expect(await memberRow(circle.caregiver)).toMatchObject({ seesMedical: true, medicalAllowedAt: NOW });
    expect(await openTrip(circle.caregiver, circle.tripId, 'see-medical')).not.toBeNull();
    expect(await news(circle.caregiver)).toEqual([{ kind: 'part-changed', name: 'Ruth Calloway', tripId: circle.tripId }]);
    expect(await deedsOf(circle.owner)).toContain('manage-people');
  });

  it('keeps the moment of the permission when their relation is saved, and tells them nothing of that', async () => {
    await change(circle.caregiver, { seesMedical: true });
    await change(circle.caregiver, { relation: 'daughter', updates: 'STATE' }, { now: LATER });
    expect(await memberRow(circle.caregiver)).toMatchObject({ relation: 'daughter', updates: 'STATE', medicalAllowedAt: NOW });
    expect(await news(circle.caregiver)).toHaveLength(1);
  });

  it('to family, and changes the plan and sees the medical part no more', async () => {
    await change(circle.caregiver, { seesMedical: true });
    await change(circle.caregiver, { role: 'FAMILY', seesMedical: true });
    expect(await memberRow(circle.caregiver)).toMatchObject({ role: 'FAMILY', seesMedical: false, medicalAllowedAt: null });
    expect(await openTrip(circle.caregiver, circle.tripId, 'change-itinerary')).toBeNull();
    expect(await openTrip(circle.caregiver, circle.tripId, 'see-itinerary')).not.toBeNull();
  });

  it('writes nothing when nothing is different', async () => {
    const before = await database().trip.findUniqueOrThrow({ where: { id: circle.tripId } });
    expect(await change(circle.caregiver, { role: 'CAREGIVER' })).toEqual([]);
    expect(await database().trip.findUniqueOrThrow({ where: { id: circle.tripId } })).toEqual(before);
  });

  it('is not written over what another device saved meanwhile', async () => {
    const { people } = await loadPeople(await managing());
    const seen = markOf(people.find(({ userId }) => userId === circle.family.userId) ?? expect.fail('Dale is there'));
    expect(await change(circle.family, { relation: 'brother' }, { seen })).toEqual([]);
    expect(await change(circle.family, { role: 'CAREGIVER' }, { seen })).toEqual(['stale']);
    expect(await memberRow(circle.family)).toMatchObject({ role: 'FAMILY', relation: 'brother' });
  });

  it('unless it is the owner, the keeper, somebody of another trip or somebody who just left', async () => {
    const other = await tripCircle();
    expect(await change(circle.owner, { role: 'FAMILY' })).toEqual(['holds-trip']);
    expect(await change(other.caregiver, { seesMedical: true })).toEqual(['member-gone']);
    await leaveTrip(await accessFor(circle.family, circle.tripId, 'leave-trip'), NOW);
    expect(await change(circle.family, { role: 'CAREGIVER' })).toEqual(['member-gone']);
    expect(await database().tripMember.findUnique({ where: { tripId_userId: { tripId: other.tripId, userId: other.caregiver.userId } } })).toMatchObject({ seesMedical: false });
  });
});

describe('a member is taken off the trip', () => {
  it('and finds no trip with any deed from the next request on; the others stay as they are', async () => {
    expect(await remove(circle.caregiver.userId)).toEqual([]);
    for (const deed of DEEDS) expect(await openTrip(circle.caregiver, circle.tripId, deed)).toBeNull();
    expect(await openTrip(circle.family, circle.tripId, 'see-itinerary')).not.toBeNull();
    expect(await openTrip(circle.owner, circle.tripId, 'manage-people')).not.toBeNull();
    expect(await news(circle.caregiver)).toEqual([{ kind: 'removed-from-trip', name: 'Ruth Calloway', tripId: null }]);
    expect(await news(circle.family)).toEqual([]);
  });

  it('with their feed, their invitations and the way from their inbox; their tasks are open again', async () => {
    const { tripId, caregiver, owner } = circle;
    const madeAt = NOW;
    await database().feedToken.create({ data: { tripId, userId: caregiver.userId, tokenHash: hashToken(makeToken()), madeAt } });
    await database().task.create({ data: { tripId, kind: 'DRIVE', state: 'ACCEPTED', personId: caregiver.userId, answeredAt: NOW, madeById: owner.userId, madeAt } });
    await database().invitation.create({
      data: { tripId, role: 'OWNER', email: caregiver.email, tokenHash: hashToken(makeToken()), invitedById: owner.userId, invitedAt: NOW, expiresAt: LATER },
    });
    await notify([{ userId: caregiver.userId, tripId, kind: 'plan-changed', params: { name: 'Ruth' }, namedId: null }], NOW);
    await remove(caregiver.userId);
    expect(await database().feedToken.count({ where: { tripId } })).toBe(0);
    expect(await database().task.findMany({ where: { tripId } })).toMatchObject([{ state: 'OPEN', personId: null, answeredAt: null }]);
    expect(await database().invitation.findMany({ where: { tripId } })).toMatchObject([{ state: 'REVOKED', settledAt: NOW, settledById: owner.userId }]);
    expect((await news(caregiver)).map((note) => note.tripId)).toEqual([null, null]);
  });

  it('with what was to be sent to them of this trip, not of another', async () => {
    const { tripId, caregiver, family } = circle;
    const other = await makeTrip(caregiver, { now: NOW });
    const tell = (about: string) => notify([caregiver, family].map(({ userId }) => ({ userId, tripId: about, kind: 'plan-changed', params: { name: 'Ruth' }, namedId: null })), NOW);
    await tell(tripId);
    await tell(other);
    await remove(caregiver.userId);
    const states = async ({ userId }: Person) => (await database().delivery.findMany({ where: { userId }, orderBy: { state: 'desc' } })).map(({ state, settledAt }) => [state, settledAt]);
    expect(await states(caregiver)).toEqual([['STOPPED', NOW], ['WAITING', null]]);
    expect(await states(family)).toEqual([['WAITING', null], ['WAITING', null]]);
  });

  it('and is its escort no more, in the same step', async () => {
    const { caregiver, owner, tripId } = circle;
    const escort = { state: 'accepted', name: 'June Calloway', personId: caregiver.userId } as const;
    await changeTrip(await accessFor(owner, tripId, 'change-itinerary'), { edit: (trip) => ({ ...trip, escort }), seenVersion: null, now: NOW });
    await remove(caregiver.userId);
    const { trip } = await loadTrip(await managing());
    expect(trip.escort).toMatchObject({ state: 'none', name: '' });
  });

  it('once: a second time, and of another trip, there is nobody to take off', async () => {
    const other = await tripCircle();
    expect(await remove(circle.family.userId)).toEqual([]);
    expect(await remove(circle.family.userId)).toEqual(['member-gone']);
    expect(await remove(other.family.userId)).toEqual(['member-gone']);
    expect(await remove(randomUUID())).toEqual(['member-gone']);
    expect(await openTrip(other.family, other.tripId, 'see-itinerary')).not.toBeNull();
  });

  it('but never the owner, nor a keeper', async () => {
    expect(await remove(circle.owner.userId)).toEqual(['holds-trip']);
    const keeper = await makePerson();
    const tripId = await makeTrip(keeper, { patientName: 'Walter', membership: { role: 'KEEPER', consentHow: 'on the phone', consentOn: (await loadTrip(await managing())).madeOn }, now: NOW });
    const kept = await accessFor(keeper, tripId, 'manage-people');
    expect(await removeMember(kept, keeper.userId, NOW)).toMatchObject([{ code: 'holds-trip' }]);
    expect(await openTrip(keeper, tripId, 'leave-trip')).toBeNull();
  });
});

describe('a member leaves', () => {
  it('and finds no trip any more; whose trip it is hears of it, nobody else', async () => {
    expect(await leaveTrip(await accessFor(circle.caregiver, circle.tripId, 'leave-trip'), NOW)).toEqual([]);
    expect(await openTrip(circle.caregiver, circle.tripId, 'see-itinerary')).toBeNull();
    expect(await news(circle.owner)).toContainEqual({ kind: 'left-trip', name: 'June Calloway', tripId: circle.tripId });
    expect(await news(circle.family)).toEqual([]);
    expect(await deedsOf(circle.caregiver)).toEqual(['leave-trip']);
  });
});

describe('the forms of the people', () => {
  const filled = { role: 'CAREGIVER', seesMedical: 'on', relation: 'daughter', updates: 'TEXT' };

  it('store what was typed, and refuse what a browser would not send', async () => {
    const { tripId, owner, caregiver } = circle;
    const { people } = await loadPeople(await managing());
    const seen = markOf(people.find(({ userId }) => userId === caregiver.userId) ?? expect.fail('June is there'));
    const raw = { tripId, userId: caregiver.userId, seen, ...filled };
    expect(await saveMember.perform(callBy(owner, { now: NOW }), raw)).toEqual({ type: 'done', to: `/trips/${tripId}/people?done=yes` });
    expect(await memberRow(caregiver)).toMatchObject({ relation: 'daughter', seesMedical: true });
    for (const wrong of [{ role: 'OWNER' }, { role: 'KEEPER' }, { updates: 'ALL' }, { relation: 'x'.repeat(41) }, { userId: 'x' }]) {
      expect(await saveMember.perform(callBy(owner, { now: NOW }), { ...raw, ...wrong })).toMatchObject({ type: 'refused' });
    }
  });

  it('keep names with HTML and right-to-left text as they are', async () => {
    const relation = '<b>\u05d1\u05ea</b>';
    expect(await change(circle.family, { relation })).toEqual([]);
    expect((await loadPeople(await managing())).people.map((person) => person.relation)).toContain(relation);
  });

  it('do nothing before the page that says what happens was answered', async () => {
    const { tripId, owner, caregiver } = circle;
    expect(await removePerson.perform(callBy(owner), { tripId, userId: caregiver.userId })).toMatchObject({ type: 'refused' });
    expect(await leaveThisTrip.perform(callBy(caregiver), { tripId })).toMatchObject({ type: 'refused' });
    expect(await memberRow(caregiver)).not.toBeNull();
    expect(await removePerson.perform(callBy(owner), { tripId, userId: caregiver.userId, confirm: 'yes' })).toEqual({ type: 'done', to: `/trips/${tripId}/people?done=removed` });
    expect(await leaveThisTrip.perform(callBy(caregiver), { tripId, confirm: 'yes' })).toEqual({ type: 'not-found' });
  });

  it('share with a centre that has a desk, and with no other', async () => {
    expect(await shareWithDesk.perform(callBy(circle.owner), { tripId: circle.tripId, share: 'yes' })).toEqual({ type: 'not-found' });
    const tripId = await makeTrip(circle.owner, { centre: await makeCentre(), now: NOW });
    expect(await shareWithDesk.perform(callBy(circle.owner), { tripId, share: 'yes' })).toEqual({ type: 'not-found' });
  });
});

describe('the page of the people', () => {
  it('gives addresses and permissions to the owner alone', async () => {
    await change(circle.caregiver, { seesMedical: true, relation: 'daughter' });
    const seenBy = async (person: Person) => (await loadPeople(await accessFor(person, circle.tripId, 'see-itinerary'))).people;
    expect((await seenBy(circle.owner)).map(({ email }) => email)).toEqual([circle.owner, circle.caregiver, circle.family].map(({ email }) => email));
    const [toFamily, toCaregiver] = [await seenBy(circle.family), await seenBy(circle.caregiver)];
    expect(toFamily.map(({ email, relation, seesMedical }) => [email, relation, seesMedical])).toEqual([[null, '', false], [null, '', false], [circle.family.email, '', false]]);
    expect(toCaregiver.map(({ email, relation, seesMedical }) => [email, relation, seesMedical])).toEqual([[null, '', false], [circle.caregiver.email, 'daughter', true], [null, '', false]]);
  });
});
