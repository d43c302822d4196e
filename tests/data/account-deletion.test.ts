import { describe, expect, it } from 'vitest';
import { remove } from '@/app/account/delete/actions';
import { keepByLink } from '@/app/account/keep/actions';
import { loadAccountDeletion } from '@/lib/data/account-deletion';
import { database } from '@/lib/data/client';
import { readLeavingSession } from '@/lib/data/leaving-sessions';
import { staffOfTrip } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import { openTrip } from '@/lib/data/open-trip';
import { createSession, readSession } from '@/lib/data/sessions';
import { shareWithCentre } from '@/lib/data/trip-words';
import { dropLinks } from '@/lib/data/verification-tokens';
import { leaveAccount } from '@/lib/server/accounts/leave-account';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { booker, deskWorld } from '../support/bookings';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { AFTER, ask, keep, leaver } from '../support/leaver';
import { linkIn, mailsTo, workOff } from '../support/mailbox';
import { NOW } from '../support/stored-trip';
import { at } from '../support/trips';

describe('an account that is to be deleted', () => {
  it('has no session, opens nothing but the way back, and its own trips open to nobody', async () => {
    const { maya, own } = await leaver();
    expect(await ask(maya)).toEqual([]);
    expect(await database().session.count({ where: { userId: maya.userId } })).toBe(0);
    await createSession({ tokenHash: `t-${maya.userId}`, userId: maya.userId, device: '' }, NOW);
    expect(await readSession(`t-${maya.userId}`, NOW)).toBeNull();
    expect(await readLeavingSession(`t-${maya.userId}`, NOW)).toMatchObject({ userId: maya.userId, dueAt: AFTER });
    expect(await openTrip(maya, own, 'see-itinerary')).toBeNull();
  });

  it('comes back with its trips, but for those that were deleted before', async () => {
    const { maya, own } = await leaver();
    const before = await makeTrip(maya, { now: NOW });
    await database().trip.update({ where: { id: before }, data: { deletionAskedAt: new Date(NOW.getTime() - 1000), deletionDueAt: AFTER } });
    await ask(maya);
    expect(await keep(maya)).toBe(true);
    expect([(await openTrip(maya, own, 'see-itinerary')) !== null, (await openTrip(maya, before, 'see-itinerary')) !== null]).toEqual([true, false]);
    expect(await keep(maya)).toBe(false);
  });

  it('is asked for with a recent proof alone', async () => {
    const { maya } = await leaver();
    const stale = { ...maya, proof: { provenAt: new Date(NOW.getTime() - 3_600_000), secondFactorAt: null, isShared: false, hasSecondFactor: false, barredFrom: [] } };
    expect(await (remove as Action).perform(callBy(stale, { now: NOW }), {})).toEqual({ type: 'prove' });
    expect(await database().user.count({ where: { id: maya.userId, deletionAskedAt: null } })).toBe(1);
  });
});

describe('its own trips', () => {
  it('give back what is held at a desk, and tell their people and the centre, as one that is deleted by itself', async () => {
    const world = await deskWorld();
    const rosa = await makeStaff(await makePerson(), world.centre.id, 'COORDINATOR');
    const { person: maya, tripId, hold } = await booker(world);
    const june = await makePerson();
    await addMember(tripId, june, { role: 'CAREGIVER' });
    await shareWithCentre(await accessFor(maya, tripId, 'share-with-centre'), true, NOW);
    await hold(world.desk.preOp, at('2027-03-03', '10:00'));
    expect(await database().reservation.count()).toBeGreaterThan(0);
    expect(await ask(maya)).toEqual([]);
    expect(await database().reservation.count()).toBe(0);
    await keep(maya);
    const notes = await database().notification.findMany({ where: { tripId, namedId: maya.userId }, select: { userId: true, kind: true }, orderBy: { id: 'asc' } });
    expect(notes).toEqual([
      { userId: june.userId, kind: 'trip-deletion-asked' }, { userId: rosa.userId, kind: 'patient-deletion-asked' },
      { userId: june.userId, kind: 'trip-kept' }, { userId: rosa.userId, kind: 'patient-trip-kept' },
    ]);
  });
});

describe('the way back by mail', () => {
  const leaves = async () => {
    const maya = await makePerson();
    expect(await leaveAccount(maya, NOW)).toEqual([]);
    await workOff(NOW);
    return { maya, ...(await linkIn(maya.email)) };
  };
  const back = (token: string, now = NOW) => (keepByLink as Action).perform(callBy(null, { now }), { token });

  it('says the day and nothing about health, and its link leads there', async () => {
    const { maya, path, token } = await leaves();
    const [mail, ...more] = await mailsTo(maya.email);
    expect([more.length, path, token.length > 20]).toEqual([0, '/account/keep', true]);
    expect(mail?.subject).toBe('Your Mendway account will be deleted');
    expect(mail?.text).toContain('will be deleted on Sun, Dec 6, 2026');
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/surgery|trip to|doctor/i);
  });

  it('brings the account back, once, without signing anybody in', async () => {
    const { maya, token } = await leaves();
    expect(await back(token)).toEqual({ type: 'done', to: '/sign-in' });
    expect(await database().user.count({ where: { id: maya.userId, deletionAskedAt: null, deletionDueAt: null } })).toBe(1);
    expect(await database().session.count({ where: { userId: maya.userId } })).toBe(0);
    await workOff(NOW);
    expect((await mailsTo(maya.email)).length).toBe(2);
    expect(await back(token)).toMatchObject({ type: 'refused', problems: [{ code: 'already-used-link' }] });
  });

  it('stays when the password is set anew, and is worth nothing made up', async () => {
    const { maya, token } = await leaves();
    await dropLinks(maya.email);
    expect(await back('0'.repeat(43))).toMatchObject({ type: 'refused', problems: [{ code: 'invalid-link' }] });
    expect(await back(token)).toMatchObject({ type: 'done' });
  });
});

describe('staff who leave', () => {
  const [NOON, LATER] = [new Date('2026-11-22T17:00:00Z'), new Date('2026-11-22T19:00:00Z')];

  it('are sent nothing more of their centre’s trips, neither what was on its way nor what is new', async () => {
    const centre = await makeCentre();
    const [owner, rosa] = [await makePerson(), await makeStaff(await makePerson(), centre.id, 'COORDINATOR')];
    const tripId = await makeTrip(owner, { centre, now: NOW });
    const access = await accessFor(owner, tripId, 'share-with-centre');
    await shareWithCentre(access, true, NOW);
    const tellRosa = (at: Date) => notify([{ userId: rosa.userId, tripId, kind: 'plan-changed', params: { name: 'Ruth' }, namedId: null }], at);
    await tellRosa(NOON);
    await workOff(NOON);
    expect((await mailsTo(rosa.email)).length).toBe(1);
    expect(await staffOfTrip(database(), access)).toEqual([rosa.userId]);
    await tellRosa(LATER);
    expect(await ask(rosa)).toEqual([]);
    await workOff(LATER);
    expect((await mailsTo(rosa.email)).length).toBe(1);
    expect(await database().delivery.findMany({ where: { userId: rosa.userId }, select: { state: true }, orderBy: { dueAt: 'asc' } })).toEqual([{ state: 'SENT' }, { state: 'STOPPED' }]);
    expect(await staffOfTrip(database(), access)).toEqual([]);
  });
});

describe('whoever holds an office alone', () => {
  it('is refused: the only manager of a centre, and the last administrator', async () => {
    const centre = await makeCentre();
    const [victor, ada] = [await makeStaff(await makePerson(), centre.id, 'MANAGER'), await makePerson({ isAdministrator: true })];
    await database().user.updateMany({ where: { isAdministrator: true, id: { not: ada.userId } }, data: { isAdministrator: false } });
    expect(await ask(victor)).toMatchObject([{ code: 'deletion-sole-manager', params: { centre: centre.name } }]);
    expect(await ask(ada)).toMatchObject([{ code: 'deletion-last-administrator' }]);
    await makeStaff(await makePerson(), centre.id, 'MANAGER');
    expect((await loadAccountDeletion(victor, NOW)).soleManagerOf).toEqual([]);
    expect(await ask(victor)).toEqual([]);
  });

  it('of two who leave at once, one stays', async () => {
    const centre = await makeCentre();
    const both = [await makeStaff(await makePerson(), centre.id, 'MANAGER'), await makeStaff(await makePerson(), centre.id, 'MANAGER')];
    const answers = await Promise.all(both.map(ask));
    expect(answers.map(({ length }) => length).sort()).toEqual([0, 1]);
  });
});
