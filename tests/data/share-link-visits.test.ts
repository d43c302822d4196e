import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/s/[token]/passcode/route';
import { hashPassword } from '@/lib/crypto/passwords';
import { database } from '@/lib/data/client';
import { openTrip } from '@/lib/data/open-trip';
import { loadShared } from '@/lib/data/shared-trip';
import { DEEDS } from '@/lib/domain/access/deeds';
import { linkPage } from '@/lib/server/link-visit';
import { makeCentre, makePerson, makeTrip } from '../support/factories';
import { fullTrip } from '../support/full-trip';
import { madeLink, type MadeLink, turnOff } from '../support/share-links';

/** What the browser sends along. */
const sent = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }));
/** The cookies that were set, with how they are kept. */
const kept = vi.hoisted(() => [] as { readonly name: string; readonly value: string; readonly how: object }[]);
vi.mock('next/headers', () => ({
  headers: async () => sent.headers,
  cookies: async () => ({
    get: (name: string) => (sent.cookies.has(name) ? { value: sent.cookies.get(name) } : undefined),
    set: (name: string, value: string, how: object) => {
      kept.push({ name, value, how });
      sent.cookies.set(name, value);
    },
  }),
}));

beforeEach(() => {
  sent.cookies.clear();
  kept.length = 0;
  sent.headers = new Headers({ 'x-forwarded-for': randomUUID(), 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' });
});

async function shared(more: Parameters<typeof madeLink>[2] = {}, passcode: string | null = null) {
  const mine = await fullTrip();
  return { ...mine, link: await madeLink(mine.owner, mine.tripId, more, passcode) };
}

/** `there`, `locked`, or nothing: the page that is not there. */
const open = (token: string): Promise<string> => linkPage(token).then(
  ({ access }) => (access ? 'there' : 'locked'),
  (error: unknown) => (String((error as { digest?: unknown }).digest).includes('404') ? '404' : Promise.reject(error as Error)),
);
const looks = (tripId: string) => database().auditEvent.findMany({ where: { tripId, part: 'shared' }, select: { actorId: true, actorKind: true, deed: true }, orderBy: { id: 'asc' } });
const openings = async ({ id }: MadeLink) => (await database().shareLink.findUniqueOrThrow({ where: { id } })).openings;

describe('the page of a share link', () => {
  it('is not there for a token that is cut off, too long, made up, or of another kind', async () => {
    const { link } = await shared();
    const bad = [link.token.slice(1), `${link.token}a`, 'x'.repeat(10_000), '', '../../trips', `${link.token.slice(0, 42)}%`, `${link.token.slice(0, 42)}é`, 'A'.repeat(43)];
    expect(await Promise.all(bad.map(open))).toEqual(bad.map(() => '404'));
    expect(await open(link.token)).toBe('there');
  });

  it('is gone on the next request after the link was turned off, came to its end, or its trip was deleted', async () => {
    const [off, over, deleted] = [await shared(), await shared(), await shared()];
    await turnOff(off.link);
    await database().shareLink.update({ where: { id: over.link.id }, data: { madeAt: new Date(1), expiresAt: new Date() } });
    await database().trip.delete({ where: { id: deleted.tripId } });
    expect(await Promise.all([off, over, deleted].map(({ link }) => open(link.token)))).toEqual(['404', '404', '404']);
  });

  it('opens its own trip, for looking at what is shared and for nothing else', async () => {
    const [one, other] = [await shared(), await shared()];
    const { access } = await linkPage(one.link.token);
    const actor = access?.actor ?? null;
    expect(await openTrip(actor, other.tripId, 'see-shared')).toBeNull();
    const may = await Promise.all(DEEDS.map(async (deed) => ((await openTrip(actor, one.tripId, deed)) ? deed : null)));
    expect(may.filter(Boolean)).toEqual(['see-shared']);
  });

  it('counts each opening and writes down that somebody with the link looked, not that a page drew itself anew', async () => {
    const { link, tripId, owner } = await shared();
    await open(link.token);
    await open(link.token);
    expect(await openings(link)).toBe(2);
    sent.headers.set('sec-fetch-dest', 'empty');
    await open(link.token);
    sent.headers.set('sec-fetch-dest', 'document');
    sent.headers.set('sec-purpose', 'prefetch;prerender');
    await open(link.token);
    expect(await openings(link)).toBe(2);
    // Whoever says so from the start is counted all the same, and nobody looks unseen.
    const second = await madeLink(owner, tripId);
    await open(second.token);
    expect(await openings(second)).toBe(1);
    expect(await looks(tripId)).toEqual([link, second].map(({ id }) => ({ actorId: id, actorKind: 'link', deed: 'see-shared' })));
  });

  it('answers a network address that asks without end as if nothing were there', async () => {
    const { link } = await shared();
    for (let times = 0; times < 240; times += 1) await open('short');
    expect(await open(link.token)).toBe('there');
    for (let times = 0; times < 240; times += 1) await open('B'.repeat(43));
    expect(await open(link.token)).toBe('404');
    sent.headers.set('x-forwarded-for', randomUUID());
    expect(await open(link.token)).toBe('there');
  });
});

describe('what a share link shows', () => {
  const viewOf = async (token: string) => {
    const { access, now } = await linkPage(token);
    if (!access) throw new Error('locked');
    return loadShared(access, now);
  };

  it('is its parts, and nothing medical, booked or noted of a trip with everything filled in', async () => {
    const { link, owner } = await shared();
    const { shared: view } = await viewOf(link.token);
    const said = JSON.stringify(view);
    expect([view.days?.lines.length, view.journeys?.length, view.stays?.length].every((count) => Number(count) > 0)).toBe(true);
    expect(said).toContain('Lindell House');
    for (const secret of ['KX4P2M', '+1 800', '"212"', 'June books', 'microdiscectomy', 'Kips Bay', owner.email]) expect(said).not.toContain(secret);
  });

  it('leaves out the parts that it was not made for', async () => {
    const { link } = await shared({ shows: { itinerary: false, flights: true, stay: false, updates: 'NONE' } });
    expect((await viewOf(link.token)).shared).toMatchObject({ days: null, stays: null, journeys: expect.any(Array) });
  });

  it('is there for a trip whose surgery day nobody knows', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { surgeryOn: null, centre: await makeCentre() });
    const link = await madeLink(owner, tripId);
    expect((await viewOf(link.token)).shared.days?.ribbon.dated).toBe(false);
  });
});

describe('the passcode of a share link', () => {
  const say = async (link: MadeLink, passcode: string) => {
    const body = new URLSearchParams({ passcode });
    const response = await POST(new Request(`http://localhost/s/${link.token}/passcode`, { method: 'POST', body }), { params: Promise.resolve({ token: link.token }) });
    return response.status === 303 ? response.headers.get('location')?.replace(link.token, ':token') : response.status;
  };
  const news = (userId: string) => database().notification.count({ where: { userId, kind: 'link-guessed' } });

  it('is asked before anything is counted, written down or shown', async () => {
    const { link, tripId } = await shared({}, 'blue kite');
    expect([await open(link.token), await openings(link), await looks(tripId)]).toEqual(['locked', 0, []]);
    expect(await say(link, 'blue boat')).toBe('/s/:token?said=wrong');
    expect(await open(link.token)).toBe('locked');
    expect(await say(link, '  blue kite ')).toBe('/s/:token');
    expect([await open(link.token), await openings(link)]).toEqual(['there', 1]);
    expect(kept).toEqual([{ name: 'mendway-link', value: expect.any(String), how: expect.objectContaining({ path: `/s/${link.token}`, httpOnly: true, sameSite: 'lax' }) }]);
    expect(kept[0]?.value).not.toContain('kite');
  });

  it('is remembered for that link and that passcode alone', async () => {
    const [one, other] = [await shared({}, 'blue kite'), await shared({}, 'blue kite')];
    await say(one.link, 'blue kite');
    expect([await open(one.link.token), await open(other.link.token)]).toEqual(['there', 'locked']);
    await database().shareLink.update({ where: { id: one.link.id }, data: { passcodeHash: await hashPassword('blue kite') } });
    expect(await open(one.link.token)).toBe('locked');
    sent.cookies.set('mendway-link', 'made up');
    expect(await open(one.link.token)).toBe('locked');
  });

  it('waits after ten wrong tries from one network address and twenty from all, also for who knows it, and the owner hears of it once', async () => {
    const { link, owner } = await shared({}, 'blue kite');
    const tries = async (count: number) => {
      const said = [];
      for (let times = 0; times < count; times += 1) said.push(await say(link, `wrong ${times}`));
      return said;
    };
    const [wrong, wait] = ['/s/:token?said=wrong', '/s/:token?said=wait'];
    expect(await tries(12)).toEqual([...Array<string>(10).fill(wrong), wait, wait]);
    expect([await say(link, 'blue kite'), await news(owner.userId)]).toEqual([wait, 1]);
    // Somebody else is not shut out by the first ten.
    sent.headers.set('x-forwarded-for', randomUUID());
    expect(await say(link, 'blue kite')).toBe('/s/:token');
    expect(await tries(10)).toEqual(Array<string>(10).fill(wrong));
    sent.headers.set('x-forwarded-for', randomUUID());
    expect([await say(link, 'blue kite'), await news(owner.userId)]).toEqual([wait, 1]);
  });

  it('counts tries that come all at once', async () => {
    const { link } = await shared({}, 'blue kite');
    const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => say(link, `guess ${index}`)));
    expect(answers.filter((one) => one === '/s/:token?said=wrong')).toHaveLength(10);
  });

  it('opens nothing of a link that is over, asks nothing where there is none, and takes no form from another site', async () => {
    const { link } = await shared({}, 'blue kite');
    const { link: free } = await shared();
    expect(await say(free, 'anything')).toBe('/s/:token');
    sent.headers.set('sec-fetch-site', 'cross-site');
    expect(await say(link, 'blue kite')).toBe(403);
    sent.headers.set('sec-fetch-site', 'same-origin');
    await turnOff(link);
    expect(await say(link, 'blue kite')).toBe(404);
    expect(await say(link, 'x'.repeat(10_000))).toBe(404);
  });
});
