import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { openTrip } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import type { FeedReader, LinkVisitor, Responder } from '@/lib/domain/access/actor';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';

const NOON = new Date('2027-03-01T17:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

const looksOn = async (tripId: string) =>
  (await database().auditEvent.findMany({ where: { tripId }, orderBy: { id: 'asc' } })).map(({ actorId, actorKind, deed, part }) => ({ actorId, actorKind, deed, part }));

async function tripWith() {
  const owner = await makePerson();
  const tripId = await makeTrip(owner);
  return { owner, tripId };
}

describe('a look', () => {
  it('of a caregiver is written with its part; it is the medical part where they may see that', async () => {
    const { tripId } = await tripWith();
    const [plain, medical] = [await makePerson(), await makePerson()];
    await addMember(tripId, plain, { role: 'CAREGIVER' });
    await addMember(tripId, medical, { role: 'CAREGIVER', seesMedical: true });
    await recordLook(await accessFor(plain, tripId, 'see-itinerary'), 'packing', NOON);
    await recordLook(await accessFor(medical, tripId, 'see-itinerary'), 'flights', NOON);
    expect(await looksOn(tripId)).toEqual([
      { actorId: plain.userId, actorKind: null, deed: 'see-itinerary', part: 'packing' },
      { actorId: medical.userId, actorKind: null, deed: 'see-medical', part: 'flights' },
    ]);
  });

  it('of the owner is nobody’s news; what the owner’s calendar feed reads is written', async () => {
    const { owner, tripId } = await tripWith();
    await recordLook(await accessFor(owner, tripId, 'see-itinerary'), 'itinerary', NOON);
    const feed: FeedReader = { type: 'feed', feedId: randomUUID(), tripId, userId: owner.userId, standing: { role: 'OWNER', seesMedical: true } };
    const access = await openTrip(feed, tripId, 'see-itinerary');
    if (access) await recordLook(access, 'feed', NOON);
    expect(await looksOn(tripId)).toEqual([{ actorId: owner.userId, actorKind: 'feed', deed: 'see-itinerary', part: 'feed' }]);
  });

  it('within ten minutes of the same reader’s last at the same part is one opening', async () => {
    const { tripId } = await tripWith();
    const [june, sam] = [await makePerson(), await makePerson()];
    for (const person of [june, sam]) await addMember(tripId, person, { role: 'FAMILY' });
    const [ofJune, ofSam] = [await accessFor(june, tripId, 'see-itinerary'), await accessFor(sam, tripId, 'see-itinerary')];
    await recordLook(ofJune, 'itinerary', NOON);
    await recordLook(ofJune, 'itinerary', later(9));
    await recordLook(ofJune, 'calendar', later(9));
    await recordLook(ofSam, 'itinerary', later(9));
    await recordLook(ofJune, 'itinerary', later(10));
    expect((await looksOn(tripId)).map(({ actorId, part }) => [actorId, part])).toEqual([
      [june.userId, 'itinerary'], [june.userId, 'calendar'], [sam.userId, 'itinerary'], [june.userId, 'itinerary'],
    ]);
  });

  it('of a link goes by the link; of first responders each scan is one', async () => {
    const { tripId } = await tripWith();
    const link: LinkVisitor = { type: 'link', linkId: randomUUID(), tripId, shows: { itinerary: true, flights: false, stay: false, updates: 'NONE' } };
    const responder: Responder = { type: 'responder', tripId };
    const [ofLink, ofResponder] = [await openTrip(link, tripId, 'see-shared'), await openTrip(responder, tripId, 'see-responder-card')];
    if (!ofLink || !ofResponder) throw new Error('closed');
    for (const minutes of [0, 1]) {
      await recordLook(ofLink, 'shared', later(minutes));
      await recordLook(ofResponder, 'card', later(minutes));
    }
    expect((await looksOn(tripId)).map(({ actorId, actorKind, part }) => [actorId, actorKind, part])).toEqual([
      [link.linkId, 'link', 'shared'], [null, 'responder', 'card'], [null, 'responder', 'card'],
    ]);
  });
});
