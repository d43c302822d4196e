import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { linkLiveHandler } from '@/lib/server/link-live';
import { livePlaces } from '@/lib/server/live-places';
import { eventually } from '../support/database-command';
import { fullTrip } from '../support/full-trip';
import { madeLink, turnOff } from '../support/share-links';

vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => ({ get: () => undefined }) }));

async function shared(more: Parameters<typeof madeLink>[2] = {}, passcode: string | null = null) {
  const mine = await fullTrip();
  return { ...mine, link: await madeLink(mine.owner, mine.tripId, more, passcode) };
}

describe('GET /s/:token/live', () => {
  const handler = linkLiveHandler(livePlaces({ person: 2, process: 3 }));
  const ask = (token: string, accept = 'text/event-stream') =>
    handler(new Request('http://localhost/live', { headers: { accept } }), { params: Promise.resolve({ token }) });

  /** What a stream tells, as it comes; `null` once it is closed. */
  function toldBy(response: Response) {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const told: (string | null)[] = [];
    const read = async (): Promise<void> => {
      const part = await reader?.read();
      if (!part || part.done) return void told.push(null);
      for (const [, state = ''] of part.value.matchAll(/^data: (.*)$/gm)) told.push(state);
      return read();
    };
    void read();
    return { told, close: () => reader?.cancel() };
  }

  const post = ({ tripId, owner }: { tripId: string; owner: { userId: string; name: string } }) => database().update.create({
    data: { tripId, state: 'AWAKE', postedById: owner.userId, postedByName: owner.name, postedAt: new Date(), commandId: randomUUID() },
  });

  it('tells of an update as it comes, and ends at once when the link is turned off', async () => {
    const mine = await shared();
    const { told } = toldBy(await ask(mine.link.token));
    await eventually(() => expect(told).toContain('2 0 2'));
    await post(mine);
    await eventually(() => expect(told).toContain('2 0 3'));
    await turnOff(mine.link);
    await eventually(() => expect(told.at(-1)).toBeNull());
    expect((await ask(mine.link.token)).status).toBe(404);
  });

  it('ends when the link shows something else, or asks for another passcode', async () => {
    const { link } = await shared();
    const { told } = toldBy(await ask(link.token));
    await eventually(() => expect(told).not.toEqual([]));
    await database().shareLink.update({ where: { id: link.id }, data: { showsStay: false } });
    await eventually(() => expect(told.at(-1)).toBeNull());
  });

  it('ends with the link’s last moment', async () => {
    const { link } = await shared();
    await database().shareLink.update({ where: { id: link.id }, data: { expiresAt: new Date(Date.now() + 1_500) } });
    const { told } = toldBy(await ask(link.token));
    await eventually(() => expect(told.at(-1)).toBeNull());
  });

  it('tells nobody who changed what, nor how the bags are packed', async () => {
    const mine = await shared();
    const state = (await (await ask(mine.link.token, 'application/json')).json()) as object;
    expect(state).toEqual({ version: 2, packing: 0, people: expect.any(Number), by: null });
  });

  it('is not there for a link without updates or behind a passcode, and has so many places for one link', async () => {
    const quiet = await shared({ shows: { itinerary: true, flights: true, stay: true, updates: 'NONE' } });
    const locked = await shared({}, 'blue kite');
    expect([(await ask(quiet.link.token)).status, (await ask(locked.link.token)).status]).toEqual([404, 404]);
    const { link } = await shared();
    const open = [toldBy(await ask(link.token)), toldBy(await ask(link.token))];
    expect((await ask(link.token)).status).toBe(429);
    await Promise.all(open.map(({ close }) => close()));
    const again = await ask(link.token);
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });
});
