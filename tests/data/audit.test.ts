import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordAccountDeed } from '@/lib/data/audit';
import { database, type Queries } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import { recordDeed } from '@/lib/data/trip-audit';
import { accessFor, makePerson, makeTrip } from '../support/factories';

interface Link {
  id: bigint;
  tripId: string;
  actorId: string;
  deed: string;
  previousHash: string;
  hash: string;
  epoch: string;
}

const chainOf = (tripId: string) => database().$queryRaw<Link[]>`SELECT id, "tripId", "actorId", deed, "previousHash", hash,
  extract(epoch FROM "happenedAt")::text AS epoch FROM "AuditEvent" WHERE "tripId" = ${tripId}::uuid ORDER BY id`;

const hashOf = (link: Link): string =>
  createHash('sha256').update([link.previousHash, link.id, link.tripId, link.actorId, link.deed, link.epoch].join('|')).digest('hex');

describe('the audit trail', () => {
  it('is one unbroken chain, also when many write at once', async () => {
    const owner = await makePerson();
    const access = await accessFor(owner, await makeTrip(owner), 'see-itinerary');
    await Promise.all(Array.from({ length: 30 }, () => recordDeed(access, 'see-itinerary', new Date())));
    const chain = await chainOf(access.tripId);
    expect(chain).toHaveLength(30);
    chain.forEach((link, index) => {
      expect(link.previousHash).toBe(index === 0 ? '' : chain[index - 1]?.hash);
      expect(link.hash).toBe(hashOf(link));
    });
  });

  it('chains what is done with accounts by person, so that one who signs in waits for nobody else', async () => {
    const [one, other] = [await makePerson(), await makePerson()];
    for (const { userId } of [one, other, one]) await recordAccountDeed(userId, 'sign-in', new Date());
    const chain = await database().auditEvent.findMany({ where: { actorId: one.userId, tripId: null }, orderBy: { id: 'asc' } });
    expect(chain.map(({ previousHash }) => previousHash)).toEqual(['', chain[0]?.hash]);

    const order: string[] = [];
    const record = async ({ userId }: Person, queries?: Queries) => recordAccountDeed(userId, 'sign-in', new Date(), queries);
    await database().$transaction(async (tx) => {
      await record(one, tx);
      await record(other).then(() => order.push('another person'));
      order.push('the first');
    });
    expect(order).toEqual(['another person', 'the first']);
  });

  it('takes no change and no removal', async () => {
    const owner = await makePerson();
    const access = await accessFor(owner, await makeTrip(owner), 'see-itinerary');
    await recordDeed(access, 'see-itinerary', new Date());
    await expect(database().$executeRaw`UPDATE "AuditEvent" SET deed = 'other'`).rejects.toThrow(/append-only/);
    await expect(database().$executeRaw`DELETE FROM "AuditEvent" WHERE "tripId" = ${access.tripId}::uuid`).rejects.toThrow(/append-only/);
    await expect(database().$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow(/append-only/);
  });
});
