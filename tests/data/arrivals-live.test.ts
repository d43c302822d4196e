import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seeBoard } from '@/app/arrivals/actions';
import { GET } from '@/app/arrivals/live/route';
import { hashToken } from '@/lib/crypto/tokens';
import { loadBoard } from '@/lib/data/arrivals';
import { keepArrivals } from '@/lib/data/arrivals-kept';
import { newsSince } from '@/lib/data/board-looks';
import { database } from '@/lib/data/client';
import { openDesk } from '@/lib/data/open-desk';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { addressInText } from '@/lib/input/arrivals-query';
import { boardAsked, sealSearch } from '@/lib/server/arrivals-view';
import { followBoard } from '@/lib/server/board-news';
import { type BoardMessage, type BoardShown, markOf, shownAfter } from '@/lib/text/board-shown';
import { callBy } from '../support/actions';
import { eventually } from '../support/database-command';
import { toldBy } from '../support/event-streams';
import { makePerson, makeStaff } from '../support/factories';
import { change } from '../support/full-trip';
import type { DeedWorld } from '../support/random-deeds';
import { NOW, share, sharedTrip, staffedDesk } from '../support/shared-arrivals';

const jar = vi.hoisted(() => ({ token: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && jar.token ? { value: jar.token } : undefined) }),
}));

/** All that these trips can land on, whatever day it is today. */
const DAYS = 'range=days&from=2026-11-01&to=2027-12-31';

type Desk = Awaited<ReturnType<typeof staffedDesk>>;

let desk: Desk;
let ruth: DeedWorld;
beforeEach(async () => {
  desk = await staffedDesk();
  ruth = await sharedTrip(desk);
  await keepArrivals(NOW);
});

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()));
});

async function signIn({ userId }: Person): Promise<string> {
  const token = randomUUID();
  await createSession({ tokenHash: hashToken(token), userId, device: '' }, new Date());
  return token;
}

const send = async (token: string, query = DAYS, accept = 'text/event-stream'): Promise<Response> => {
  jar.token = token;
  return GET(new Request(`http://localhost/arrivals/live?${query}`, { headers: { accept } }));
};

/** What an open board shows, by all that its stream told; null once it is closed. */
async function openBoard(person: Person, query = DAYS) {
  const { told, close } = toldBy(await send(await signIn(person), query), (data) => JSON.parse(data) as BoardMessage);
  opened.push(close);
  const shown = (): BoardShown | null => told.reduce<BoardShown | null>((before, one) => {
    if (one && 'all' in one && one.all) return one.all;
    return before && one && shownAfter(before, one);
  }, null);
  const trips = () => shown()?.rows.map(({ tripId }) => tripId);
  await eventually(() => expect(told.length).toBeGreaterThan(0));
  return { told, shown, trips, close };
}

/** The patient changes something, and the keeper keeps up. */
async function escorted(world: DeedWorld, name = 'June'): Promise<void> {
  await change(world, (trip) => ({ ...trip, escort: { state: 'accepted', name } }));
  await keepArrivals(NOW);
}

describe('an open board', () => {
  it('is told of a change, by its own filters and in its reader’s words', async () => {
    const all = await openBoard(desk.staff);
    const alone = await openBoard(desk.staff, `${DAYS}&flags=no-escort`);
    const searched = await openBoard(desk.staff, `find=${sealSearch('nobody of that name')}`);
    expect([all.trips(), alone.trips(), searched.trips()]).toEqual([[ruth.tripId], [ruth.tripId], []]);
    await escorted(ruth);
    await eventually(() => expect(alone.trips()).toEqual([]));
    await eventually(() => expect(all.shown()?.rows[0]?.changes.map(({ what }) => what)).toContain('escort'));
    expect(all.shown()?.rows[0]?.companion.escort).toContain('June');
    await eventually(() => expect(searched.told).toHaveLength(2));
    expect(searched.told[1]).toMatchObject({ put: [], gone: [ruth.tripId] });
  });

  it('shows a trip that is shared as soon as its line is kept, in its place, and counts it', async () => {
    const board = await openBoard(desk.staff, `${DAYS}&sort=patient`);
    const before = board.shown()?.counts.unassigned;
    const late = await sharedTrip(desk);
    await keepArrivals(NOW);
    await eventually(() => expect(board.trips()).toHaveLength(2));
    const anew = await loadBoard(accessOf(desk.staff), viewOf(`${DAYS}&sort=patient`), new Date());
    expect(board.trips()).toEqual(anew.page.lines.map(({ tripId }) => tripId));
    expect(board.trips()).toContain(late.tripId);
    expect([board.shown()?.counts, before]).toEqual([anew.counts, expect.any(Number)]);
  });

  it('loses a trip in the moment in which its patient ends the sharing', async () => {
    const board = await openBoard(desk.staff);
    await share(ruth, false);
    await eventually(() => expect(board.trips()).toEqual([]));
  });

  it('of another centre hears nothing', async () => {
    const other = await staffedDesk();
    const [board, elsewhere] = [await openBoard(desk.staff), await openBoard(other.staff)];
    await escorted(ruth);
    await eventually(() => expect(board.told).toHaveLength(2));
    expect(elsewhere.told).toHaveLength(1);
  });

  it('is read once a centre, however many are open', async () => {
    const heard = Array.from({ length: 200 }, () => 0);
    const access = accessOf(desk.staff);
    const leaving = heard.map((_, index) => followBoard(access, {
      question: viewOf(index % 2 === 0 ? DAYS : `${DAYS}&flags=no-escort`), locale: index % 3 === 0 ? 'es' : 'en',
      tell: () => { heard[index] = (heard[index] ?? 0) + 1; }, missed: () => undefined,
    }));
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await escorted(ruth);
    await eventually(() => expect(heard).toEqual(heard.map(() => 1)));
    const reads = query.mock.calls.map(([first]) => (typeof first === 'string' ? first : (first as unknown as { text: string }).text)).filter((sent) => sent.includes('"atRisk"') || sent.includes("'atRisk'"));
    query.mockRestore();
    leaving.forEach((leave) => leave());
    expect(reads).toHaveLength(1);
  });

  it('of hundreds of lines at once lets each board read its own page, and sends none of the others', async () => {
    const [told, missed] = [vi.fn(), vi.fn()];
    const leave = followBoard(accessOf(desk.staff), { question: viewOf(DAYS), locale: 'en', tell: told, missed });
    await database().$executeRaw`SELECT pg_notify('arrival', gen_random_uuid() || ' ' || ${desk.centre.id}) FROM generate_series(1, 2000)`;
    await eventually(() => expect(missed).toHaveBeenCalled());
    leave();
    expect(told).not.toHaveBeenCalled();
  });
});

const accessOf = (person: Person) => {
  const access = openDesk(person, desk.centre.id, 'see-arrivals');
  if (!access) throw new Error('no desk');
  return access;
};
const viewOf = (query: string) => boardAsked(addressInText(query)).view;

describe('a board that was away', () => {
  it('is told all that it missed, and nothing where it missed nothing', async () => {
    const first = await openBoard(desk.staff);
    const drawn = first.shown();
    if (!drawn) throw new Error('nothing drawn');
    await first.close();
    const again = await openBoard(desk.staff, `${DAYS}&drawn=${markOf(drawn)}`);
    expect(again.told).toEqual([{ all: null }]);
    await again.close();
    const late = await sharedTrip(desk);
    await keepArrivals(NOW);
    await share(ruth, false);
    const back = await openBoard(desk.staff, `${DAYS}&drawn=${markOf(drawn)}`);
    expect(back.trips()).toEqual([late.tripId]);
  });

  it('is told once, as JSON, where no stream comes through', async () => {
    const answer = await send(await signIn(desk.staff), DAYS, 'application/json');
    expect(answer.headers.get('cache-control')).toBe('no-store, no-transform');
    const { all } = (await answer.json()) as { all: BoardShown };
    expect(all.rows.map(({ tripId }) => tripId)).toEqual([ruth.tripId]);
    const same = await send(await signIn(desk.staff), `${DAYS}&drawn=${markOf(all)}`, 'application/json');
    expect(await same.json()).toEqual({ all: null });
  });
});

describe('a stream of the board', () => {
  it('ends when its reader is taken from the staff, and tells nothing more', async () => {
    const june = await makeStaff(await makePerson({ name: 'June' }), desk.centre.id, 'COORDINATOR');
    const [hers, own] = [await openBoard(june), await openBoard(desk.staff)];
    await database().staffMember.deleteMany({ where: { userId: june.userId } });
    await escorted(ruth);
    await eventually(() => expect(own.told).toHaveLength(2));
    await eventually(() => expect(hers.told.at(-1)).toBeNull());
    expect(hers.told).toHaveLength(2);
  });

  it('ends when its reader signs out, and goes on with another role', async () => {
    const board = await openBoard(desk.staff);
    await database().staffMember.updateMany({ where: { userId: desk.staff.userId }, data: { role: 'CLINICIAN' } });
    await escorted(ruth);
    await eventually(() => expect(board.told).toHaveLength(2));
    await database().session.deleteMany({ where: { userId: desk.staff.userId } });
    await escorted(ruth, 'Sam');
    await eventually(() => expect(board.told.at(-1)).toBeNull());
    expect(board.told).toHaveLength(3);
  });

  it('is not there for patients, for staff of other centres and for the signed out', async () => {
    const other = await staffedDesk();
    for (const person of [ruth.owner, other.staff]) expect((await send(await signIn(person), `centre=${desk.centre.id}`)).status).toBe(404);
    for (const token of ['', 'x']) expect((await send(token)).status).toBe(404);
  });

  it('takes whatever stands in its address', async () => {
    for (const query of ['range=days&from=2027-02-01&to=2027-01-01', 'flags=x&needs=&sort=fame', `find=${'x'.repeat(10_000)}`, 'at=tampered', 'drawn=%00']) {
      const answer = await send(await signIn(desk.staff), query, 'application/json');
      expect([query, answer.status]).toEqual([query, 200]);
    }
  });
});

describe('having seen what changed', () => {
  const look = () => database().boardLook.findFirst({ where: { userId: desk.staff.userId } });
  const see = (until: string, now = NOW) => seeBoardAs(desk.staff, { until }, now);
  const seeBoardAs = (person: Person, typed: Record<string, string>, now: Date) => (seeBoard as unknown as Seen).perform(callBy(person, { now }), { centreId: desk.centre.id, ...typed });
  interface Seen { perform: (context: unknown, raw: unknown) => Promise<{ type: string }> }

  it('is kept for each person at each centre, never turned back, and never ahead of the clock', async () => {
    const [before, later] = [new Date(NOW.getTime() - 1000), new Date(NOW.getTime() + 3_600_000)];
    expect(await see(before.toISOString())).toEqual({ type: 'redrawn' });
    expect(await look()).toMatchObject({ centreId: desk.centre.id, lookedAt: before });
    await see(later.toISOString());
    expect(await look()).toMatchObject({ lookedAt: NOW });
    await see(before.toISOString(), later);
    expect(await look()).toMatchObject({ lookedAt: NOW });
    expect((await loadBoard(accessOf(desk.staff), viewOf(DAYS), NOW)).lookedAt).toEqual(NOW);
  });

  it('begins with the first board that somebody opens: what stands on it is no news', async () => {
    expect(await newsSince(accessOf(desk.staff), null, NOW)).toEqual(NOW);
    const later = new Date(NOW.getTime() + 1000);
    expect(await newsSince(accessOf(desk.staff), (await look())?.lookedAt ?? null, later)).toEqual(NOW);
  });

  it('is refused without a moment, and to whoever does not work there', async () => {
    expect(await see('yesterday')).toMatchObject({ type: 'refused' });
    expect(await seeBoardAs(ruth.owner, { until: NOW.toISOString() }, NOW)).toEqual({ type: 'not-found' });
    expect(await look()).toBeNull();
  });
});
