import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keep, remove } from '@/app/trips/[tripId]/delete/actions';
import { noteArrival } from '@/app/arrivals/actions';
import { keepArrivals } from '@/lib/data/arrivals-kept';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { deleteDueTrips, deleteTrip } from '@/lib/data/delete-trips';
import { nextPatients } from '@/lib/data/desk-patients';
import { findFeed } from '@/lib/data/feeds';
import { accept } from '@/lib/data/invitation-answers';
import { findLink } from '@/lib/data/link-visits';
import { openDesk } from '@/lib/data/open-desk';
import { openTrip } from '@/lib/data/open-trip';
import { askDeletion, keepTrip } from '@/lib/data/trip-deletion';
import { listTrips, ownTrips } from '@/lib/data/own-trips';
import { DEEDS } from '@/lib/domain/access/deeds';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { bookTime } from '../support/booked-at-desk';
import { deskWorld } from '../support/bookings';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { invitingBy } from '../support/invitations';
import { tablesWith } from '../support/left-behind';
import { livedTrip } from '../support/lived-trips';
import { whileItWaits } from '../support/racing';
import { madeLink } from '../support/share-links';
import { NOW, SURGERY } from '../support/stored-trip';
import { at } from '../support/trips';
import { shareWithCentre } from '@/lib/data/trip-words';

const AFTER = new Date(NOW.getTime() + 14 * 86_400_000);
const by = (person: Person, action: Action, typed: Record<string, string>, now = NOW) => action.perform(callBy(person, { now }), typed);
const rowOf = (tripId: string) => database().trip.findUnique({ where: { id: tripId } });
const asked = async (owner: Person, tripId: string, now = NOW) => askDeletion(await accessFor(owner, tripId, 'delete-trip'), now);

/** A shared trip with a caregiver, on the board of a centre where Rosa works. */
async function sharedTrip() {
  const centre = await makeCentre();
  const [owner, june, rosa] = [await makePerson(), await makePerson({ name: 'June Calloway' }), await makeStaff(await makePerson({ name: 'Rosa Delgado' }), centre.id, 'COORDINATOR')];
  const tripId = await makeTrip(owner, { centre, surgeryOn: SURGERY, now: NOW, patientName: 'Ruth Marker' });
  await addMember(tripId, june, { role: 'CAREGIVER', seesMedical: true });
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, NOW);
  await keepArrivals(NOW);
  return { centre, owner, june, rosa, tripId };
}

describe('a trip that is to be deleted', () => {
  it('is open to nobody, and to its owner for nothing but that', async () => {
    const { owner, june, rosa, tripId } = await sharedTrip();
    expect(await asked(owner, tripId)).toEqual([]);
    const openTo = async (person: Person) => (await Promise.all(DEEDS.map(async (deed) => ((await openTrip(person, tripId, deed)) ? [deed] : [])))).flat();
    expect([await openTo(owner), await openTo(june), await openTo(rosa)]).toEqual([['delete-trip', 'see-cancelled'], ['see-cancelled'], []]);
    expect(await listTrips(june)).toEqual([]);
    expect(await ownTrips(owner)).toMatchObject({ trips: [], ending: [{ id: tripId, goneAt: AFTER, isAsked: true }] });
  });

  it('is on no board and no list of the desk, whatever keeps it up to date, and comes back with all that staff wrote', async () => {
    const { owner, june, rosa, centre, tripId } = await sharedTrip();
    const desk = openDesk(rosa, centre.id, 'work-at-desk');
    if (!desk) throw new Error('Rosa works there');
    await database().arrival.update({ where: { tripId }, data: { coordinatorId: rosa.userId, assignedAt: NOW, stage: 'ARRIVED' } });
    await keepArrivals(NOW);
    const before = await database().arrival.findUniqueOrThrow({ where: { tripId } });
    expect([before.checked > 0, (await nextPatients(desk, NOW)).length]).toEqual([true, 1]);
    await asked(owner, tripId);
    await keepArrivals(NOW);
    await database().$executeRaw`UPDATE "Arrival" SET checked = due, "retryAt" = NULL WHERE "tripId" = ${tripId}::uuid`;
    expect([(await database().arrival.findUniqueOrThrow({ where: { tripId } })).checked, await nextPatients(desk, NOW)]).toEqual([0, []]);
    await keepTrip(await accessFor(owner, tripId, 'delete-trip'), NOW);
    await keepArrivals(NOW);
    const after = await database().arrival.findUniqueOrThrow({ where: { tripId } });
    expect(after.checked).toBeGreaterThan(0);
    expect(after).toMatchObject({ coordinatorId: rosa.userId, stage: 'ARRIVED', line: before.line, changes: before.changes, retryAt: null });
    expect(await openTrip(june, tripId, 'see-medical')).not.toBeNull();
  });

  it('opens by no link and no feed, and takes nobody in', async () => {
    const { owner, tripId } = await sharedTrip();
    await madeLink(owner, tripId);
    const [link] = await database().shareLink.findMany({ where: { tripId } });
    await database().feedToken.create({ data: { tripId, userId: owner.userId, tokenHash: randomUUID(), madeAt: NOW } });
    const [feed] = await database().feedToken.findMany({ where: { tripId } });
    const found = async () => [(await findLink(link?.tokenHash ?? '', NOW, () => true)) !== null, (await findFeed(feed?.tokenHash ?? '')) !== null];
    expect(await found()).toEqual([true, true]);
    await asked(owner, tripId);
    expect(await found()).toEqual([false, false]);
  });

  it('tells the members and the centre, and not why', async () => {
    const { owner, june, rosa, tripId } = await sharedTrip();
    await asked(owner, tripId);
    const notes = await database().notification.findMany({ where: { tripId, kind: { contains: 'deletion' } }, orderBy: { kind: 'asc' } });
    expect(notes.map(({ userId, kind, params }) => [userId, kind, params])).toEqual([
      [rosa.userId, 'patient-deletion-asked', { name: owner.name }], [june.userId, 'trip-deletion-asked', { name: owner.name }],
    ]);
  });

  it('takes no change, whoever had it open before, and the database refuses one too', async () => {
    const { owner, rosa, centre, tripId } = await sharedTrip();
    const seen = await accessFor(owner, tripId, 'delete-trip');
    const open = await accessFor(owner, tripId, 'change-itinerary');
    await askDeletion(seen, NOW);
    await expect(changeTrip(open, { edit: (trip) => ({ ...trip }), seenVersion: null, now: NOW })).rejects.toThrow('access ended');
    await expect(database().trip.update({ where: { id: tripId }, data: { version: { increment: 1 } } })).rejects.toThrow();
    const noted = await by(rosa, noteArrival as Action, { centreId: centre.id, tripId, text: 'Called.', commandId: randomUUID() });
    expect([noted.type, await database().deskNote.count({ where: { tripId } })]).toEqual(['not-found', 0]);
  });
});

describe('what is booked', () => {
  it('has to be cancelled before, or with it; the reserved time is free then and its letters go out', async () => {
    const world = await deskWorld();
    const { owner, tripId } = await ownerOf(world);
    const startsAt = at('2027-03-03', '10:00');
    await bookTime(owner, { tripId, serviceId: world.desk.preOp, startsAt, now: NOW });
    const refused = await by(owner, remove as Action, { tripId });
    expect(refused).toMatchObject({ type: 'refused', problems: [{ code: 'deletion-has-appointments' }] });
    expect(await database().reservation.count()).toBeGreaterThan(0);
    expect(await by(owner, remove as Action, { tripId, cancel: 'on' })).toMatchObject({ type: 'done' });
    expect(await database().appointment.findMany({ where: { tripId }, select: { state: true, reservations: true } })).toEqual([{ state: 'CANCELLED', reservations: [] }]);
    expect(await database().appointmentLetter.count({ where: { what: 'cancelled', state: 'WAITING' } })).toBe(1);
    expect(await by(owner, keep as Action, { tripId })).toMatchObject({ type: 'done' });
  });

  async function ownerOf(world: Awaited<ReturnType<typeof deskWorld>>) {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { surgeryOn: SURGERY, now: NOW, centre: world.centre });
    return { owner, tripId };
  }
});

describe('when it is due', () => {
  it('nothing of it is left in any table but the links of its chain', async () => {
    await deleteDueTrips(AFTER);
    const { owner, june, tripId } = await livedTrip({ patientName: 'Marker Nameperson' });
    await madeLink(owner, tripId);
    await (await invitingBy(owner, tripId, NOW)).asked();
    expect(await tablesWith('Marker Nameperson')).not.toEqual({});
    await asked(owner, tripId);
    expect([await deleteDueTrips(new Date(AFTER.getTime() - 1)), await rowOf(tripId) === null]).toEqual([{ done: 0, failed: [] }, false]);
    expect(await deleteDueTrips(AFTER)).toEqual({ done: 1, failed: [] });
    expect(Object.keys(await tablesWith(tripId))).toEqual(['AuditEvent']);
    for (const marker of ['Marker Nameperson', 'LH-20418', 'Lindell House']) expect([marker, await tablesWith(marker)]).toEqual([marker, {}]);
    expect((await database().auditEvent.findFirst({ where: { tripId }, orderBy: { id: 'desc' } }))?.deed).toBe('trip-deleted');
    expect(await database().user.count({ where: { id: { in: [owner.userId, june.userId] } } })).toBe(2);
  });

  it('two workers delete each once', async () => {
    const owner = await makePerson();
    const trips = await Promise.all([1, 2, 3, 4].map(() => makeTrip(owner, { now: NOW })));
    for (const tripId of trips) await asked(owner, tripId);
    const deleted = await Promise.all([deleteDueTrips(AFTER), deleteDueTrips(AFTER)]);
    expect(deleted.reduce((sum, { done }) => sum + done, 0)).toBe(4);
    expect(deleted.flatMap(({ failed }) => failed)).toEqual([]);
    expect(await database().auditEvent.count({ where: { deed: 'trip-deleted', tripId: { in: trips } } })).toBe(4);
  });

  it('whoever holds it is passed by, and keeps it if it is its owner', async () => {
    const { tripId, access } = await askedTrip();
    await database().$transaction(async (queries) => {
      await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${tripId}::uuid FOR UPDATE`;
      expect(await deleteDueTrips(AFTER)).toEqual({ done: 0, failed: [] });
    });
    await keepTrip(access, AFTER);
    expect(await deleteDueTrips(AFTER)).toEqual({ done: 0, failed: [] });
    expect(await rowOf(tripId)).toMatchObject({ deletionAskedAt: null, deletionDueAt: null });
  });

  it('an owner who comes while it is being deleted finds nothing to keep', async () => {
    const { tripId, access } = await askedTrip();
    const late = await whileItWaits(tripId, (queries) => deleteTrip(queries, tripId, AFTER), () => keepTrip(access, AFTER));
    expect(late.status).toBe('rejected');
    expect([await rowOf(tripId), await database().tripMember.count({ where: { tripId } })]).toEqual([null, 0]);
  });

  async function askedTrip() {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { now: NOW });
    await asked(owner, tripId);
    return { tripId, access: await accessFor(owner, tripId, 'delete-trip') };
  }

  it('somebody who takes it over in that moment finds no invitation', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { now: NOW });
    const inviting = await invitingBy(owner, tripId, NOW);
    const { token } = await inviting.asked({ role: 'OWNER', seesMedical: true });
    const newcomer = await makePerson();
    const late = await whileItWaits(tripId, (queries) => queries.trip.update({ where: { id: tripId }, data: { deletionAskedAt: NOW, deletionDueAt: AFTER } }), () => accept(newcomer, token, { former: 'LEAVES' }, NOW));
    expect(late).toMatchObject({ status: 'fulfilled', value: { type: 'dead' } });
  });
});
