import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { sync } from 'node-ical';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { database } from '@/lib/data/client';
import { tidy } from '@/lib/data/tidy';
import { MOST_EXPORTS_A_DAY } from '@/lib/domain/data-rights/export-state';
import type { Person } from '@/lib/domain/access/actor';
import { ask, everythingOf, fileOf, proven } from '../support/data-exports';
import { makePerson, makeTrip } from '../support/factories';
import { fullTrip } from '../support/full-trip';
import { livedTrip } from '../support/lived-trips';
import { mailsTo, workOff } from '../support/mailbox';
import { exportFileHandler } from '@/lib/server/data-export/fetch-export';
import { hashToken } from '@/lib/crypto/tokens';
import { createSession } from '@/lib/data/sessions';
import { makeCopy } from '@/app/account/data/actions';
import { callBy } from '../support/actions';

// The handler asks Next for the request: here it brings the cookie of a session.
const sent = vi.hoisted(() => ({ token: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && sent.token !== '' ? { value: sent.token } : undefined) }),
  headers: async () => new Headers({ 'accept-language': 'en' }),
}));

/** Signs somebody in who proved then that it is they; null: nobody. */
async function signIn(person: Person | null, provenAt = new Date()): Promise<void> {
  sent.token = person ? randomUUID() : '';
  if (!person) return;
  await createSession({ tokenHash: hashToken(sent.token), userId: person.userId, device: '' }, new Date());
  await database().session.updateMany({ where: { sessionToken: hashToken(sent.token) }, data: { provenAt } });
}

const fetched = (exportId: string, name: string): Promise<Response> =>
  exportFileHandler(new Request('http://localhost:3000/'), { params: Promise.resolve({ exportId, name }) });

const DAY = 24 * 60 * 60_000;

describe('a copy of everything', () => {
  it('keeps to its own format, as zod and as JSON Schema have it', async () => {
    const { owner } = await livedTrip();
    const { data, schema } = await everythingOf(owner);
    const read = z.fromJSONSchema(JSON.parse(schema) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(read.safeParse(data).error?.issues.slice(0, 3) ?? []).toEqual([]);
    expect(read.safeParse({ ...data, person: { ...data.person, account: [{}] } }).success).toBe(false);
  }, 90_000);

  it('holds the trip whole: items, legs, stays, history, people', async () => {
    const { owner, tripId, items } = await fullTrip();
    const { data, calendar, html } = await everythingOf(owner);
    const [trip] = data.trips;
    expect(trip).toMatchObject({ tripId, role: 'OWNER' });
    expect(trip?.items?.map(({ id }) => id)).toEqual(expect.arrayContaining(items.map(({ id }) => id)));
    expect(trip?.legs?.length).toBeGreaterThan(0);
    expect(trip?.stays).toEqual([expect.objectContaining({ address: '1 W 2nd St' })]);
    expect(trip?.changes?.[0]).toHaveProperty('before');
    expect(data.person.account).toEqual([expect.objectContaining({ email: owner.email })]);
    expect(Object.values(sync.parseICS(calendar)).some((part) => part?.type === 'VEVENT' && String(part.summary).includes('Dinner'))).toBe(true);
    expect(html).toContain('June books the table');
  });

  it('of somebody without a trip is whole too', async () => {
    const { data, calendar } = await everythingOf(await makePerson({ locale: 'es' }));
    expect(data.trips).toEqual([]);
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('shows of somebody else’s trip what its owner lets them see, and that it was taken is written down before', async () => {
    const { lena, june, tripId, owner } = await livedTrip();
    await database().tripMember.update({ where: { tripId_userId: { tripId, userId: june.userId } }, data: { seesMedical: true } });
    const { data, json } = await everythingOf(lena);
    const [trip] = data.trips;
    expect(Object.keys(trip ?? {})).not.toEqual(expect.arrayContaining(['card']));
    for (const part of ['card', 'clearances', 'holds', 'surgeonNumbers', 'questions', 'needs', 'invitations', 'links', 'looks', 'arrival']) expect(trip).not.toHaveProperty(part);
    expect(json).not.toContain('microdiscectomy');
    expect(json).not.toContain(owner.email);
    expect(trip?.changes?.every((change) => !('before' in change))).toBe(true);
    expect(await database().auditEvent.count({ where: { tripId, actorId: lena.userId, part: 'export' } })).toBe(1);
    const helper = (await everythingOf(june)).data.trips[0];
    expect(helper?.plan?.[0]).toMatchObject({ procedureId: 'microdiscectomy' });
    expect(helper).not.toHaveProperty('invitations');
    const looks = (await everythingOf(owner)).data.trips[0]?.looks;
    expect(looks).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Lena', part: 'export' })]));
  });

  it('shows who lacks the medical part no finding about medicines that somebody keeps, nor why', async () => {
    const { lena, june, tripId, owner } = await livedTrip();
    const keep = (findingKey: string) => ({ tripId, findingKey, reason: `because of ${findingKey}`, keptAt: new Date(), keptById: owner.userId, keptByName: 'Ruth' });
    await database().keptFinding.createMany({ data: ['medicine-runs-out:one', 'too-heavy-to-lift:bag', 'connection:first'].map(keep) });
    await database().tripMember.updateMany({ where: { tripId, userId: { in: [lena.userId, june.userId] } }, data: { role: 'CAREGIVER', seesMedical: false } });
    const kept = async (person: typeof lena) => (await everythingOf(person)).data.trips[0]?.keptFindings?.map(({ findingKey }) => findingKey).sort();
    expect((await kept(lena))?.filter((key) => /medicine|heavy/.test(String(key)))).toEqual([]);
    expect(await kept(lena)).toContain('connection:first');
    await database().tripMember.update({ where: { tripId_userId: { tripId, userId: june.userId } }, data: { seesMedical: true } });
    expect(await kept(june)).toEqual(expect.arrayContaining(['connection:first', 'medicine-runs-out:one', 'too-heavy-to-lift:bag']));
  }, 60_000);

  it('shows nothing of a trip that its owner deletes to anybody but the owner', async () => {
    const { lena, owner, tripId } = await livedTrip();
    await database().trip.update({ where: { id: tripId }, data: { deletionAskedAt: new Date(), deletionDueAt: new Date(Date.now() + DAY) } });
    expect((await everythingOf(lena)).data.trips).toEqual([]);
    expect((await everythingOf(owner)).data.trips).toHaveLength(1);
  });

  it('holds no secret', async () => {
    const person = await makePerson({ passwordHash: '$argon2id$marker' });
    await database().session.create({ data: { sessionToken: 'a-token-hash-marker', userId: person.userId, expires: new Date(Date.now() + DAY) } });
    const { json, html, data } = await everythingOf(person);
    expect(data.person.sessions).toHaveLength(1);
    for (const marker of ['marker', 'v1.']) for (const file of [json, html]) expect(file).not.toContain(marker);
  });
});

const NASTY = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{name, select, other {}}', "'; DROP TABLE", '\u202e\u2028</style><b>', 'a\u0007é😀'];
const TAGS = /<\/?([a-z]\w*)/gi;

describe('the page to read', () => {
  it.each(NASTY)('says %j as it was typed, and lets it do nothing', async (typed) => {
    const person = await makePerson({ name: typed, locale: 'es' });
    await makeTrip(person, { patientName: typed });
    const { html, data } = await everythingOf(person);
    expect(data.person.account).toEqual([expect.objectContaining({ name: typed })]);
    const tags = new Set([...html.matchAll(TAGS)].map(([, name = '']) => name));
    expect([...tags].sort()).toEqual(['body', 'dd', 'div', 'dl', 'dt', 'h1', 'h2', 'h3', 'head', 'html', 'li', 'meta', 'p', 'style', 'title', 'ul']);
    expect(html).toContain("default-src 'none'");
    const attributes = [...html.replaceAll(/&\w+;|&#39;/g, '').matchAll(/<[a-z]\w*([^>]*)>/g)].map(([, found = '']) => found).join(' ');
    expect(attributes).not.toMatch(/\b(?:on\w+|src|href|style)=/);
    expect(html).toContain('lang="es"');
  });
});

describe('how a copy is asked for', () => {
  it('is refused without a proof of late, and nothing is made', async () => {
    const person = await makePerson();
    const late = { ...proven(person, new Date(Date.now() - 11 * 60_000)) };
    const outcome = await makeCopy.perform(callBy(late, { now: new Date() }), {});
    expect(outcome.type).toBe('prove');
    expect(await database().dataExport.count({ where: { userId: person.userId } })).toBe(0);
  });

  it('makes one at a time, whoever asks at once', async () => {
    const person = await makePerson();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(person)));
    expect(answers.sort()).toEqual(['done', 'export-under-way', 'export-under-way', 'export-under-way']);
    expect(await database().auditEvent.count({ where: { actorId: person.userId, deed: 'ask-export' } })).toBe(1);
  });

  it('makes three a day, and another the day after', async () => {
    const person = await makePerson();
    for (let made = 0; made < MOST_EXPORTS_A_DAY; made += 1) await everythingOf(person);
    expect(await ask(person)).toBe('export-often');
    expect(await ask(person, new Date(Date.now() + DAY + 1000))).toBe('done');
  });

  it('tells in the inbox and by a mail without anything of it', async () => {
    const person = await makePerson();
    await everythingOf(person);
    await workOff();
    expect(await database().notification.count({ where: { userId: person.userId, kind: 'export-ready' } })).toBe(1);
    const [mail] = await mailsTo(person.email);
    expect(mail?.text).toContain('http://localhost:3000/account/data');
    expect(mail?.text).not.toContain(person.name);
  });
});

describe('a file of a copy', () => {
  it('goes to its person, to be saved and kept by nobody on the way', async () => {
    const { owner } = await livedTrip();
    const { id, json } = await everythingOf(owner);
    await signIn(owner);
    const response = await fetched(id, 'data.json');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store', 'content-disposition': 'attachment; filename="data.json"', 'x-content-type-options': 'nosniff', 'content-type': 'application/json; charset=utf-8',
    });
    expect(await response.text()).toBe(json);
    const archive = await fetched(id, 'mendway.zip');
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual(['data.json', 'everything.html', 'schema.json', 'trips.ics']);
    expect(strFromU8(files['data.json'] ?? new Uint8Array())).toBe(json);
    expect(await database().auditEvent.count({ where: { actorId: owner.userId, deed: 'fetch-export' } })).toBe(2);
  });

  it('is not there for anybody else, under another name, or once it is over', async () => {
    const [person, stranger] = [await makePerson(), await makePerson()];
    const { id } = await everythingOf(person);
    await signIn(stranger);
    expect((await fetched(id, 'data.json')).status).toBe(404);
    expect(await fileOf(stranger, id, 'data.json')).toBe('');
    await signIn(null);
    expect((await fetched(id, 'data.json')).headers.get('location')).toContain('/sign-in');
    await signIn(person);
    expect((await fetched(id, 'data.json.000000')).status).toBe(404);
    expect((await fetched(randomUUID(), 'data.json')).status).toBe(404);
    expect((await fetched(id, 'data.json')).status).toBe(200);
    await database().dataExport.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await fetched(id, 'data.json')).status).toBe(404);
    await tidy(new Date());
    expect(await database().exportFile.count({ where: { exportId: id } })).toBe(0);
  });

  it('asks whoever has not proved lately that it is they to do so first', async () => {
    const person = await makePerson();
    const { id } = await everythingOf(person);
    await signIn(person, new Date(Date.now() - 11 * 60_000));
    const response = await fetched(id, 'data.json');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/account/prove?from=%2Faccount%2Fdata']);
  });

  it('lies encrypted', async () => {
    const person = await makePerson({ name: 'Marker Calloway' });
    const { id } = await everythingOf(person);
    const kept = await database().exportFile.findMany({ where: { exportId: id } });
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter(({ content }) => content.includes('Marker') || !content.startsWith('v1.'))).toEqual([]);
  });
});
