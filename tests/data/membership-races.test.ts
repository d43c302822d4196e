import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { removePerson } from '@/app/trips/[tripId]/people/person/actions';
import { changeTrip } from '@/lib/data/change-trip';
import { database, type Queries } from '@/lib/data/client';
import { AccessEnded } from '@/lib/data/lock-trip';
import { changeMember, leaveTrip, removeMember } from '@/lib/data/memberships';
import { openTrip } from '@/lib/data/open-trip';
import { loadTrip } from '@/lib/data/trips';
import { shareWithCentre } from '@/lib/data/trip-words';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { callBy } from '../support/actions';
import { accessFor, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { historyOf, NOW } from '../support/full-trip';
import { pooled, whileItWaits } from '../support/racing';
import { type Circle, tripCircle } from '../support/trip-circle';
import { day, onDays } from '../support/trips';

const note = () => blankItem(randomUUID(), 'NOTE', onDays(day('2027-03-12')), { title: 'Ask for a step-free room' });

async function addNote({ tripId, caregiver }: Circle) {
  const access = await accessFor(caregiver, tripId, 'change-itinerary');
  return () => changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item: note() }), seenVersion: null, now: NOW });
}

const ending = ({ tripId, caregiver: { userId } }: Circle) => (queries: Queries) => queries.tripMember.delete({ where: { tripId_userId: { tripId, userId } } });

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('whoever acts while they are taken off the trip', () => {
  it('writes nothing once their turn comes', async () => {
    const circle = await tripCircle();
    const before = (await historyOf(circle)).length;
    const late = await whileItWaits(circle.tripId, ending(circle), await addNote(circle));
    expect(late).toMatchObject({ status: 'rejected', reason: expect.any(AccessEnded) });
    expect(await historyOf(circle)).toHaveLength(before);
  });

  it('is answered that there is no trip', async () => {
    const circle = await tripCircle();
    const raw = { tripId: circle.tripId, itemId: '', version: '', kind: 'NOTE', title: 'Ask', day: '2027-03-12', time: '', minutes: '', place: 'ELSEWHERE', state: 'PLANNED' };
    const late = await whileItWaits(circle.tripId, ending(circle), () => savePlanItem.perform(callBy(circle.caregiver, { now: NOW }), raw));
    expect(late).toEqual({ status: 'fulfilled', value: { type: 'not-found' } });
  });

  it('writes nothing either when they may only look now', async () => {
    const circle = await tripCircle();
    const { tripId, caregiver: { userId } } = circle;
    const late = await whileItWaits(
      tripId, (queries) => queries.tripMember.update({ where: { tripId_userId: { tripId, userId } }, data: { role: 'FAMILY' } }), await addNote(circle),
    );
    expect(late).toMatchObject({ status: 'rejected', reason: expect.any(AccessEnded) });
  });

  it('and neither do staff whose centre the trip is not shared with any more', async () => {
    const [owner, centre] = [await makePerson(), await makeCentre()];
    const tripId = await makeTrip(owner, { centre, now: NOW });
    const rosa = await makeStaff(await makePerson({ name: 'Rosa' }), centre.id, 'COORDINATOR');
    await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, NOW);
    const access = await accessFor(rosa, tripId, 'set-surgery');
    const late = await whileItWaits(
      tripId, (queries) => queries.trip.update({ where: { id: tripId }, data: { sharedWithCentreAt: null } }),
      () => changeTrip(access, { edit: (trip) => ({ ...trip, surgery: { state: 'unknown' } }), seenVersion: null, now: NOW }),
    );
    expect(late).toMatchObject({ status: 'rejected', reason: expect.any(AccessEnded) });
  });

  it('has written before, or not at all, 24 times', async () => {
    await pooled(24, async () => {
      const circle = await tripCircle();
      const access = await accessFor(circle.owner, circle.tripId, 'manage-people');
      const write = await addNote(circle);
      const [written, removed] = await Promise.allSettled([write(), removeMember(access, circle.caregiver.userId, NOW)]);
      expect(removed).toEqual({ status: 'fulfilled', value: [] });
      const { trip } = await loadTrip(access);
      expect(trip.items.filter(({ kind }) => kind === 'NOTE')).toHaveLength(written.status === 'fulfilled' ? 1 : 0);
      if (written.status === 'rejected') expect(written.reason).toBeInstanceOf(AccessEnded);
    });
  });
});

describe('two devices of an owner', () => {
  it('take the same person off once', async () => {
    const circle = await tripCircle();
    const access = await accessFor(circle.owner, circle.tripId, 'manage-people');
    const answers = await Promise.all([1, 2, 3].map(() => removeMember(access, circle.family.userId, NOW)));
    expect(answers.map(codes).sort()).toEqual([[], ['member-gone'], ['member-gone']]);
    expect(await database().notification.count({ where: { userId: circle.family.userId } })).toBe(1);
  });

  it('change somebody and take them off: whatever comes first, they are gone', async () => {
    const circle = await tripCircle();
    const access = await accessFor(circle.owner, circle.tripId, 'manage-people');
    const { userId } = circle.family;
    const [changed, removed] = await Promise.all([
      changeMember(access, { userId, seen: null, to: { role: 'CAREGIVER', seesMedical: true } }, NOW),
      removeMember(access, userId, NOW),
    ]);
    expect([[], ['member-gone']]).toContainEqual(codes(changed));
    expect(removed).toEqual([]);
    expect(await openTrip(circle.family, circle.tripId, 'see-itinerary')).toBeNull();
  });

  it('do nothing with one that waited while the trip became somebody else’s', async () => {
    const circle = await tripCircle();
    const { tripId, owner, caregiver, family } = circle;
    const handOver = async (queries: Queries): Promise<void> => {
      await queries.tripMember.update({ where: { tripId_userId: { tripId, userId: owner.userId } }, data: { role: 'CAREGIVER' } });
      await queries.tripMember.update({ where: { tripId_userId: { tripId, userId: caregiver.userId } }, data: { role: 'OWNER' } });
    };
    const raw = { tripId, userId: family.userId, confirm: 'yes' };
    const late = await whileItWaits(tripId, handOver, () => removePerson.perform(callBy(owner, { now: NOW }), raw));
    expect(late).toEqual({ status: 'fulfilled', value: { type: 'not-found' } });
    expect(await openTrip(family, tripId, 'see-itinerary')).not.toBeNull();
  });
});

it('somebody who leaves while they are taken off is gone once, and hears of it or not', async () => {
  const circle = await tripCircle();
  const [managing, leaving] = [await accessFor(circle.owner, circle.tripId, 'manage-people'), await accessFor(circle.family, circle.tripId, 'leave-trip')];
  const [removed, left] = await Promise.allSettled([removeMember(managing, circle.family.userId, NOW), leaveTrip(leaving, NOW)]);
  const wasRemoved = removed.status === 'fulfilled' && removed.value.length === 0;
  expect(left.status).toBe(wasRemoved ? 'rejected' : 'fulfilled');
  expect(await database().notification.count({ where: { userId: circle.family.userId } })).toBe(wasRemoved ? 1 : 0);
  expect(await openTrip(circle.family, circle.tripId, 'see-itinerary')).toBeNull();
});
