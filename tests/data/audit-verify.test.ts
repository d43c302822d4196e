import { readFileSync, readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordAccountDeed } from '@/lib/data/audit';
import { type Verified, verifyTrail } from '@/lib/data/audit-verify';
import { database, type Queries } from '@/lib/data/client';
import { openAdministration } from '@/lib/data/open-administration';
import { recordDeed, recordLook } from '@/lib/data/trip-audit';
import type { Person } from '@/lib/domain/access/actor';
import type { Seal } from '@/lib/domain/access/audit-chain';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';

const NOW = new Date('2027-03-01T17:00:00Z');
const access = openAdministration({ type: 'system' });

/** Runs as whoever holds the database could: the guards are off, and afterwards all is as it was. */
async function tampered(deed: (queries: Queries) => Promise<unknown>, seal: Seal | null = null): Promise<Verified> {
  if (!access) throw new Error('Mendway itself may do everything');
  let found: Verified | null = null;
  const undo = new Error('undone');
  await database().$transaction(async (queries) => {
    await queries.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
    await deed(queries);
    found = await verifyTrail(access, seal, NOW, queries);
    throw undo;
  }, { timeout: 20_000 }).catch((fault: unknown) => {
    if (fault !== undo) throw fault;
  });
  if (!found) throw new Error('it was not verified');
  return found;
}

const untouched = (seal: Seal | null = null) => tampered(() => Promise.resolve(), seal);

const idsOf = async (tripId: string) => (await database().auditEvent.findMany({ where: { tripId }, orderBy: { id: 'asc' } })).map(({ id }) => `${id}`);

let owner: Person;
let tripId = '';
let ids: readonly string[] = [];

beforeAll(async () => {
  owner = await makePerson();
  const helper = await makePerson();
  const trips = [await makeTrip(owner), await makeTrip(owner)];
  for (const trip of trips) {
    await addMember(trip, helper, { role: 'CAREGIVER' });
    const [ofOwner, ofHelper] = [await accessFor(owner, trip, 'change-itinerary'), await accessFor(helper, trip, 'see-itinerary')];
    await recordDeed(ofOwner, 'change-itinerary', new Date('2027-01-01T10:00:00.120Z'));
    await recordLook(ofHelper, 'packing', new Date('2027-01-02T10:00:00Z'));
    await recordLook(ofHelper, 'flights', new Date('2027-01-03T10:00:00.007Z'));
    await recordDeed(ofOwner, 'change-itinerary', new Date('2027-01-04T10:00:00Z'));
  }
  for (const person of [owner, helper, owner]) await recordAccountDeed(person.userId, 'sign-in', new Date('2027-01-01T09:00:00Z'));
  tripId = trips[0] ?? '';
  ids = await idsOf(tripId);
});

describe('the trail as it was written', () => {
  it('is whole', async () => {
    const { rows, chains, broken, seal } = await untouched();
    expect([broken, chains, seal?.rows]).toEqual([[], 4, rows]);
    expect(rows).toBe(await database().auditEvent.count());
  });
});

describe('what was changed', () => {
  const ALTERED = [
    ['actorId', '"actorId" = gen_random_uuid()'], ['actorKind', `"actorKind" = 'feed'`], ['deed', `deed = 'see-looks'`], ['part', `part = 'card'`],
    ['happenedAt', `"happenedAt" = "happenedAt" + interval '1 millisecond'`], ['previousHash', `"previousHash" = repeat('0', 64)`], ['hash', `hash = repeat('0', 64)`],
  ] as const;
  const change = (queries: Queries, what: string) => queries.$executeRawUnsafe(`UPDATE "AuditEvent" SET ${what} WHERE id = ${ids[1]}`);

  it.each(ALTERED)('is found in the column %s', async (_, what) => {
    expect((await tampered((queries) => change(queries, what))).broken).toEqual([{ chain: tripId, id: ids[1], breach: 'altered' }]);
  });

  it.each([['tripId', '"tripId" = gen_random_uuid()', 2], ['id', 'id = 100000', 1]] as const)('is found in the column %s: the row is not where it was', async (_, what, chains) => {
    const { broken } = await tampered((queries) => change(queries, what));
    expect(broken).toHaveLength(chains);
    expect(broken).toContainEqual({ chain: tripId, id: ids[2], breach: 'predecessor' });
  });

  it('is found by the row after it, when its own hash was made anew', async () => {
    const { broken } = await tampered((queries) => queries.$executeRawUnsafe(`UPDATE "AuditEvent" SET deed = 'see-looks', hash = encode(sha256(convert_to(
      concat_ws('|', "previousHash", id, "tripId", "actorId", 'see-looks', extract(epoch FROM "happenedAt"), 'kind=' || "actorKind", 'part=' || part), 'UTF8')), 'hex') WHERE id = ${ids[1]}`));
    expect(broken).toEqual([{ chain: tripId, id: ids[2], breach: 'predecessor' }]);
  });

  it('is named once a chain: the first broken row', async () => {
    const { broken } = await tampered((queries) => queries.$executeRaw`UPDATE "AuditEvent" SET part = 'card'`);
    expect(broken).toHaveLength(4);
    expect(broken).toContainEqual({ chain: tripId, id: ids[0], breach: 'altered' });
  });
});

describe('what was removed', () => {
  it.each([['the first', 0, 1], ['one between', 1, 2]])('is found by the row that followed %s', async (_, removed, found) => {
    const { broken } = await tampered((queries) => queries.$executeRaw`DELETE FROM "AuditEvent" WHERE id = ${ids[removed]}::bigint`);
    expect(broken).toEqual([{ chain: tripId, id: ids[found], breach: 'predecessor' }]);
  });

  it.each([
    ['the last row of a chain', () => `id = ${ids.at(-1)}`],
    ['a whole chain', () => `"tripId" = '${tripId}'`],
  ])('leaves no trace in the chains when it is %s, but an earlier seal does not hold', async (_, which) => {
    const { seal } = await untouched();
    const { broken, holds } = await tampered((queries) => queries.$executeRawUnsafe(`DELETE FROM "AuditEvent" WHERE ${which()}`), seal);
    expect([broken, holds]).toEqual([[], false]);
  });

  it('is no reason against a seal when rows only came after it', async () => {
    const { seal } = await untouched();
    await recordLook(await accessFor(await family(), tripId, 'see-itinerary'), 'packing', NOW);
    expect(await untouched(seal)).toMatchObject({ broken: [], holds: true });
  });

  async function family(): Promise<Person> {
    const person = await makePerson();
    await addMember(tripId, person, { role: 'FAMILY' });
    return person;
  }
});

/** The function as a migration made it. */
function chaining(migration: string): string {
  const folder = readdirSync('prisma/migrations').find((name) => name.endsWith(migration));
  const sql = readFileSync(`prisma/migrations/${folder}/migration.sql`, 'utf8');
  return (/CREATE (?:OR REPLACE )?FUNCTION "auditEventChains"[\s\S]*?END \$\$;/.exec(sql)?.[0] ?? '').replace(/^CREATE (OR REPLACE )?/, 'CREATE OR REPLACE ');
}

describe('what was done with accounts before each person had a chain', () => {
  const [june, sam] = [randomUUID(), randomUUID()];
  const signsIn = (queries: Queries, userId: string) => recordAccountDeed(userId, 'sign-in', new Date('2027-01-01T09:00:00Z'), queries);

  /** Three rows of one chain for all, then three of chains a person; the six ids. */
  async function lived(queries: Queries): Promise<readonly string[]> {
    await queries.$executeRaw`DELETE FROM "AuditEvent" WHERE "tripId" IS NULL`;
    await queries.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER "AuditEvent_chains"`;
    for (const [migration, people] of [['_guarantees', [june, sam, june]], ['_people', [sam, june, sam]]] as const) {
      await queries.$executeRawUnsafe(chaining(migration));
      for (const person of people) await signsIn(queries, person);
    }
    const rows = await queries.auditEvent.findMany({ where: { tripId: null }, orderBy: { id: 'asc' } });
    return rows.map(({ id }) => `${id}`);
  }

  it('is verified as it was chained, and what each person’s chain took up from it', async () => {
    expect((await tampered(lived)).broken).toEqual([]);
  });

  // The last two are the ends of their chains.
  it.each([0, 1, 2, 3])('is missed when row %i is removed', async (index) => {
    let removed = '';
    const { broken } = await tampered(async (queries) => {
      const rows = await lived(queries);
      removed = rows[index] ?? '';
      await queries.$executeRaw`DELETE FROM "AuditEvent" WHERE id = ${removed}::bigint`;
    });
    expect(broken.length).toBeGreaterThan(0);
    for (const { id } of broken) expect(BigInt(id)).toBeGreaterThan(BigInt(removed));
  });
});
