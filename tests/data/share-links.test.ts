import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeShareLink, makeShareLink, renewShareLink, turnOffShareLink } from '@/app/trips/[tripId]/people/links/actions';
import { hashToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { findLink } from '@/lib/data/link-visits';
import { makeLink } from '@/lib/data/share-links';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { MOST_LINKS } from '@/lib/domain/people/share-link';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';
import { choiceOf, linkNow, linksOfTrip, madeLink } from '../support/share-links';

const NOW = linkNow();
const TODAY = dayIn(NEW_YORK, NOW);
const form = { name: 'For Grace', itinerary: 'on', updates: 'STATE', lastDay: addDays(TODAY, 10), passcode: '' };

const call = async (owner: Person, action: Action, raw: Record<string, string>) => {
  const outcome = await action.perform(callBy(owner, { now: NOW }), raw);
  return outcome.type === 'refused' ? outcome.problems.map(({ field, code }) => `${field ?? ''} ${code}`) : outcome.type;
};
const opens = async (token: string) => (await findLink(hashToken(token), NOW, () => false)) !== null;
const audited = (tripId: string) => database().auditEvent.count({ where: { tripId, deed: 'manage-people' } });

async function trip() {
  const owner = await makePerson();
  return { owner, tripId: await makeTrip(owner) };
}

describe('making a share link', () => {
  it('gives it an address that nobody can guess, and keeps a hash of it alone', async () => {
    const { owner, tripId } = await trip();
    expect(await call(owner, makeShareLink, { tripId, ...form })).toBe('done');
    const [link] = await linksOfTrip({ owner, tripId });
    const row = await database().shareLink.findUniqueOrThrow({ where: { id: link?.id } });
    expect(link?.token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(link?.token);
    expect(link).toMatchObject({ name: 'For Grace', shows: { itinerary: true, flights: false, stay: false, updates: 'STATE' }, lastDay: form.lastDay, hasPasscode: false, openings: 0 });
    expect(await opens(link?.token ?? '')).toBe(true);
    expect(await audited(tripId)).toBe(1);
  });

  it('refuses what no link can be, beside its field, and writes nothing', async () => {
    const { owner, tripId } = await trip();
    const refusedFor = (change: Record<string, string>) => call(owner, makeShareLink, { tripId, ...form, ...change });
    const nothing = { name: '', updates: 'NONE', lastDay: form.lastDay };
    expect(await call(owner, makeShareLink, { tripId, ...nothing })).toEqual(['parts link-shows-nothing']);
    expect(await refusedFor({ lastDay: addDays(TODAY, -1) })).toEqual(['lastDay link-day-over']);
    expect(await refusedFor({ lastDay: addDays(TODAY, 3650) })).toEqual(['lastDay link-too-long']);
    expect(await refusedFor({ lastDay: 'soon' })).toEqual(['lastDay invalid-day']);
    expect(await refusedFor({ passcode: '12345' })).toEqual(['passcode passcode-too-short']);
    expect(await refusedFor({ passcode: '654321' })).toEqual(['passcode passcode-too-easy']);
    expect(await refusedFor({ name: 'x'.repeat(61) })).toEqual(['name too-long']);
    expect(await refusedFor({ updates: 'ALL' })).toEqual(['updates unknown-choice']);
    expect([await linksOfTrip({ owner, tripId }), await audited(tripId)]).toEqual([[], 0]);
  });

  it('keeps names as they are typed, whatever they hold', async () => {
    const { owner, tripId } = await trip();
    const name = '<b>Grace</b> עדנה \u202e 👩‍👧';
    await call(owner, makeShareLink, { tripId, ...form, name });
    expect((await linksOfTrip({ owner, tripId }))[0]?.name).toBe(name);
  });

  it('ends at twenty, also when two ask at once', async () => {
    const { owner, tripId } = await trip();
    const row = { tripId, madeById: owner.userId, madeAt: NOW, showsItinerary: true, showsFlights: false, showsStay: false, expiresAt: new Date(NOW.getTime() + 86_400_000) };
    await database().shareLink.createMany({ data: Array.from({ length: MOST_LINKS - 1 }, () => ({ ...row, tokenHash: randomUUID() })) });
    const access = await accessFor(owner, tripId, 'manage-people');
    const answers = await Promise.all([1, 2, 3].map(() => makeLink(access, choiceOf(), null, NOW)));
    expect(answers.map(({ type }) => type).sort()).toEqual(['done', 'refused', 'refused']);
    expect(await call(owner, makeShareLink, { tripId, ...form })).toEqual([' link-limit']);
    // Those that were turned off leave room.
    const [first] = await linksOfTrip({ owner, tripId });
    expect(await call(owner, turnOffShareLink, { tripId, linkId: first?.id ?? '' })).toBe('done');
    expect(await call(owner, makeShareLink, { tripId, ...form })).toBe('done');
  });
});

describe('changing a share link', () => {
  it('keeps its address, and is refused to whoever saw an older one', async () => {
    const { owner, tripId } = await trip();
    const link = await madeLink(owner, tripId);
    const change = (version: string, flights: string) => call(owner, changeShareLink, { tripId, linkId: link.id, ...form, version, flights });
    expect(await change(link.stamp, 'on')).toBe('done');
    expect(await change(link.stamp, 'on')).toEqual([' link-stale']);
    const [now] = await linksOfTrip({ owner, tripId });
    expect(now).toMatchObject({ token: link.token, shows: { flights: true } });
    expect(await change(now?.stamp ?? '', 'on')).toBe('done');
  });

  it('lets one of two devices win that save at the same moment', async () => {
    const { owner, tripId } = await trip();
    const link = await madeLink(owner, tripId);
    const saved = await Promise.all(['one', 'two'].map((name) => call(owner, changeShareLink, { tripId, linkId: link.id, ...form, name, version: link.stamp })));
    expect(saved.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(saved).toContainEqual([' link-stale']);
  });

  it('keeps, sets and takes away the passcode, as was chosen', async () => {
    const { owner, tripId } = await trip();
    const link = await madeLink(owner, tripId, {}, 'blue kite');
    const hash = async () => (await database().shareLink.findUniqueOrThrow({ where: { id: link.id } })).passcodeHash;
    const change = async (raw: Record<string, string>) => call(owner, changeShareLink, { tripId, linkId: link.id, ...form, version: (await linksOfTrip({ owner, tripId }))[0]?.stamp ?? '', ...raw });
    const first = await hash();
    expect(first).toMatch(/^\$argon2id\$/);
    await change({ passcodeIs: 'keep', passcode: 'typed, but not meant' });
    expect(await hash()).toBe(first);
    expect(await change({ passcodeIs: 'set', passcode: '' })).toEqual(['passcode required']);
    await change({ passcodeIs: 'set', passcode: 'green boat' });
    expect(await hash()).not.toBe(first);
    await change({ passcodeIs: 'none' });
    expect(await hash()).toBeNull();
  });

  it('gives another address, and the one before opens nothing from then on', async () => {
    const { owner, tripId } = await trip();
    const link = await madeLink(owner, tripId);
    expect(await call(owner, renewShareLink, { tripId, linkId: link.id, version: link.stamp })).toBe('done');
    const [now] = await linksOfTrip({ owner, tripId });
    expect(now?.token).not.toBe(link.token);
    expect([await opens(link.token), await opens(now?.token ?? '')]).toEqual([false, true]);
    expect(await call(owner, renewShareLink, { tripId, linkId: link.id, version: link.stamp })).toEqual([' link-stale']);
  });

  it('turns it off for good', async () => {
    const { owner, tripId } = await trip();
    const link = await madeLink(owner, tripId);
    expect(await call(owner, turnOffShareLink, { tripId, linkId: link.id })).toBe('done');
    expect([await opens(link.token), await linksOfTrip({ owner, tripId })]).toEqual([false, []]);
    expect(await call(owner, changeShareLink, { tripId, linkId: link.id, ...form, version: link.stamp })).toBe('not-found');
  });

  it('is for those alone who manage the people of that very trip', async () => {
    const [mine, other] = [await trip(), await trip()];
    const link = await madeLink(mine.owner, mine.tripId);
    const helper = await makePerson();
    await addMember(mine.tripId, helper, { role: 'CAREGIVER', seesMedical: true });
    const raw = { linkId: link.id, version: link.stamp, ...form };
    for (const action of [changeShareLink, renewShareLink, turnOffShareLink]) {
      expect(await call(helper, action, { tripId: mine.tripId, ...raw })).toBe('not-found');
      expect(await call(other.owner, action, { tripId: mine.tripId, ...raw })).toBe('not-found');
      expect(await call(other.owner, action, { tripId: other.tripId, ...raw })).toBe('not-found');
    }
    expect(await linksOfTrip(mine)).toEqual([link]);
  });
});
