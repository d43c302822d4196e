import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { GET } from '@/app/trips/[tripId]/live/route';
import { hashToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { createSession } from '@/lib/data/sessions';
import { keepFinding } from '@/lib/data/trip-words';
import { followTrip } from '@/lib/data/trip-news';
import type { Person } from '@/lib/domain/access/actor';
import { applyChange } from '@/lib/domain/check/apply-change';
import { liveHandler } from '@/lib/server/live-handler';
import { type LivePlaces, livePlaces } from '@/lib/server/live-places';
import { eventually } from '../support/database-command';
import { accessFor, addMember, makePerson } from '../support/factories';
import { change, fullTrip, type Mine, NOW, undo, lastId } from '../support/full-trip';

const jar = vi.hoisted(() => ({ token: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && jar.token ? { value: jar.token } : undefined) }),
}));

const renamed = (name: string) => (mine: Mine) => change(mine, (trip) => applyChange(trip, { type: 'set-escort', escort: { state: 'asked', name } }));

async function signIn(person: Person): Promise<string> {
  const token = randomUUID();
  await createSession({ tokenHash: hashToken(token), userId: person.userId, device: '' }, new Date());
  return token;
}

const followed: (() => void)[] = [];
const follow = (...following: Parameters<typeof followTrip>) => followed.push(followTrip(...following));
const leaveAll = () => followed.splice(0).forEach((leave) => leave());
afterEach(leaveAll);

async function send(mine: Mine, token: string, init: RequestInit = {}, handler = GET) {
  jar.token = token;
  const request = new Request('http://localhost/live', { headers: { accept: 'text/event-stream' }, ...init });
  return handler(request, { params: Promise.resolve({ tripId: mine.tripId }) });
}

const ask = (mine: Mine, token: string, accept = 'text/event-stream') => send(mine, token, { headers: { accept } });

/** Places, and how many of them are taken. */
function countedPlaces(most: Parameters<typeof livePlaces>[0]): [LivePlaces, () => number] {
  const places = livePlaces(most);
  let taken = 0;
  const take: LivePlaces['take'] = (userId) => {
    const leave = places.take(userId);
    if (typeof leave === 'string') return leave;
    taken += 1;
    return () => {
      taken -= 1;
      leave();
    };
  };
  return [{ take }, () => taken];
}

/** The versions that a stream tells, as they come; `null` once it is closed. */
function versions(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const told: (number | null)[] = [];
  const read = async (): Promise<void> => {
    const part = await reader?.read();
    if (!part || part.done) return void told.push(null);
    for (const [, version] of part.value.matchAll(/^data: (\d+) \d+ \d+$/gm)) told.push(Number(version));
    return read();
  };
  void read();
  return { told, close: () => reader?.cancel() };
}

describe('the news of a trip', () => {
  it('reach those who follow it, once a change is written, and nobody else', async () => {
    const [mine, other] = [await fullTrip(), await fullTrip()];
    const heard = { mine: 0, other: 0 };
    const [own, others] = [await accessFor(mine.owner, mine.tripId, 'see-itinerary'), await accessFor(other.owner, other.tripId, 'see-itinerary')];
    follow(own, () => { heard.mine += 1; });
    follow(others, () => { heard.other += 1; });
    await eventually(() => expect(heard).toEqual({ mine: 1, other: 1 }));
    await renamed(randomUUID())(mine);
    await eventually(() => expect(heard.mine).toBe(2));
    await keepFinding(await accessFor(mine.owner, mine.tripId, 'change-itinerary'), { findingKey: 'x', reason: 'y' }, NOW);
    await eventually(() => expect(heard.mine).toBe(3));
    expect(heard.other).toBe(1);
  });

  it('have those who follow look once it is heard: what changed before that nobody tells', async () => {
    const mine = await fullTrip();
    let heard = 0;
    follow(await accessFor(mine.owner, mine.tripId, 'see-itinerary'), () => { heard += 1; });
    await eventually(() => expect(heard).toBeGreaterThan(0));
  });

  it('come again after the database dropped the connection and took none for a while', async () => {
    const mine = await fullTrip();
    let heard = 0;
    follow(await accessFor(mine.owner, mine.tripId, 'see-itinerary'), () => { heard += 1; });
    const listeners = async () => (await database().$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE application_name = 'mendway-live' AND datname = current_database() AND query LIKE 'LISTEN%'`).map(({ pid }) => pid);
    await eventually(async () => expect(await listeners()).toHaveLength(1));
    await eventually(() => expect(heard).toBe(1));
    const [first] = await listeners();
    const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);
    const admin = new pg.Client({ connectionString: inject('serverUrl') });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend($1)', [first]);
    await eventually(async () => expect(await listeners()).toEqual([]));
    await renamed('unheard')(mine);
    await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} ALLOW_CONNECTIONS true`);
    await admin.end();
    // What was missed is made up for: everybody is told to look.
    await eventually(() => expect(heard).toBeGreaterThan(1));
    const before = heard;
    await renamed('heard')(mine);
    await eventually(() => expect(heard).toBeGreaterThan(before));
    leaveAll();
    await eventually(async () => expect(await listeners()).toEqual([]));
  });
});

describe('GET /trips/:id/live', () => {
  it('tells the version at once, and every one that comes', async () => {
    const mine = await fullTrip();
    const response = await ask(mine, await signIn(mine.owner));
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    const { told, close } = versions(response);
    await eventually(() => expect(told.at(-1)).toBe(2));
    await renamed('Bo')(mine);
    await eventually(() => expect(told.at(-1)).toBe(3));
    await undo(mine, await lastId(mine));
    await eventually(() => expect(told.at(-1)).toBe(4));
    await close();
  });

  it('tells the state once to whom asks for JSON', async () => {
    const mine = await fullTrip();
    const response = await ask(mine, await signIn(mine.owner), 'application/json');
    expect(await response.json()).toEqual({ version: 2, packing: 0, people: 1, by: mine.owner.name });
  });

  it('is not there for strangers, for the signed out, and for what is no trip', async () => {
    const mine = await fullTrip();
    const stranger = await signIn(await makePerson());
    for (const token of [stranger, '', 'x']) expect((await ask(mine, token)).status).toBe(404);
    expect((await ask({ ...mine, tripId: 'x' }, await signIn(mine.owner))).status).toBe(404);
  });

  it('ends with the place in the trip, and with the session', async () => {
    const mine = await fullTrip();
    const june = await makePerson({ name: 'June' });
    await addMember(mine.tripId, june, { role: 'FAMILY' });
    const [hers, own] = [versions(await ask(mine, await signIn(june))), versions(await ask(mine, await signIn(mine.owner)))];
    await eventually(() => expect([hers.told.at(-1), own.told.at(-1)]).toEqual([2, 2]));
    await database().tripMember.deleteMany({ where: { userId: june.userId } });
    await eventually(() => expect(hers.told.at(-1)).toBeNull());
    await database().session.deleteMany({ where: { userId: mine.owner.userId } });
    await renamed('Bo')(mine);
    await eventually(() => expect(own.told.at(-1)).toBeNull());
    expect(own.told).not.toContain(3);
  });

  it('keeps no session alive', async () => {
    const mine = await fullTrip();
    const token = await signIn(mine.owner);
    const long = new Date(Date.now() - 3_600_000);
    await database().session.updateMany({ where: { userId: mine.owner.userId }, data: { lastSeenAt: long } });
    await ask(mine, token, 'application/json');
    expect(await database().session.findFirst({ where: { userId: mine.owner.userId } })).toMatchObject({ lastSeenAt: long });
  });

  it('holds nothing for HEAD, and for whoever left before the answer', async () => {
    const mine = await fullTrip();
    const token = await signIn(mine.owner);
    const [places, taken] = countedPlaces({ person: 1, process: 1 });
    const handler = liveHandler('see-itinerary', places);
    const head = await send(mine, token, { method: 'HEAD' }, handler);
    expect([head.status, head.headers.get('content-type'), head.body]).toEqual([200, 'text/event-stream; charset=utf-8', null]);
    expect((await send(mine, token, { signal: AbortSignal.abort() }, handler)).body).toBeNull();
    const leaving = new AbortController();
    const answer = send(mine, token, { signal: leaving.signal }, handler);
    leaving.abort();
    expect((await answer).body).toBeNull();
    expect(taken()).toBe(0);
  });

  it('ends with its request, though nobody reads or cancels it', async () => {
    const mine = await fullTrip();
    const token = await signIn(mine.owner);
    const [places, taken] = countedPlaces({ person: 1, process: 1 });
    const handler = liveHandler('see-itinerary', places);
    const leaving = new AbortController();
    const { told } = versions(await send(mine, token, { signal: leaving.signal }, handler));
    await eventually(() => expect(told.at(-1)).toBe(2));
    expect([(await send(mine, token, {}, handler)).status, taken()]).toEqual([429, 1]);
    leaving.abort();
    await eventually(() => expect(told.at(-1)).toBeNull());
    expect(taken()).toBe(0);
    const next = await send(mine, token, {}, handler);
    expect(next.status).toBe(200);
    await next.body?.cancel();
    expect(taken()).toBe(0);
  });

  it('gives all persons together no more than the process can hold', async () => {
    const mine = await fullTrip();
    const june = await makePerson();
    await addMember(mine.tripId, june, { role: 'FAMILY' });
    const handler = liveHandler('see-itinerary', livePlaces({ person: 2, process: 2 }));
    const [own, hers] = [await signIn(mine.owner), await signIn(june)];
    const streams = [versions(await send(mine, own, {}, handler)), versions(await send(mine, hers, {}, handler))];
    expect((await send(mine, hers, {}, handler)).status).toBe(503);
    await streams[0]?.close();
    const next = await send(mine, hers, {}, handler);
    expect(next.status).toBe(200);
    await Promise.all([...streams.slice(1), versions(next)].map(({ close }) => close()));
  });

  it('gives one person so many streams and no more, until one is closed', async () => {
    const mine = await fullTrip();
    const token = await signIn(mine.owner);
    const streams = [];
    for (let count = 0; count < 12; count += 1) streams.push(versions(await ask(mine, token)));
    expect((await ask(mine, token)).status).toBe(429);
    await streams[0]?.close();
    const next = await ask(mine, token);
    expect(next.status).toBe(200);
    await Promise.all([...streams.slice(1), versions(next)].map(({ close }) => close()));
  });
});
