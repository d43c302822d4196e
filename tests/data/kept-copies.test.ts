import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { openTrip } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { listTrips } from '@/lib/data/own-trips';
import { loadTrip } from '@/lib/data/trips';
import { mayDo } from '@/lib/domain/access/deeds';
import type { Person } from '@/lib/domain/access/actor';
import { NOW, packedTrip } from '../support/packed-trip';

// A device that keeps a trip without its medical part asks for pages as somebody who sees none (lib/server/actor.ts).

const withholding = (person: Person): Person => ({ ...person, withholdsMedical: true });

let trip: Awaited<ReturnType<typeof packedTrip>>;
beforeAll(async () => {
  trip = await packedTrip();
  await trip.add('Gabapentin-marker', 'medicines');
});

describe('a copy without the medical part', () => {
  it.each(['owner', 'sam'] as const)('holds no medicine of %s, and opens no card', async (who) => {
    const person = trip[who];
    const read = async (actor: Person) => {
      const access = await openTrip(actor, trip.tripId, 'see-itinerary');
      return access && JSON.stringify(await loadTrip(access));
    };
    expect(await read(person)).toContain('Gabapentin-marker');
    const copy = await read(withholding(person));
    expect([copy?.includes('Gabapentin-marker'), copy?.includes('"version"')]).toEqual([false, true]);
    expect(await openTrip(withholding(person), trip.tripId, 'see-medical')).toBeNull();
    const [line] = await listTrips(withholding(person));
    expect(line && mayDo('see-medical', line)).toBe(false);
  });

  it('is fetched by its owner, whose looks are nobody’s news, and by a caregiver, whose are', async () => {
    const fetched = async (person: Person) => {
      const access = await openTrip(withholding(person), trip.tripId, 'see-itinerary');
      if (access) await recordLook(access, 'itinerary', NOW);
      return database().auditEvent.findMany({ where: { tripId: trip.tripId, actorId: person.userId, part: 'itinerary' }, select: { deed: true } });
    };
    expect(await fetched(trip.owner)).toEqual([]);
    expect(await fetched(trip.sam), 'what was opened, and no medical part').toEqual([{ deed: 'see-itinerary' }]);
  });
});
