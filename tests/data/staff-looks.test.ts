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
    .map(({ actorId, deed }) => [actorId, deed]);

  // Overview, calendar, hold and numbers open with `tripPage`, the history with `tripVisit`; all for "see-itinerary".
  it.each([['a page with the trip', tripPage], ['a page that loads its own', tripVisit]])('staff at %s looked at the medical part', async (_, open) => {
    const before = (await looks()).length;
    await signIn(people.clinician);
    expect((await open(tripId, 'see-itinerary')).access.deed).toBe('see-itinerary');
    expect((await looks()).slice(before)).toEqual([[people.clinician.userId, 'see-medical']]);
  });

  it.each(['owner', 'caregiver'] as const)('a member (%s) is written down nowhere', async (who) => {
    const before = await looks();
    await signIn(people[who]);
    await tripPage(tripId, 'see-itinerary');
    expect(await looks()).toEqual(before);
  });
});
