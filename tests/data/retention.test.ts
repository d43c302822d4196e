import { beforeEach, describe, expect, it } from 'vitest';
import { cutTrail } from '@/lib/data/audit-cut';
import { verifyTrail } from '@/lib/data/audit-verify';
import { database } from '@/lib/data/client';
import { deleteEndedTrips, type EndedTrip, tellEndedTrips } from '@/lib/data/delete-trips';
import { openAdministration } from '@/lib/data/open-administration';
import { readRetention, setRetention } from '@/lib/data/retention';
import { letStay } from '@/lib/data/trip-deletion';
import { FIRST_RETENTION, monthsBefore } from '@/lib/domain/retention/retention';
import { accessFor, makePerson, makeTrip } from '../support/factories';
import { day } from '../support/trips';

const DAY_MS = 86_400_000;
const NOW = new Date('2027-03-01T17:00:00Z');
const mendway = () => {
  const access = openAdministration({ type: 'system' });
  if (!access) throw new Error('Mendway itself may do everything');
  return access;
};
const choose = (wished: Partial<typeof FIRST_RETENTION>) => setRetention(mendway(), { ...FIRST_RETENTION, ...wished }, NOW);

beforeEach(() => choose({}));

describe('settings', () => {
  it('are kept with who chose them; the same again is no change', async () => {
    const before = await database().auditEvent.count({ where: { deed: 'set-retention' } });
    expect([await choose({ graceDays: 20 }), await choose({ graceDays: 20 })]).toEqual([true, false]);
    expect([(await readRetention()).graceDays, await database().auditEvent.count({ where: { deed: 'set-retention' } })]).toEqual([20, before + 1]);
  });

  it('are bounded by the database', async () => {
    for (const wrong of [{ graceDays: 0 }, { auditMonths: 11 }, { endedTripMonths: 241 }]) await expect(choose(wrong)).rejects.toThrow();
  });
});

describe('trips that ended', () => {
  const told: EndedTrip[] = [];
  const tell = async (_: unknown, one: EndedTrip) => void told.push(one);
  const doneOnce = (done: number) => ({ done, failed: [] });
  const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

  it('are told of a month before, once, and go when nobody says that they stay', async () => {
    const owner = await makePerson();
    const [gone, stays, fresh] = await Promise.all(['2025-06-02', '2025-06-02', '2027-02-15'].map((on) => makeTrip(owner, { surgeryOn: day(on), now: new Date('2025-01-01T00:00:00Z') })));
    await database().trip.updateMany({ where: { members: { some: { userId: owner.userId } } }, data: { createdAt: new Date('2025-01-01T00:00:00Z') } });
    const left = async () => (await database().trip.findMany({ where: { id: { in: [gone ?? '', stays ?? '', fresh ?? ''] } } })).length;
    expect(await tellEndedTrips(NOW, tell)).toEqual(doneOnce(0));
    await choose({ endedTripMonths: 12 });
    expect([await tellEndedTrips(NOW, tell), await tellEndedTrips(NOW, tell)]).toEqual([doneOnce(2), doneOnce(0)]);
    expect(told.map(({ tripId, email, goneAt }) => [tripId, email, goneAt]).sort()).toEqual([gone, stays].sort().map((id) => [id, owner.email, later(30)]));
    await letStay(await accessFor(owner, stays ?? '', 'delete-trip'), NOW);
    expect([await deleteEndedTrips(later(29)), await left()]).toEqual([doneOnce(0), 3]);
    expect([await deleteEndedTrips(later(30)), await left()]).toEqual([doneOnce(1), 2]);
    expect(await tellEndedTrips(later(31), tell)).toEqual(doneOnce(0));
  });
});

describe('the audit trail', () => {
  const YEARS_AGO = new Date(Date.now() - 8 * 366 * DAY_MS);
  const write = (actorId: string, at: Date) => database().$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${actorId}::uuid, 'sign-in', ${at})`;
  const rows = () => database().auditEvent.count();

  it('is cut at its old end alone, verifies across the cut, and a seal from before it still holds or says that it is older', async () => {
    await database().$transaction(async (queries) => {
      await queries.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
      await queries.$executeRaw`DELETE FROM "AuditEvent"`;
      await queries.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`;
    });
    const [ada, bea] = [await makePerson(), await makePerson()];
    for (const who of [ada, bea, ada]) await write(who.userId, YEARS_AGO);
    const soon = await verifyTrail(mendway(), null, new Date());
    await write(ada.userId, new Date(Date.now() - 3_600_000));
    const before = await verifyTrail(mendway(), null, new Date());
    expect(await cutTrail()).toBe(3);
    expect(await rows()).toBe(1);
    expect(await database().auditCheckpoint.findMany({ select: { chain: true, rows: true }, orderBy: { rows: 'asc' } })).toEqual([
      { chain: `person:${bea.userId}`, rows: 1 }, { chain: `person:${ada.userId}`, rows: 2 },
    ]);
    // A chain of which nothing is left goes on from where it was cut.
    await write(bea.userId, new Date());
    expect(await verifyTrail(mendway(), before.seal, new Date())).toMatchObject({ broken: [], chains: 2, holds: true });
    expect(soon.seal).not.toBeNull();
    expect(await cutTrail()).toBe(0);
  });

  it('gives up nothing else: no young row, no row with older ones before it, no checkpoint by hand', async () => {
    const person = await makePerson();
    for (const at of [YEARS_AGO, YEARS_AGO, new Date()]) await write(person.userId, at);
    const [first, second, third] = await database().auditEvent.findMany({ where: { actorId: person.userId }, orderBy: { id: 'asc' } });
    for (const row of [second, third]) await expect(database().auditEvent.delete({ where: { id: row?.id ?? 0n } })).rejects.toThrow();
    await expect(database().$executeRaw`UPDATE "AuditEvent" SET deed = 'x' WHERE id = ${first?.id ?? 0n}`).rejects.toThrow();
    await expect(database().$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow();
    await expect(database().auditCheckpoint.create({ data: { chain: 'nobody', lastId: 1n, lastHash: '', rows: 1, cutAt: NOW } })).rejects.toThrow();
    await expect(database().auditCheckpoint.deleteMany()).rejects.toThrow();
  });

  it('counts its months in UTC, whatever zone a session has', async () => {
    await choose({ auditMonths: 240 });
    const [person, undo] = [await makePerson(), new Error('undone')];
    const refuses = async (zone: string, happenedAt: Date): Promise<boolean> => {
      let refused = true;
      await database().$transaction(async (queries) => {
        await queries.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
        await queries.$executeRaw`DELETE FROM "AuditEvent"`;
        await queries.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`;
        await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${person.userId}::uuid, 'sign-in', ${happenedAt})`;
        await queries.$executeRaw`SELECT set_config('timezone', ${zone}, true)`;
        await queries.$executeRaw`DELETE FROM "AuditEvent"`;
        refused = false;
        throw undo;
      }).catch(() => undefined);
      return refused;
    };
    const limit = monthsBefore(new Date(), 240).getTime();
    // Apia crossed the date line since: by its own clock twenty years ago are a day later.
    for (const zone of ['UTC', 'Pacific/Apia', 'America/New_York']) {
      expect([zone, await refuses(zone, new Date(limit + DAY_MS / 2)), await refuses(zone, new Date(limit - DAY_MS / 24))]).toEqual([zone, true, false]);
    }
  });

  it('shows a row that was removed behind a checkpoint', async () => {
    const person = await makePerson();
    const deeds = async () => {
      for (const at of [new Date(), new Date(), new Date()]) await write(person.userId, at);
    };
    await deeds();
    const [first, second] = await database().auditEvent.findMany({ where: { actorId: person.userId }, orderBy: { id: 'asc' } });
    const undo = new Error('undone');
    await database().$transaction(async (queries) => {
      await queries.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
      await queries.$executeRaw`DELETE FROM "AuditEvent" WHERE id = ${first?.id ?? 0n}`;
      expect((await verifyTrail(mendway(), null, new Date(), queries)).broken).toContainEqual({ chain: person.userId, id: String(second?.id), breach: 'predecessor' });
      throw undo;
    }).catch((fault: unknown) => {
      if (fault !== undo) throw fault;
    });
  });
});
