import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PACKING_SECTIONS } from '@/lib/domain/packing/types';
import { database } from '@/lib/data/client';
import { sealedTitle } from '@/lib/data/packing-rows';
import { changePackingLine } from '@/app/trips/[tripId]/packing/line/actions';
import { makePerson } from '../support/factories';
import { LINE_AS_LISTED, packedTrip } from '../support/packed-trip';

describe('the database itself', () => {
  it('keeps a line in a section that is drawn, at a place among the others, and with a member of its trip', async () => {
    const trip = await packedTrip();
    const stranger = await makePerson();
    const line = (more: object) => {
      const id = randomUUID();
      return database().packingLine.create({ data: { id, tripId: trip.tripId, section: 'comfort', title: sealedTitle('A book', id), ...more } });
    };
    for (const section of PACKING_SECTIONS) await line({ section, position: 1.5 });
    for (const odd of [{ section: 'nowhere' }, { position: NaN }, { position: Infinity }, { quantity: 100 }, { title: 'Oxycodone' }, { packerId: stranger.userId }]) {
      await expect(line(odd)).rejects.toThrow();
    }
    expect(await trip.rows()).toHaveLength(PACKING_SECTIONS.length);
  });

  it('lets somebody go who packs, and a trip with all that is packed', async () => {
    const trip = await packedTrip();
    await trip.call(changePackingLine, { ...LINE_AS_LISTED, line: 'charger', packerId: trip.lena.userId });
    await trip.call(changePackingLine, { ...LINE_AS_LISTED, line: 'glasses', packerId: trip.sam.userId });
    await trip.tick('charger', 'yes', { by: trip.lena });
    await database().user.delete({ where: { id: trip.lena.userId } });
    expect(await trip.lineFor(trip.owner, 'charger')).toMatchObject({ packerId: null, isPacked: true });
    await database().trip.delete({ where: { id: trip.tripId } });
    expect(await trip.rows()).toEqual([]);
  });
});
