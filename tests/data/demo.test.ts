import { beforeAll, describe, expect, it } from 'vitest';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { database } from '@/lib/data/client';
import { loadTrip } from '@/lib/data/trips';
import { seedDemo } from '@/prisma/seed/demo';
import { accessFor } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');

beforeAll(() => seedDemo(process.env.DATABASE_URL ?? '', NOW), 120_000);

const personNamed = async (name: string) => {
  const user = await database().user.findUniqueOrThrow({ where: { email: `${name}@demo.mendway.test` }, include: { staff: true } });
  return { type: 'person', userId: user.id, sessionId: '', name: user.name, email: user.email, isAdministrator: false, staff: user.staff } as const;
};

const mayasTrip = () => database().trip.findFirstOrThrow({ where: { patientName: 'Maya Torres' } });

describe('the demo world', () => {
  it('has two hundred arrivals beside Maya’s, all shared with their centre', async () => {
    expect(await database().trip.count({ where: { sharedWithCentreAt: { not: null } } })).toBe(201);
  });

  it('has findings to fix on Maya’s trip, one of them blocked', async () => {
    const access = await accessFor(await personNamed('maya'), (await mayasTrip()).id, 'see-itinerary');
    const { open } = checkTrip((await loadTrip(access)).trip, NOW);
    expect(open.map(({ ruleId }) => ruleId)).toEqual(['visit-away-from-stay', 'connection', 'no-escort', 'night-without-bed', 'too-heavy-to-lift', 'long-flight']);
    expect(open[0]?.severity).toBe('blocked');
  });

  it('lets her coordinator, her caregiver and her family see it', async () => {
    const { id } = await mayasTrip();
    for (const [name, role] of [['rosa', 'STAFF'], ['sam', 'CAREGIVER'], ['lena', 'FAMILY']] as const) {
      expect((await accessFor(await personNamed(name), id, 'see-itinerary')).standing.role).toBe(role);
    }
  });
});
