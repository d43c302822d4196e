import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { createSession, endOwnSession, endSession, endSessions, ownSessions, readSession } from '@/lib/data/sessions';
import { tidy } from '@/lib/data/tidy';
import { inboxOf, markAllRead, notify } from '@/lib/data/notifications';
import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { NextRequest } from 'next/server';
import { z } from 'zod';
import { sealForAddress } from '@/lib/crypto/seal';
import { ticketOf } from '@/lib/server/auth';
import { makeCentre, makePerson, makeStaff } from '../support/factories';

const NOW = new Date();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

async function signedIn(userId: string, now = NOW) {
  const token = makeToken();
  const tokenHash = hashToken(token);
  await createSession({ tokenHash, userId, device: 'Safari, iPhone' }, now);
  return { token, tokenHash };
}

describe('a session', () => {
  test('tells who it is, in one statement, and where they work', async () => {
    const person = await makePerson({ locale: 'es' });
    const centre = await makeCentre();
    await makeStaff(person, centre.id, 'CLINICIAN');
    const { tokenHash } = await signedIn(person.userId);
    expect(await readSession(tokenHash, NOW)).toMatchObject({
      user: { id: person.userId, email: person.email, name: person.name, locale: 'es', isAdministrator: false },
      staff: [{ centreId: centre.id, role: 'CLINICIAN' }],
    });
  });

  test('is kept as a hash', async () => {
    const { token } = await signedIn((await makePerson()).userId);
    expect(await database().session.count({ where: { sessionToken: token } })).toBe(0);
    expect(await readSession(token, NOW)).toBeNull();
  });

  test('of a patient ends after 14 days without a visit, and lives on with visits', async () => {
    const { tokenHash } = await signedIn((await makePerson()).userId);
    expect(await readSession(tokenHash, after(13 * DAY))).not.toBeNull();
    expect(await readSession(tokenHash, after(26 * DAY))).not.toBeNull();
    expect(await readSession(tokenHash, after(40 * DAY))).toBeNull();
  });

  test('ends 90 days after it began, visits or not', async () => {
    const { tokenHash } = await signedIn((await makePerson()).userId);
    for (let day = 10; day < 90; day += 10) expect(await readSession(tokenHash, after(day * DAY))).not.toBeNull();
    expect(await readSession(tokenHash, after(90 * DAY))).toBeNull();
  });

  test('of staff and administrators ends after 30 minutes without a click, and after a shift', async () => {
    const clerk = await makeStaff(await makePerson(), (await makeCentre()).id, 'COORDINATOR');
    const administrator = await makePerson({ isAdministrator: true });
    for (const { userId } of [clerk, administrator]) {
      const { tokenHash } = await signedIn(userId);
      expect(await readSession(tokenHash, after(29 * MINUTE))).not.toBeNull();
      expect(await readSession(tokenHash, after(60 * MINUTE))).toBeNull();
      const busy = await signedIn(userId);
      for (let minute = 20; minute < 12 * 60; minute += 20) expect(await readSession(busy.tokenHash, after(minute * MINUTE))).not.toBeNull();
      expect(await readSession(busy.tokenHash, after(12 * 60 * MINUTE))).toBeNull();
    }
  });

  test('notes a visit at most once a minute', async () => {
    const { tokenHash } = await signedIn((await makePerson()).userId);
    const seen = async () => (await database().session.findUniqueOrThrow({ where: { sessionToken: tokenHash } })).lastSeenAt;
    await readSession(tokenHash, after(30_000));
    expect(await seen()).toEqual(NOW);
    await readSession(tokenHash, after(90_000));
    expect(await seen()).toEqual(after(90_000));
  });

  test('that was ended is worth nothing at the next request', async () => {
    const { tokenHash } = await signedIn((await makePerson()).userId);
    await endSession(tokenHash);
    expect(await readSession(tokenHash, NOW)).toBeNull();
  });

  test('can be ended by its owner alone', async () => {
    const [owner, stranger] = [await makePerson(), await makePerson()];
    const { tokenHash } = await signedIn(owner.userId);
    const sessionId = (await readSession(tokenHash, NOW))?.sessionId ?? '';
    await endOwnSession(stranger, sessionId);
    expect(await readSession(tokenHash, NOW)).not.toBeNull();
    await endOwnSession(owner, sessionId);
    expect(await readSession(tokenHash, NOW)).toBeNull();
  });

  test('stands first in its own list; all others can be ended at once', async () => {
    const made = await makePerson();
    const here = await signedIn(made.userId);
    await signedIn(made.userId, after(MINUTE));
    const person = { ...made, sessionId: (await readSession(here.tokenHash, NOW))?.sessionId ?? '' };
    expect((await ownSessions(person, after(MINUTE))).map(({ isThis }) => isThis)).toEqual([true, false]);
    await endSessions(person.userId, person.sessionId);
    expect(await ownSessions(person, after(MINUTE))).toHaveLength(1);
  });

  test('that is over is swept away', async () => {
    const { tokenHash } = await signedIn((await makePerson()).userId);
    await tidy(after(15 * DAY));
    expect(await database().session.count({ where: { sessionToken: tokenHash } })).toBe(0);
  });
});

describe('/api/auth', () => {
  const ask = (path: string, token: string) =>
    new NextRequest(`http://localhost:3000/api/auth/${path}`, { headers: { cookie: `authjs.session-token=${token}` } });

  test('tells of a session its name and address, nothing else', async () => {
    const person = await makePerson({ passwordHash: 'secret hash' });
    const { token } = await signedIn(person.userId);
    const body = await (await GET(ask('session', token))).json();
    expect(body).toEqual({ expires: expect.any(String), user: { name: person.name, email: person.email } });
  });

  test('tells nothing without one', async () => {
    expect(await (await GET(ask('session', randomUUID()))).json()).toBeNull();
  });

  const sendTicket = async (ticket: string, form: { csrfToken: string; cookie: string }) => {
    const body = new URLSearchParams({ ticket, csrfToken: form.csrfToken });
    const headers = { cookie: form.cookie };
    return POST(new NextRequest('http://localhost:3000/api/auth/callback/ticket', { method: 'POST', body, headers }));
  };

  const openForm = async () => {
    const response = await GET(new NextRequest('http://localhost:3000/api/auth/csrf'));
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await response.json());
    return { csrfToken, cookie: response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
  };

  test('makes no session from a ticket that somebody made up', async () => {
    const form = await openForm();
    const { token } = await signedIn((await makePerson()).userId);
    for (const ticket of ['', 'v1.00000000.AAAAAAAAAAAAAAAA.AAAA', token, sealForAddress('plan', token), ticketOf(makeToken()).ticket]) {
      expect((await sendTicket(ticket, form)).headers.getSetCookie().join()).not.toContain('session-token=');
    }
  });

  test('hands over the cookie of a session that this server made, to a form of its own', async () => {
    const { token } = await signedIn((await makePerson()).userId);
    const { ticket } = ticketOf(token);
    expect((await sendTicket(ticket, { csrfToken: 'made-up', cookie: '' })).headers.getSetCookie().join()).not.toContain(token);
    const cookie = (await sendTicket(ticket, await openForm())).headers.getSetCookie().join();
    expect(cookie).toMatch(new RegExp(`authjs\\.session-token=${token};.*HttpOnly; SameSite=Lax`));
  });
});

describe('an inbox', () => {
  test('counts what is new, for its owner alone', async () => {
    const [owner, other] = [await makePerson(), await makePerson()];
    const { tokenHash } = await signedIn(owner.userId);
    const unread = async () => (await readSession(tokenHash, NOW))?.unread;
    expect(await unread()).toBe(0);
    await notify([{ userId: owner.userId, tripId: null, kind: 'trip-saved', params: {} }], NOW);
    expect(await unread()).toBe(1);
    expect(await inboxOf(other)).toEqual([]);
    await markAllRead(other, NOW);
    expect(await unread()).toBe(1);
    await markAllRead(owner, NOW);
    expect(await unread()).toBe(0);
    expect(await inboxOf(owner)).toMatchObject([{ kind: 'trip-saved', isNew: false }]);
  });
});
