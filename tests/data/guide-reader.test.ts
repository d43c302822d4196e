import { createServer } from 'node:net';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { saveCard } from '@/lib/data/emergency-cards';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { blankCard } from '@/lib/domain/card/blank-card';
import { emergencyReader } from '@/lib/server/emergency-page';
import { guideReader } from '@/lib/server/guide-page';
import { accessFor, addMember, makeCentre, makePerson, makeTrip } from '../support/factories';
import { day } from '../support/trips';

const jar = vi.hoisted(() => ({ token: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && jar.token ? { value: jar.token } : undefined) }),
  headers: async () => new Headers(),
}));

async function signIn(person: Person): Promise<void> {
  jar.token = randomUUID();
  await createSession({ tokenHash: hashToken(jar.token), userId: person.userId, device: '' }, new Date());
}

const phones = ({ calls }: { calls: readonly { readonly phone: string }[] }) => calls.map(({ phone }) => phone);

/** As somebody who is signed in; a busy machine may need longer than the page waits, which then comes as to a visitor. */
const known = (now: Date) => vi.waitUntil(async () => {
  const found = await emergencyReader(now);
  return found.person && found;
}, { timeout: 20_000 });

const BEFORE = new Date('2027-03-01T15:00:00Z');
const AFTER = new Date('2027-03-14T15:00:00Z');

describe('the emergency page', () => {
  let tripId = '';
  let people: Record<'owner' | 'caregiver' | 'family', Person>;

  beforeAll(async () => {
    const centre = await makeCentre({ phone: '(212) 555-0142' });
    people = { owner: await makePerson(), caregiver: await makePerson(), family: await makePerson() };
    tripId = await makeTrip(people.owner, { centre, surgeryOn: day('2027-03-11') });
    await addMember(tripId, people.caregiver, { role: 'CAREGIVER', seesMedical: true });
    await addMember(tripId, people.family, { role: 'FAMILY' });
    const content = { ...blankCard('Ruth'), surgeon: { name: 'Dr. Feld', dayPhone: '(212) 555-0161', nightPhone: '(212) 555-0160' } };
    await saveCard(await accessFor(people.owner, tripId, 'change-card'), { content, seenRevision: 0, now: BEFORE });
  });

  const looks = async ({ userId }: Person) => database().auditEvent.findMany({ where: { tripId, actorId: userId, deed: { startsWith: 'see-' } }, select: { deed: true, part: true } });

  it('knows a visitor’s surgery not at all', async () => {
    jar.token = '';
    expect(await emergencyReader(AFTER)).toEqual({ person: null, cards: [], tripId: null, situation: { stage: 'unknown' }, calls: [] });
  });

  it('tells the owner of their surgeon’s team, before and after surgery, in three statements', async () => {
    await signIn(people.owner);
    expect((await known(BEFORE)).situation).toEqual({ stage: 'before' });
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const found = await known(AFTER);
    expect(query).toHaveBeenCalledTimes(3);
    query.mockRestore();
    expect(found).toMatchObject({ tripId, situation: { stage: 'after', mayExercise: false } });
    expect(found.cards.map(({ id }) => id)).toEqual([tripId]);
    expect(phones(found)).toEqual(['(212) 555-0161', '(212) 555-0160']);
    expect(await looks(people.owner)).toEqual([]);
  });

  it('tells whoever sees the medical part the same, and writes down that they looked at the card', async () => {
    await signIn(people.caregiver);
    expect(phones(await known(AFTER))).toEqual(['(212) 555-0161', '(212) 555-0160']);
    expect(await looks(people.caregiver)).toEqual([{ deed: 'see-medical', part: 'card' }]);
  });

  it('tells family the centre’s number, and nothing of the card', async () => {
    await signIn(people.family);
    const found = await known(AFTER);
    expect(phones(found)).toEqual(['(212) 555-0142']);
    expect(found.cards).toEqual([]);
    expect(await looks(people.family)).toEqual([{ deed: 'see-itinerary', part: 'itinerary' }]);
  });

  it('goes by the surgery that was, whatever is planned next', async () => {
    const next = await makeTrip(people.owner, { surgeryOn: day('2027-06-10') });
    const consultation = await makeTrip(people.owner, { procedure: 'consultation', surgeryOn: day('2027-03-12') });
    await signIn(people.owner);
    expect(await known(AFTER)).toMatchObject({ tripId, situation: { stage: 'after' } });
    await database().trip.deleteMany({ where: { id: { in: [next, consultation] } } });
  });
});

describe('a page of the guide', () => {
  it.each(['itinerary', 'card'] as const)('that reads the %s knows the reader’s trip in three statements, and a person without one', async (part) => {
    const owner = await makePerson();
    await signIn(owner);
    expect(await guideReader(part)).toMatchObject({ person: { userId: owner.userId }, trip: null, isUnsure: false });
    const tripId = await makeTrip(owner);
    const query = vi.spyOn(pg.Client.prototype, 'query');
    expect((await guideReader(part)).trip?.record.trip.id).toBe(tripId);
    expect(query).toHaveBeenCalledTimes(3);
    query.mockRestore();
  });
});

describe('without a database', () => {
  const held = globalThis as { mendwayDatabase?: unknown };
  /** Takes connections and never says a word. */
  const silent = createServer(() => undefined);
  afterAll(() => void silent.close());

  it('both come as to a visitor, within a second or a few, and the guide says that it is not sure', async () => {
    await signIn(await makePerson());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    process.env.DATABASE_URL = `postgresql://nobody@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/none`;
    held.mendwayDatabase = undefined;
    const asked = Date.now();
    expect(await emergencyReader(AFTER)).toMatchObject({ person: null, calls: [] });
    expect(Date.now() - asked).toBeLessThan(2500);
    expect(await guideReader('itinerary')).toMatchObject({ person: null, trip: null, isUnsure: true });
    expect(Date.now() - asked).toBeLessThan(8000);
  });
});
