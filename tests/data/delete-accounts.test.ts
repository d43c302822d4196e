import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sealValue } from '@/lib/crypto/seal';
import { keepAccount } from '@/lib/data/account-deletion';
import { database } from '@/lib/data/client';
import { deleteDueAccounts } from '@/lib/data/delete-accounts';
import { deleteDueTrips } from '@/lib/data/delete-trips';
import { SIGNED } from '@/lib/data/forget-names';
import { notify } from '@/lib/data/notifications';
import { shareWithCentre } from '@/lib/data/trip-words';
import { sealedPlace } from '@/lib/data/sealed-columns';
import { naming } from '@/lib/domain/inbox-note';
import { deleteDue } from '@/lib/server/jobs/delete-due';
import { log } from '@/lib/server/log';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { AFTER, ask, isThere, keep, leaver, quietly } from '../support/leaver';
import { tablesWith } from '../support/left-behind';
import { waiters, whileItWaits } from '../support/racing';
import { NOW } from '../support/stored-trip';

describe('when it is due', () => {
  it('is gone with its trips and its name, and what it did for others stays', async () => {
    const { maya, ruth, own, other } = await leaver();
    await ask(maya);
    await deleteDueTrips(AFTER);
    expect(await database().trip.count({ where: { id: own } })).toBe(1);
    expect(await deleteDueAccounts(AFTER, quietly)).toEqual({ done: 1, failed: [] });
    expect([await isThere(maya), await database().trip.count({ where: { id: { in: [own, other] } } })]).toEqual([false, 1]);
    expect([await tablesWith(maya.name), await tablesWith(maya.email)]).toEqual([{}, {}]);
    expect(await database().change.findMany({ where: { tripId: other, actorId: maya.userId }, select: { actorName: true } })).toEqual([{ actorName: '' }]);
    expect(await database().notification.count({ where: { userId: ruth.userId, kind: 'left-trip-for-good' } })).toBe(1);
  });

  it('is deleted once by two workers, and then there is nothing to keep', async () => {
    const { maya, own } = await leaver();
    await ask(maya);
    const deleted = await Promise.all([deleteDueAccounts(AFTER, quietly), deleteDueAccounts(AFTER, quietly)]);
    expect([deleted.reduce((sum, { done }) => sum + done, 0), deleted.flatMap(({ failed }) => failed)]).toEqual([1, []]);
    expect([await keep(maya, AFTER), await isThere(maya), await database().trip.count({ where: { id: own } })]).toEqual([false, false, 0]);
  });

  it('is kept by its person who was first, with the trips, while the worker waits', async () => {
    const { maya, own } = await leaver();
    await ask(maya);
    const late = await whileItWaits(own, (queries) => keepAccount(maya.userId, AFTER, quietly, queries), () => deleteDueAccounts(AFTER, quietly));
    expect(late).toEqual({ status: 'fulfilled', value: { done: 0, failed: [] } });
    expect([await isThere(maya), (await database().trip.findUnique({ where: { id: own } }))?.deletionAskedAt]).toEqual([true, null]);
  });

  it('two people on each other’s trips are deleted at once, and neither waits with what the other needs', async () => {
    const [one, two] = [await makePerson(), await makePerson()];
    const [first, second] = [await makeTrip(one, { now: NOW }), await makeTrip(two, { now: NOW })];
    await addMember(first, two, { role: 'CAREGIVER' });
    await addMember(second, one, { role: 'CAREGIVER' });
    for (const person of [one, two]) await ask(person);
    const deleting = await database().$transaction(async (queries) => {
      await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${first}::uuid FOR UPDATE`;
      const under = [deleteDueAccounts(AFTER, quietly), deleteDueAccounts(AFTER, quietly)];
      while ((await waiters()) < 2) continue;
      // Whoever waits for the first has not taken the second.
      await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${second}::uuid FOR UPDATE NOWAIT`;
      return () => Promise.all(under);
    }, { timeout: 15_000 });
    const answers = await deleting();
    expect([answers.reduce((sum, { done }) => sum + done, 0), answers.flatMap(({ failed }) => failed)]).toEqual([2, []]);
    expect([await isThere(one), await isThere(two), await database().trip.count({ where: { id: { in: [first, second] } } })]).toEqual([false, false, 0]);
  });
});

describe('the name of somebody who is gone', () => {
  it('is known wherever the schema keeps one beside an id', async () => {
    const columns = await database().$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND (column_name LIKE '%ByName' OR column_name = 'actorName')`;
    const known = new Set(SIGNED.map(({ table, name }) => `${table}.${name}`));
    expect(columns.length).toBeGreaterThan(0);
    expect(columns.map(({ table, column }) => `${table}.${column}`).filter((name) => !known.has(name))).toEqual([]);
  });

  it('is taken off advice set aside, questions and answers, and filters that all see; own filters go', async () => {
    const [centre, maya, ruth] = [await makeCentre(), await makePerson({ name: `Maya Marker${randomUUID()}` }), await makePerson()];
    const [other, { userId, name }] = [await makeTrip(ruth, { centre, now: NOW }), maya];
    await makeStaff(await makePerson(), centre.id, 'COORDINATOR');
    expect(await shareWithCentre(await accessFor(ruth, other, 'share-with-centre'), true, NOW)).toBe(true);
    await database().keptFinding.create({ data: { tripId: other, findingKey: 'connection:x', reason: 'cheaper', keptById: userId, keptByName: name } });
    const id = randomUUID();
    const [text, answer] = (['text', 'answer'] as const).map((column) => sealValue('x', sealedPlace(`CentreQuestion.${column}`, id))) as [string, string];
    await database().centreQuestion.create({
      data: { id, tripId: other, centreId: centre.id, text, answer, askedById: userId, askedByName: name, askedAt: NOW, commandId: randomUUID(), answeredById: userId, answeredByName: name, answeredAt: NOW },
    });
    for (const isShared of [true, false]) await database().savedFilter.create({ data: { centreId: centre.id, name: `F ${isShared}`, query: '', isShared, madeById: userId, madeByName: name, madeAt: NOW } });
    await ask(maya);
    await deleteDueAccounts(AFTER, quietly);
    expect(await tablesWith(name)).toEqual({});
    expect(await database().savedFilter.findMany({ where: { madeById: userId }, select: { isShared: true, madeByName: true } })).toEqual([{ isShared: true, madeByName: '' }]);
    expect(await database().keptFinding.count({ where: { tripId: other, keptByName: '' } })).toBe(1);
    expect(await database().centreQuestion.count({ where: { tripId: other, askedByName: '', answeredByName: '' } })).toBe(1);
  });

  it('goes from the notes that name them, and from nobody else’s of the same name', async () => {
    const { maya, ruth, other } = await leaver();
    const namesake = await makePerson({ name: maya.name });
    for (const who of [maya, namesake]) await notify([{ userId: ruth.userId, tripId: other, kind: 'plan-changed', ...naming(who) }], NOW);
    await ask(maya);
    await deleteDueAccounts(AFTER, quietly);
    const notes = await database().notification.findMany({ where: { userId: ruth.userId, kind: 'plan-changed' }, select: { params: true, namedId: true }, orderBy: { id: 'asc' } });
    expect(notes).toEqual([{ params: { name: '' }, namedId: null }, { params: { name: maya.name }, namedId: namesake.userId }]);
  });
});

describe('what cannot be deleted', () => {
  const refuse = (table: 'User' | 'Trip', id: string) => database().$executeRawUnsafe(
    `CREATE TRIGGER refuses BEFORE DELETE ON "${table}" FOR EACH ROW WHEN (OLD.id = '${id}') EXECUTE FUNCTION "tripUnderDeletionStands"()`,
  );

  afterEach(async () => {
    vi.restoreAllMocks();
    for (const table of ['User', 'Trip']) await database().$executeRawUnsafe(`DROP TRIGGER IF EXISTS refuses ON "${table}"`);
  });

  it('holds up no other account, no trip and no step; the job fails for it and is tried again', async () => {
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const [bad, good, owner] = [await makePerson(), await makePerson(), await makePerson()];
    for (const person of [bad, good]) await ask(person);
    const trip = await makeTrip(owner, { now: NOW });
    await database().trip.update({ where: { id: trip }, data: { deletionAskedAt: NOW, deletionDueAt: AFTER } });
    await refuse('User', bad.userId);
    await expect(deleteDue(AFTER)).rejects.toThrow('due and not done: 1');
    expect([await isThere(bad), await isThere(good), await database().trip.count({ where: { id: trip } })]).toEqual([true, false, 0]);
    expect(said.mock.calls.map(([fields]) => fields)).toEqual([expect.objectContaining({ step: 'accounts', id: bad.userId })]);
    expect(JSON.stringify(said.mock.calls)).not.toContain(bad.email);
  });

  it('is one trip, and the next is deleted all the same', async () => {
    const owner = await makePerson();
    const trips = [await makeTrip(owner, { now: NOW }), await makeTrip(owner, { now: NOW })];
    await database().trip.updateMany({ where: { id: { in: trips } }, data: { deletionAskedAt: NOW, deletionDueAt: AFTER } });
    await refuse('Trip', trips[0] ?? '');
    expect(await deleteDueTrips(AFTER)).toMatchObject({ done: 1, failed: [{ id: trips[0] }] });
    expect(await database().trip.findMany({ where: { id: { in: trips } }, select: { id: true } })).toEqual([{ id: trips[0] }]);
  });
});
