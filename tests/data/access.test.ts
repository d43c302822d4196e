import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Deed, mayDo, type TripRole } from '@/lib/domain/access/deeds';
import type { Person } from '@/lib/domain/access/actor';
import { type DeskDeed, mayDoAtDesk } from '@/lib/domain/access/desk-deeds';
import { openTrip } from '@/lib/data/open-trip';
import { shareWithCentre } from '@/lib/data/trip-words';
import { allActions, callBy, type NamedAction } from '../support/actions';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

const actions = await allActions();
const tripActions = actions.filter(({ action }) => action.audience === 'trip-member');

interface World {
  centreId: string;
  tripId: string;
  people: Record<Exclude<TripRole, 'KEEPER'> | 'STRANGER' | 'OTHER_STAFF' | 'ADMINISTRATOR', Person>;
}

const world = {} as World;

beforeAll(async () => {
  const owner = await makePerson({ name: 'Owner' });
  const centre = await makeCentre();
  world.centreId = centre.id;
  world.tripId = await makeTrip(owner, { centre });
  const staff = await makeStaff(await makePerson(), centre.id, 'COORDINATOR');
  const caregiver = await makePerson();
  const family = await makePerson();
  await addMember(world.tripId, caregiver, { role: 'CAREGIVER' });
  await addMember(world.tripId, family, { role: 'FAMILY' });
  await shareWithCentre(await accessFor(owner, world.tripId, 'share-with-centre'), true, new Date());
  const otherStaff = await makeStaff(await makePerson(), (await makeCentre()).id, 'MANAGER');
  world.people = {
    OWNER: owner, CAREGIVER: caregiver, FAMILY: family, STAFF: staff,
    STRANGER: await makePerson(), OTHER_STAFF: otherStaff, ADMINISTRATOR: await makePerson({ isAdministrator: true }),
  };
});

const onTrip = ({ action }: NamedAction, actor: Person | null, raw: Record<string, unknown> = {}) =>
  action.perform(callBy(actor), { tripId: world.tripId, ...raw });

describe('every action on a trip', () => {
  it('exists', () => expect(tripActions.length).toBeGreaterThanOrEqual(10));

  it.each(tripActions)('$name answers a stranger, other staff and an administrator with "not found"', async (named) => {
    for (const who of ['STRANGER', 'OTHER_STAFF', 'ADMINISTRATOR'] as const) {
      expect(await onTrip(named, world.people[who])).toEqual({ type: 'not-found' });
    }
  });

  it.each(tripActions)('$name is open to a role exactly when the table of deeds says so', async (named) => {
    for (const role of ['OWNER', 'CAREGIVER', 'FAMILY', 'STAFF'] as const) {
      const allowed = mayDo(named.action.deed as Deed, { role, seesMedical: false });
      const outcome = await onTrip(named, world.people[role]);
      expect(outcome.type === 'not-found', `${role} ${JSON.stringify(outcome)}`).toBe(!allowed);
    }
  });

  it.each(tripActions)('$name sends whoever is signed out to the sign-in', async (named) => {
    expect(await onTrip(named, null)).toEqual({ type: 'sign-in' });
  });

  it.each(tripActions)('$name finds no trip for an id that is unknown or no id at all', async ({ action }) => {
    for (const tripId of [randomUUID(), 'x', '', "' OR 1=1 --", undefined]) {
      // Somebody else each time: the limits count by person.
      expect(await action.perform(callBy({ ...world.people.OWNER, userId: randomUUID() }), { tripId })).toEqual({ type: 'not-found' });
    }
  });
});

describe('every action of a desk', () => {
  const ofDesks = actions.filter(({ action }) => action.audience === 'desk');

  it('exists', () => expect(ofDesks.length).toBeGreaterThanOrEqual(5));

  it.each(ofDesks)('$name is there for the staff whose role has the deed, and for their own centre alone', async ({ action }) => {
    for (const who of ['OWNER', 'CAREGIVER', 'FAMILY', 'STRANGER', 'ADMINISTRATOR', 'OTHER_STAFF'] as const) {
      expect(await action.perform(callBy(world.people[who]), { centreId: world.centreId })).toEqual({ type: 'not-found' });
    }
    expect(await action.perform(callBy(null), { centreId: world.centreId })).toEqual({ type: 'sign-in' });
    for (const role of ['COORDINATOR', 'CLINICIAN', 'MANAGER'] as const) {
      const staff = await makeStaff(await makePerson(), world.centreId, role);
      const outcome = await action.perform(callBy(staff), { centreId: world.centreId });
      if (!mayDoAtDesk(action.deed as DeskDeed, role)) expect(outcome).toEqual({ type: 'not-found' });
      else expect(outcome, role).toMatchObject({ type: 'refused' });
    }
  });
});

describe('every action of the administration', () => {
  const ofAdministrators = actions.filter(({ action }) => action.audience === 'administrator');

  it('exists', () => expect(ofAdministrators.length).toBeGreaterThanOrEqual(5));

  it.each(ofAdministrators)('$name is there for administrators alone', async ({ action }) => {
    for (const who of ['OWNER', 'CAREGIVER', 'FAMILY', 'STAFF', 'OTHER_STAFF', 'STRANGER'] as const) {
      expect(await action.perform(callBy(world.people[who]), {})).toEqual({ type: 'not-found' });
    }
    expect(await action.perform(callBy(null), {})).toEqual({ type: 'sign-in' });
    expect(await action.perform(callBy(world.people.ADMINISTRATOR), {})).toMatchObject({ type: 'refused' });
  });
});

describe('every action', () => {
  it.each(actions)('$name refuses a call from another origin', async ({ action }) => {
    const outcome = await action.perform(callBy(world.people.OWNER, { isSameOrigin: false }), { tripId: world.tripId });
    expect(outcome).toMatchObject({ type: 'refused', problems: [{ code: 'foreign-origin' }] });
  });

  // Signing out takes no input and ends a cookie, which only Next's server has; tests/e2e does it.
  it.each(actions.filter(({ action }) => action.deed !== 'sign-out'))('$name takes any nonsense without a fault', async ({ action }) => {
    const nonsense = fc.oneof(
      fc.string(), fc.string({ unit: 'binary' }), fc.constant('x'.repeat(100_000)), fc.constant('<script>alert(1)</script>👩‍⚕️\u0000'),
      fc.constantFrom('2027-02-30', '-1', '1e9', 'null', '[object Object]'),
    );
    const names = ['name', 'email', 'title', 'day', 'time', 'kind', 'state', 'itemId', 'version', 'findingKey', 'fixId', 'reason', 'leg0.fromAirport', 'centreId', 'saidOn', 'saidBy', 'setOn', 'word', 'number', 'value', 'note', 'home', 'surgeryOn', 'procedure', 'token', 'password', 'plan', 'airline', 'length', 'sizeSystem', 'weight', 'weightSystem', 'grade', 'checkedOn', 'source', 'medicines', 'origin', 'destination', 'carrier', 'carrierName', 'standing', 'reviewedOn'];
    const raw = fc.dictionary(fc.constantFrom(...names), nonsense, { maxKeys: names.length });
    const callers: Partial<Record<typeof action.audience, Person>> = { administrator: world.people.ADMINISTRATOR, desk: world.people.STAFF };
    const caller = callers[action.audience] ?? world.people.OWNER;
    await fc.assert(fc.asyncProperty(raw, async (typed) => {
      const outcome = await action.perform(callBy(caller), { ...typed, tripId: world.tripId, ...(action.audience === 'desk' && { centreId: world.centreId }) });
      expect(JSON.stringify(outcome)).not.toContain('went-wrong');
    }), { numRuns: 15 });
  });

  it.each(actions.filter(({ action }) => action.audience === 'person'))('$name needs somebody signed in', async ({ action }) => {
    expect(await action.perform(callBy(null), {})).toEqual({ type: 'sign-in' });
  });
});

describe('an item of another trip', () => {
  it.each(tripActions.filter(({ name }) => name.includes('items/')))('cannot be reached by $name', async ({ action }) => {
    const other = await makeTrip(world.people.STRANGER);
    const access = await accessFor(world.people.STRANGER, other, 'see-itinerary');
    const { loadTrip } = await import('@/lib/data/trips');
    const before = await loadTrip(access);
    const itemId = before.trip.items.find(({ kind }) => kind === 'FLIGHT')?.id;
    const filled = {
      itemId, version: '1', title: 'Mine now', day: '2027-03-25', time: '', minutes: '60', kind: 'OUTING', state: 'BOOKED', place: 'ELSEWHERE',
      fromDay: '2027-03-20', untilDay: '2027-03-21', address: '', phone: '', direction: 'OTHER',
    };
    await action.perform(callBy(world.people.OWNER), { ...filled, tripId: world.tripId });
    expect(await loadTrip(access)).toEqual(before);
  });
});

describe('openTrip', () => {
  it('ends with the sharing: the centre’s staff see no more', async () => {
    const centre = await makeCentre();
    const owner = await makePerson();
    const staff = await makeStaff(await makePerson(), centre.id, 'CLINICIAN');
    const tripId = await makeTrip(owner, { centre });
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
