import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as closures from '@/app/desk/(settings)/closures/actions';
import * as hours from '@/app/desk/(settings)/hours/actions';
import * as resources from '@/app/desk/(settings)/resources/actions';
import * as services from '@/app/desk/(settings)/services/actions';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import { makeDesk } from '../support/desks';
import { makeCentre, makePerson, makeStaff } from '../support/factories';
import { AS_BOOKED, type ManagedDesk, manageDesk, type Typed } from '../support/managed-desk';

let at: ManagedDesk;

beforeEach(async () => {
  at = await manageDesk();
});

const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [expect.objectContaining({ field, code })] });
const done = { type: 'done' };
const notFound = { type: 'not-found' };

describe('people and rooms', () => {
  const roomThree = { name: 'Room 3', kind: 'ROOM' };
  const names = async () => (await at.settings()).resources.filter(({ isRetired }) => !isRetired).map(({ name }) => name);

  it('are added at the end, once by name, and written down', async () => {
    expect(await at.by(resources.add, roomThree)).toMatchObject(done);
    expect(await at.by(resources.add, { ...roomThree, name: 'room 3' })).toEqual(refusal('name', 'desk-name-taken'));
    expect(await names()).toEqual(['Dr. Ines Feld', 'Nurse Abara', 'Room 1', 'Room 2', 'Phone line', 'Room 3']);
    expect(await at.deedsOf('set-desk-resources')).toBe(1);
  });

  it.each<[Typed, string]>([[{ name: ' ' }, 'required'], [{ name: 'x'.repeat(61) }, 'too-long'], [{ kind: 'PET' }, 'unknown-choice'], [{ name: 'a\u0000b' }, 'invalid-text']])(
    'are refused with %o', async (change, code) => {
      expect(await at.by(resources.add, { ...roomThree, ...change })).toEqual(refusal(Object.keys(change)[0] ?? '', code));
      expect(await names()).toHaveLength(5);
    });

  it('are moved up and down, and stay at the ends', async () => {
    await at.by(resources.move, { resourceId: at.desk.roomTwo, direction: 'up' });
    await at.by(resources.move, { resourceId: at.desk.surgeon, direction: 'up' });
    await at.by(resources.move, { resourceId: at.desk.surgeon, direction: 'down' });
    expect(await names()).toEqual(['Nurse Abara', 'Dr. Ines Feld', 'Room 2', 'Room 1', 'Phone line']);
  });

  it('are changed by the one who saw what is there; the other sees first what changed', async () => {
    const seen = (await at.settings()).resources.find(({ id }) => id === at.desk.nurse)?.version ?? '';
    const both = ['Nurse Abara, RN', 'Ms. Abara'].map((name) => at.by(resources.change, { resourceId: at.desk.nurse, version: seen, kind: 'CLINICIAN', name }));
    const outcomes = await Promise.all(both);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect(outcomes).toContainEqual(refusal(null, 'desk-stale'));
    expect(await at.deedsOf('set-desk-resources')).toBe(1);
  });

  it('of another centre are not there', async () => {
    const other = await makeDesk((await makeCentre()).id);
    const foreign = { resourceId: other.nurse };
    expect(await at.by(resources.change, { ...foreign, version: 'x', name: 'Mine', kind: 'ROOM' })).toEqual(notFound);
    for (const act of [resources.retire, resources.bringBack]) expect(await at.by(act, foreign)).toEqual(notFound);
    expect(await at.by(resources.move, { ...foreign, direction: 'up' })).toEqual(notFound);
    expect(await at.by(hours.set, { owner: other.nurse, version: 'x', 'day1.0.opens': '08:00', 'day1.0.closes': '09:00' })).toEqual(notFound);
    expect(await at.by(closures.add, { kind: 'closed', from: '2027-01-05', span: 'all', who: other.nurse, reason: '' })).toEqual(notFound);
    const row = await database().resource.findUniqueOrThrow({ where: { id: other.nurse } });
    expect(row).toMatchObject({ name: 'Nurse Abara', retiredAt: null });
    expect(await database().auditEvent.count({ where: { actorId: at.manager.userId } })).toBe(0);
  });

  it('that are given out no more keep what is booked with them, and come back', async () => {
    const appointmentId = await at.bookPreOp();
    const reserved = () => database().reservation.findMany({ where: { appointmentId }, orderBy: { resourceId: 'asc' } });
    const before = await reserved();
    expect(await at.by(resources.retire, { resourceId: at.desk.nurse })).toMatchObject(done);
    expect(await at.by(resources.retire, { resourceId: at.desk.nurse })).toMatchObject(done);
    expect(await at.stored(appointmentId)).toEqual(AS_BOOKED);
    expect(await reserved()).toEqual(before);
    const left = await at.outside();
    expect(left).toMatchObject([{ appointment: { appointmentId, patientName: 'Hollis Grant' }, lacks: [{ type: 'retired', resourceId: at.desk.nurse }] }]);
    expect(await at.by(resources.bringBack, { resourceId: at.desk.nurse })).toMatchObject(done);
    expect(await at.outside()).toEqual([]);
    // Nor does the database let go of somebody with a booking, whoever asks.
    await expect(database().resource.delete({ where: { id: at.desk.nurse } })).rejects.toThrow(/foreign key|violate/i);
    // What was so already is not written down.
    expect(await at.deedsOf('set-desk-resources')).toBe(2);
  });

  it('do not come back under a name that somebody has now', async () => {
    await at.by(resources.retire, { resourceId: at.desk.roomTwo });
    await at.by(resources.add, { name: 'Room 2', kind: 'ROOM' });
    expect(await at.by(resources.bringBack, { resourceId: at.desk.roomTwo })).toEqual(refusal(null, 'desk-name-taken'));
  });
});

describe('rights', () => {
  const acts = Object.entries({ resources, services, hours, closures })
    .flatMap(([screen, module]) => Object.entries(module).map(([name, act]): [string, unknown] => [`${screen} ${name}`, act]));
  let others: readonly Person[];

  beforeAll(async () => {
    const elsewhere = await makeStaff(await makePerson(), (await makeCentre()).id, 'MANAGER');
    others = [elsewhere, await makePerson(), await makePerson({ isAdministrator: true })];
  });

  it.each(acts)('%s is for coordinators and managers of the centre alone', async (_, act) => {
    const clinician = await makeStaff(await makePerson(), at.centreId, 'CLINICIAN');
    for (const person of [...others, clinician]) expect(await at.by(act, { resourceId: at.desk.nurse }, person)).toEqual(notFound);
    const coordinator = await makeStaff(await makePerson(), at.centreId, 'COORDINATOR');
    expect(await at.by(act, { resourceId: randomUUID() }, coordinator)).not.toEqual({ type: 'sign-in' });
  });

  it.each(acts)('%s takes any nonsense without a fault', async (_, act) => {
    const nonsense = fc.oneof(fc.string(), fc.constantFrom('\u0000', 'x'.repeat(9_000), '99:99', '08:00', '2027-03-02', '-1', '1e9', 'on', 'all', 'part', 'closed', 'open', 'centre', 'up', randomUUID()));
    const names = [
      'name', 'kind', 'resourceId', 'serviceId', 'exceptionId', 'version', 'direction', 'owner', 'confirmed', 'from', 'to', 'span', 'who', 'reason', 'fasting', 'minutes',
      'day1.0.opens', 'day1.0.closes', 'day1.0.next', 'day9.9.opens', 'hours.opens', 'hours.closes', 'windowSide', 'windowFirst', 'place', `place0.${at.desk.nurse}`, 'place9.x', '__proto__',
    ];
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), nonsense, { maxKeys: names.length }), async (typed) => {
      expect(JSON.stringify(await at.by(act, typed))).not.toContain('went-wrong');
    }), { numRuns: 8 });
  });

  it('let a coordinator change the desk, under their own name', async () => {
    const coordinator = await makeStaff(await makePerson(), at.centreId, 'COORDINATOR');
    expect(await at.by(resources.add, { name: 'Room 9', kind: 'ROOM' }, coordinator)).toMatchObject(done);
    expect(await database().auditEvent.count({ where: { actorId: coordinator.userId, deed: 'set-desk-resources' } })).toBe(1);
  });
});
