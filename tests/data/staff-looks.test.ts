import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hashToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { shareWithCentre } from '@/lib/data/trip-words';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { tripPage, tripVisit } from '@/lib/server/trip-page';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

const jar = vi.hoisted(() => ({ token: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && jar.token ? { value: jar.token } : undefined) }),
}));

async function signIn(person: Person): Promise<void> {
  jar.token = randomUUID();
  await createSession({ tokenHash: hashToken(jar.token), userId: person.userId, device: '' }, new Date());
}

describe('who looked', () => {
  let tripId = '';
  let people: Record<'owner' | 'caregiver' | 'clinician', Person>;

  beforeAll(async () => {
    const centre = await makeCentre();
    people = { owner: await makePerson(), caregiver: await makePerson(), clinician: await makeStaff(await makePerson(), centre.id, 'CLINICIAN') };
    tripId = await makeTrip(people.owner, { centre });
    await addMember(tripId, people.caregiver, { role: 'CAREGIVER', seesMedical: true });
    await shareWithCentre(await accessFor(people.owner, tripId, 'share-with-centre'), true, new Date());
  });

  const looks = async () => (await database().auditEvent.findMany({ where: { tripId, deed: { startsWith: 'see-' } }, orderBy: { id: 'asc' } }))
    .map(({ actorId, deed, part }) => [actorId, deed, part]);

  // Overview, calendar, hold and numbers open with `tripPage`, the history with `tripVisit`.
  it.each([['a page with the trip', tripPage, 'itinerary'], ['a page that loads its own', tripVisit, 'history']] as const)('staff at %s looked at the medical part', async (_, open, part) => {
    const before = (await looks()).length;
    await signIn(people.clinician);
    expect((await open(tripId, 'see-itinerary', part)).access.deed).toBe('see-itinerary');
    expect((await looks()).slice(before)).toEqual([[people.clinician.userId, 'see-medical', part]]);
  });

  it('a caregiver is written down before the page loads; drawn again, it is the same opening', async () => {
    const before = (await looks()).length;
    await signIn(people.caregiver);
    await tripPage(tripId, 'change-itinerary', 'flights');
    await tripPage(tripId, 'see-itinerary', 'flights');
    expect((await looks()).slice(before)).toEqual([[people.caregiver.userId, 'see-medical', 'flights']]);
  });

  it('the owner is written down nowhere', async () => {
    const before = await looks();
    await signIn(people.owner);
    await tripPage(tripId, 'see-itinerary', 'itinerary');
    expect(await looks()).toEqual(before);
  });

  it('whoever may not do the deed is told that there is no trip, and nothing is written', async () => {
    const before = await looks();
    await signIn(people.caregiver);
    await expect(tripPage(tripId, 'manage-people', 'people')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
    expect(await looks()).toEqual(before);
  });
});
