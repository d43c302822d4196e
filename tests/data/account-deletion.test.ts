import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { remove } from '@/app/account/delete/actions';
import { askAccountDeletion, keepAccount, loadAccountDeletion } from '@/lib/data/account-deletion';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { deleteDueAccounts } from '@/lib/data/delete-accounts';
import { deleteDueTrips } from '@/lib/data/delete-trips';
import { readLeavingSession } from '@/lib/data/leaving-sessions';
import { openTrip } from '@/lib/data/open-trip';
import { createSession, readSession } from '@/lib/data/sessions';
import { applyChange } from '@/lib/domain/check/apply-change';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { tablesWith } from '../support/left-behind';
import { onDay } from '../support/lived-trips';
import { NOW, SURGERY } from '../support/stored-trip';

const AFTER = new Date(NOW.getTime() + 14 * 86_400_000);
const quietly = async (): Promise<void> => undefined;
const ask = (person: Person) => askAccountDeletion(person, NOW, quietly);
const keep = (person: Person, now = NOW) => database().$transaction((queries) => keepAccount(person.userId, now, quietly, queries));
const isThere = async ({ userId }: Person) => (await database().user.count({ where: { id: userId } })) === 1;

/** With a trip of her own, and a place on a trip of somebody else whose plan she changed. */
async function leaver() {
  const [maya, ruth] = [await makePerson({ name: `Maya Marker${randomUUID()}` }), await makePerson()];
  const [own, other] = [await makeTrip(maya, { now: NOW, surgeryOn: SURGERY }), await makeTrip(ruth, { now: NOW, surgeryOn: SURGERY })];
  await addMember(other, maya, { role: 'CAREGIVER' });
  const outing = onDay('OUTING', '2027-03-25', { title: 'Library', place: 'ELSEWHERE' });
  expect(await changeTrip(await accessFor(maya, other, 'change-itinerary'), { edit: (trip) => applyChange(trip, { type: 'add-item', item: outing }), seenVersion: null, now: NOW })).toEqual([]);
  return { maya, ruth, own, other };
}

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

  it('asks by the action for a recent proof, and mails the way back without a word about health', async () => {
    const { maya } = await leaver();
    const stale = { ...maya, proof: { provenAt: new Date(NOW.getTime() - 3_600_000), secondFactorAt: null, isShared: false, hasSecondFactor: false, barredFrom: [] } };
    expect((await (remove as Action).perform(callBy(stale, { now: NOW }), {})).type).not.toBe('done');
    expect(await database().user.count({ where: { id: maya.userId, deletionAskedAt: null } })).toBe(1);
  });
});

describe('when it is due', () => {
  it('is gone with its trips and its name, and what it did for others stays', async () => {
    const { maya, ruth, own, other } = await leaver();
    await ask(maya);
    await deleteDueTrips(AFTER);
    expect(await database().trip.count({ where: { id: own } })).toBe(1);
    expect(await deleteDueAccounts(AFTER, quietly)).toBeGreaterThan(0);
    expect([await isThere(maya), await database().trip.count({ where: { id: { in: [own, other] } } })]).toEqual([false, 1]);
    expect([await tablesWith(maya.name), await tablesWith(maya.email)]).toEqual([{}, {}]);
    expect(await database().change.findMany({ where: { tripId: other, actorId: maya.userId }, select: { actorName: true } })).toEqual([{ actorName: '' }]);
    expect(await database().notification.count({ where: { userId: ruth.userId, kind: 'left-trip-for-good' } })).toBe(1);
  });

  it('is deleted by one of two workers, or kept by its person: never half', async () => {
    const { maya, own } = await leaver();
    await ask(maya);
    const [, deleted, again] = await Promise.allSettled([keep(maya, AFTER), deleteDueAccounts(AFTER, quietly), deleteDueAccounts(AFTER, quietly)]);
    const trip = await database().trip.findUnique({ where: { id: own } });
    const isKept = await isThere(maya);
    expect(trip !== null).toBe(isKept);
    if (isKept) expect(trip?.deletionAskedAt).toBeNull();
    else expect([deleted, again].reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)).toBe(1);
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
