import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Deed, mayDo } from '@/lib/domain/access/deeds';
import type { Actor, StaffRole } from '@/lib/domain/access/actor';
import { type DeskDeed, mayDoAtDesk } from '@/lib/domain/access/desk-deeds';
import { database } from '@/lib/data/client';
import { openAdministration } from '@/lib/data/open-administration';
import { openTrip } from '@/lib/data/open-trip';
import { shareWithCentre } from '@/lib/data/trip-words';
import { type AccessWorld, accessWorld, bringBack, type Who } from '../support/access-world';
import { allActions, callBy, type NamedAction } from '../support/actions';
import { accessFor, addMember, makePerson, makeStaff, makeTrip } from '../support/factories';
import { rowsOfTrips, tablesNow } from '../support/rows-written';

const actions = await allActions();
const ofAudience = (audience: NamedAction['action']['audience']) => actions.filter(({ action }) => action.audience === audience);

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});

const call = ({ action }: NamedAction, actor: Actor | null, raw: Record<string, unknown>) => action.perform({ ...callBy(null), actor: justProven(actor) }, raw);

/** Who asks for a recent proof is another test's: here nobody lacks it. */
const justProven = (actor: Actor | null) => (actor?.type === 'person' ? callBy(actor).actor : actor);

/** What those get who may not: a stranger no trip, whoever has no account the way to the sign-in. */
const refusalOf = (actor: Actor | null) => ({ type: actor?.type === 'person' ? 'not-found' : 'sign-in' });

describe('every action on a trip', () => {
  const onTrips = ofAudience('trip-member');

  it('exists', () => expect(onTrips.length).toBeGreaterThanOrEqual(60));

  it.each(onTrips)('$name is there exactly for those whom the table of deeds names, and nothing is written for the others', async (named) => {
    const may = new Set(world.callers.filter(({ standing }) => standing && mayDo(named.action.deed as Deed, standing)));
    const before = await tablesNow();
    for (const caller of world.callers.filter((one) => !may.has(one))) {
      expect(await call(named, caller.actor, { tripId: caller.tripId }), caller.who).toEqual(refusalOf(caller.actor));
    }
    expect(await tablesNow()).toEqual(before);
    expect(may.size).toBeGreaterThan(0);
    for (const caller of may) {
      const { type } = await call(named, caller.actor, { tripId: caller.tripId });
      expect(['not-found', 'sign-in'], `${caller.who}: ${type}`).not.toContain(type);
    }
    await bringBack(world);
  });

  it.each(onTrips)('$name finds no trip for an id that is unknown or no id at all', async (named) => {
    for (const tripId of [randomUUID(), 'x', '', "' OR 1=1 --", undefined]) {
      // Somebody else each time: the limits count by person.
      expect(await call(named, { ...world.people.owner, userId: randomUUID() }, { tripId })).toEqual({ type: 'not-found' });
    }
  });
});

describe('every action of a desk', () => {
  const ofDesks = ofAudience('desk');
  const OWN: Readonly<Partial<Record<Who, StaffRole>>> = { staff: 'COORDINATOR', clinician: 'CLINICIAN', manager: 'MANAGER' };

  /** Done with nothing but the centre: one's own calendar feed. */
  const NEEDS_NO_FIELD = ['arrivals/feed/actions.ts makeOwnDeskFeed', 'arrivals/feed/actions.ts endOwnDeskFeed'];

  it('exists', () => expect(ofDesks.length).toBeGreaterThanOrEqual(5));

  it.each(ofDesks)('$name is there for the staff whose role has the deed, and for their own centre alone', async (named) => {
    const centreId = world.centre.id;
    const mayAt = (who: Who) => OWN[who] !== undefined && mayDoAtDesk(named.action.deed as DeskDeed, OWN[who]);
    const all = Object.keys(world.people) as Who[];
    const before = await tablesNow();
    for (const who of all.filter((one) => !mayAt(one))) expect(await call(named, world.people[who], { centreId }), who).toEqual({ type: 'not-found' });
    for (const { actor, who } of world.callers.filter(({ actor: one }) => one?.type !== 'person')) expect(await call(named, actor, { centreId }), who).toEqual({ type: 'sign-in' });
    expect(await tablesNow()).toEqual(before);
    const type = NEEDS_NO_FIELD.includes(named.name) ? 'redrawn' : 'refused';
    for (const who of all.filter(mayAt)) expect(await call(named, world.people[who], { centreId }), who).toMatchObject({ type });
  });
});

describe('every action of the administration', () => {
  const ofAdministrators = ofAudience('administrator');

  it('exists', () => expect(ofAdministrators.length).toBeGreaterThanOrEqual(5));

  it.each(ofAdministrators)('$name is there for administrators alone', async (named) => {
    const before = await tablesNow();
    for (const { who, actor } of world.callers.filter(({ who: one }) => one !== 'administrator')) expect(await call(named, actor, {}), who).toEqual(refusalOf(actor));
    expect(await tablesNow()).toEqual(before);
    expect(await call(named, world.people.administrator, {})).toMatchObject({ type: 'refused' });
  });

  it('is closed to visitors, who are no system', () => {
    for (const { who, actor } of world.callers) expect(openAdministration(actor) !== null, who).toBe(who === 'administrator');
    expect(openAdministration({ type: 'system' })).not.toBeNull();
  });
});

describe('every action about oneself', () => {
  it.each(ofAudience('person'))('$name needs somebody signed in', async (named) => {
    const before = await tablesNow();
    for (const { actor } of world.callers.filter(({ actor: one }) => one?.type !== 'person')) expect(await call(named, actor, {})).toEqual({ type: 'sign-in' });
    expect(await tablesNow()).toEqual(before);
  });
});

describe('what belongs to another trip', () => {
  /** By every name under which a form sends such an id. */
  async function idsOf(tripId: string): Promise<Record<string, string>> {
    const trip = await database().trip.findUniqueOrThrow({ where: { id: tripId }, include: { items: true, members: true, changes: true } });
    const helper = trip.members.find(({ role }) => role === 'FAMILY')?.userId ?? '';
    const madeAt = new Date();
    const invitation = await database().invitation.create({ data: { tripId, role: 'FAMILY', tokenHash: randomUUID(), invitedById: helper, invitedAt: madeAt, expiresAt: new Date(madeAt.getTime() + 1e9) } });
    const link = await database().shareLink.create({ data: { tripId, showsItinerary: true, showsFlights: false, showsStay: false, tokenHash: randomUUID(), expiresAt: new Date(madeAt.getTime() + 1e9), madeById: helper, madeAt } });
    const task = await database().task.create({ data: { tripId, kind: 'DRIVE', madeById: helper, madeAt } });
    const update = await database().update.create({ data: { tripId, state: 'AWAKE', postedById: helper, postedByName: 'x', postedAt: madeAt, commandId: randomUUID() } });
    return {
      itemId: trip.items.find(({ kind }) => kind === 'FLIGHT')?.id ?? '', changeId: trip.changes[0]?.id ?? randomUUID(), userId: helper, personId: helper, memberId: helper, who: helper,
      invitationId: invitation.id, linkId: link.id, taskId: task.id, updateId: update.id, appointmentId: randomUUID(), id: task.id,
    };
  }

  /** What most forms ask for, so that many come as far as the id. */
  const FILLED = {
    version: '1', revision: '1', seen: '', title: 'Mine now', day: '2027-03-25', time: '', minutes: '60', kind: 'OUTING', state: 'BOOKED', place: 'ELSEWHERE', role: 'FAMILY', updates: 'TEXT',
    fromDay: '2027-03-20', untilDay: '2027-03-21', address: '', phone: '', direction: 'OTHER', name: 'Mine', relation: '', text: 'Mine', sure: 'yes', answer: 'yes', done: 'yes', commandId: randomUUID(),
  };

  it.each(ofAudience('trip-member'))('cannot be reached by $name from one’s own', async (named) => {
    const { owner, family } = world.people;
    const foreignId = await makeTrip(world.people['foreign owner']);
    await addMember(foreignId, family, { role: 'FAMILY' });
    const ids = await idsOf(foreignId);
    const before = await rowsOfTrips([foreignId]);
    await call(named, owner, { ...FILLED, ...ids, tripId: world.tripId });
    expect(await rowsOfTrips([foreignId])).toEqual(before);
    await bringBack(world);
  });
});

describe('openTrip', () => {
  it('ends with the sharing: the centre’s staff see no more', async () => {
    const owner = await makePerson();
    const staff = await makeStaff(await makePerson(), world.centre.id, 'CLINICIAN');
    const tripId = await makeTrip(owner, { centre: world.centre });
    expect(await openTrip(staff, tripId, 'see-itinerary')).toBeNull();
    const sharing = await accessFor(owner, tripId, 'share-with-centre');
    await shareWithCentre(sharing, true, new Date());
    expect(await openTrip(staff, tripId, 'see-medical')).not.toBeNull();
    await shareWithCentre(sharing, false, new Date());
    expect(await openTrip(staff, tripId, 'see-itinerary')).toBeNull();
  });

  it('gives nothing to nobody', async () => {
    expect(await openTrip(null, world.tripId, 'see-itinerary')).toBeNull();
    expect(await openTrip({ type: 'system' }, world.tripId, 'see-itinerary')).toBeNull();
  });
});
