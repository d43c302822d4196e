import { expect, test } from '@playwright/test';
import { database } from '@/lib/data/client';
import { PARTS } from '@/lib/domain/access/parts';
import { type AccessWorld, accessWorld } from '@/tests/support/access-world';
import { areWorkedOut, rowsOfTrips } from '@/tests/support/rows-written';
import { type Call, callsOf, idsOf, sessionsOf, tokenCalls, tokensOf } from './support/access-addresses';

// No browser: every page and handler, asked for by everybody over plain HTTP.

const AT_ONCE = 6;

type Sessions = ReadonlyMap<string, string>;

async function answerTo({ method, path, actor }: Call, sessions: Sessions, more: Record<string, string> = {}): Promise<number> {
  const base = process.env.E2E_BASE_URL ?? '';
  const cookie = actor?.type === 'person' ? sessions.get(actor.userId) : undefined;
  const headers = { ...(cookie && { cookie }), origin: base, 'x-forwarded-for': '10.9.8.7', ...more };
  const aborting = new AbortController();
  const response = await fetch(`${base}${path}`, { method, headers, redirect: 'manual', signal: aborting.signal, ...(method === 'POST' && { body: new FormData() }) });
  if (path.endsWith('/live')) aborting.abort();
  else await response.arrayBuffer();
  return response.status;
}

/** Those who are signed in are told that there is nothing; whoever is not is sent to the sign-in, or told the same. */
const isAsItShould = ({ actor, isOpen }: Call, status: number): boolean => {
  if (isOpen === true) return status < 400;
  return status === 404 || (actor?.type !== 'person' && (status === 303 || status === 307));
};

async function wrongOf(calls: readonly Call[], sessions: Sessions): Promise<readonly string[]> {
  const wrong: string[] = [];
  const left = [...calls];
  const walk = async (): Promise<void> => {
    for (let call = left.shift(); call; call = left.shift()) {
      const status = await answerTo(call, sessions);
      if (!isAsItShould(call, status)) wrong.push(`${call.who}: ${call.method} ${call.path} ${status}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
  return wrong;
}

const tripsOf = ({ tripId, keptId, foreignId }: AccessWorld) => [tripId, keptId, foreignId];

test('every page and handler opens exactly to whom the table names, and nothing is written for the others', async () => {
  test.setTimeout(300_000);
  const world = await accessWorld();
  const [ids, tokens, sessions] = [await idsOf(world), await tokensOf(world), await sessionsOf(Object.values(world.people))];
  const calls = [...callsOf(world, ids), ...tokenCalls(tokens)];
  // The worker plans the reminders of a new trip when it comes to it: what it writes is nobody's deed.
  await expect.poll(() => areWorkedOut(tripsOf(world)), { timeout: 60_000 }).toBe(true);
  const before = await rowsOfTrips(tripsOf(world));
  expect(await wrongOf(calls.filter(({ isOpen }) => isOpen === false), sessions)).toEqual([]);
  expect(await rowsOfTrips(tripsOf(world))).toEqual(before);

  // A page that is fetched ahead is not drawn, so nobody opened it.
  const ahead = calls.filter(({ who, isOpen, path }) => who === 'family' && isOpen === true && path.startsWith('/trips/'));
  for (const call of ahead) await answerTo(call, sessions, { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' });
  expect(await rowsOfTrips(tripsOf(world))).toEqual(before);

  expect(await wrongOf(calls.filter(({ isOpen }) => isOpen !== false), sessions)).toEqual([]);
  const looks = await database().auditEvent.findMany({ where: { tripId: { in: tripsOf(world) }, part: { not: null } }, select: { actorId: true, actorKind: true, part: true } });
  const partsOf = (actorId: string) => new Set(looks.filter((look) => look.actorId === actorId && look.actorKind === null).map(({ part }) => part));
  const { owner, keeper, family, staff } = world.people;
  expect([partsOf(owner.userId).size, partsOf(keeper.userId).size]).toEqual([0, 0]);
  // An export is no page: the worker makes it, and writes that look down.
  for (const part of PARTS.filter((one) => !['medical', 'card', 'shared', 'feed', 'export'].includes(one))) expect([...partsOf(family.userId)], part).toContain(part);
  expect([...partsOf(staff.userId)]).toContain('itinerary');
  expect(looks.map(({ actorKind }) => actorKind)).toEqual(expect.arrayContaining(['link', 'feed']));
});

test('a revoked link, feed, code, session, sharing and membership lose access on the next request', async () => {
  const world = await accessWorld();
  const [tokens, sessions] = [await tokensOf(world), await sessionsOf(Object.values(world.people))];
  const { tripId, people } = world;
  const statusAt = (path: string, who: keyof typeof people | null = null) =>
    answerTo({ method: 'GET', path, actor: who && people[who], who: '', isOpen: true }, sessions);
  const trip = `/trips/${tripId}`;
  const doors: readonly (readonly [path: string, who: keyof typeof people | null, close: () => Promise<unknown>, then: number])[] = [
    [`/s/${tokens['share-link']}`, null, () => database().shareLink.updateMany({ where: { tripId }, data: { revokedAt: new Date() } }), 404],
    [`/calendar/${tokens.feed}.ics`, null, () => database().feedToken.deleteMany({ where: { tripId } }), 404],
    [`/join/${tokens.invitation}`, null, () => database().invitation.updateMany({ where: { tripId }, data: { state: 'REVOKED', settledAt: new Date() } }), 404],
    [`/card/${tokens.responder}`, null, () => database().emergencyCard.updateMany({ where: { tripId }, data: { responderHash: null, responderSince: null } }), 404],
    [trip, 'family', () => database().tripMember.deleteMany({ where: { tripId, userId: people.family.userId } }), 404],
    [trip, 'staff', () => database().trip.update({ where: { id: tripId }, data: { sharedWithCentreAt: null } }), 404],
    [trip, 'caregiver', () => database().session.deleteMany({ where: { userId: people.caregiver.userId } }), 307],
  ];
  for (const [path, who, close, then] of doors) {
    const before = await statusAt(path, who);
    await close();
    expect([path, before, await statusAt(path, who)]).toEqual([path, 200, then]);
  }
});
