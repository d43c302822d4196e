import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { travelBagOf } from '@/lib/domain/packing/trip-packing';
import { database } from '@/lib/data/client';
import { setTravelBag } from '@/lib/data/packing-bags';
import { sealedTitle } from '@/lib/data/packing-rows';
import { addLine } from '@/lib/data/packing-lines';
import { accessFor } from '../support/factories';
import { packedTrip } from '../support/packed-trip';

const BAG = { airline: null, size: null, pounds: 14, homePounds: null, system: 'us' } as const;

describe('two at once', () => {
  it('weigh the bag and choose who lifts it, and neither waits for the other in a circle', async () => {
    const trip = await packedTrip();
    const access = await accessFor(trip.owner, trip.tripId, 'change-packing');
    const key = { tripId: trip.tripId, kind: 'TRAVEL' } as const;
    // A change of the trip, with time between its lock and its writing.
    const change = database().$transaction(async (queries) => {
      await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${trip.tripId}::uuid FOR UPDATE`;
      await sleep(300);
      await queries.packingBag.upsert({ where: { tripId_kind: key }, create: { ...key, homePlan: 'porter' }, update: { homePlan: 'porter' } });
    }, { timeout: 15_000 });
    await sleep(100);
    const weigh = setTravelBag(access, BAG);
    expect((await Promise.allSettled([change, weigh])).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(travelBagOf(await trip.packingFor(trip.owner))).toMatchObject({ pounds: 14, homePlan: 'porter' });
  });

  it('add no more lines together than one after another', async () => {
    const trip = await packedTrip();
    const ids = Array.from({ length: 197 }, () => randomUUID());
    await database().packingLine.createMany({ data: ids.map((id) => ({ id, tripId: trip.tripId, section: 'comfort', title: sealedTitle('A book', id) })) });
    const access = await accessFor(trip.owner, trip.tripId, 'change-packing');
    const line = () => ({ id: randomUUID(), section: 'comfort', title: 'A book', quantity: null, packerId: null }) as const;
    const answers = await Promise.all(Array.from({ length: 8 }, () => addLine(access, line())));
    expect(answers.filter(([refusal]) => refusal?.code === 'list-full')).toHaveLength(5);
    expect(await database().packingLine.count({ where: { tripId: trip.tripId, lineKey: null } })).toBe(200);
    // Sent again by a phone that heard no answer, the last line that found room is there already.
    const again = { id: ids[0] ?? '', section: 'comfort', title: 'A book', quantity: null, packerId: null } as const;
    expect(await addLine(access, again)).toEqual([]);
    expect(await database().packingLine.count({ where: { tripId: trip.tripId, lineKey: null } })).toBe(200);
  });
});
