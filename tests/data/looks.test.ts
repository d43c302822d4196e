import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { lookersAt, looksAt } from '@/lib/data/looks';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { FeedReader, LinkVisitor, Responder } from '@/lib/domain/access/actor';
import { doingWords, lookerWords } from '@/lib/text/look-words';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

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

describe('who looked', () => {
  const told = async (access: TripAccess, asked?: Parameters<typeof looksAt>[1]) =>
    (await looksAt(access, asked))?.lines.map((line) => `${lookerWords(line.by, 'en')} ${doingWords(line, 'en')} ${line.count}`);

  async function sharedWorld() {
    const centre = await makeCentre({ name: 'Kips Bay' });
    const owner = await makePerson({ name: 'Ruth' });
    const tripId = await makeTrip(owner, { centre });
    const [dale, rosa, ines] = [await makePerson({ name: 'Dale' }), await makeStaff(await makePerson({ name: 'Rosa' }), centre.id, 'COORDINATOR'), await makeStaff(await makePerson({ name: 'Ines' }), centre.id, 'CLINICIAN')];
    await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, new Date());
    await addMember(tripId, dale, { role: 'FAMILY' });
    return { owner, tripId, dale, rosa, ines };
  }

  it('is told to the owner: everybody but the owner, by the name of now, those who left too', async () => {
    const { owner, tripId, dale, rosa } = await sharedWorld();
    const link = await database().shareLink.create({ data: { tripId, name: 'Aunt May', showsItinerary: true, showsFlights: false, showsStay: false, tokenHash: randomUUID(), expiresAt: later(1), madeAt: NOON, madeById: owner.userId } });
    const opened = await openTrip<'see-shared', LinkVisitor>({ type: 'link', linkId: link.id, tripId, shows: { itinerary: true, flights: false, stay: false, updates: 'NONE' } }, tripId, 'see-shared');
    const feed = await openTrip<'see-itinerary', FeedReader>({ type: 'feed', feedId: randomUUID(), tripId, userId: dale.userId, standing: { role: 'FAMILY', seesMedical: false } }, tripId, 'see-itinerary');
    await recordLook(await accessFor(dale, tripId, 'see-itinerary'), 'packing', NOON);
    await recordLook(await accessFor(rosa, tripId, 'see-itinerary'), 'flights', later(1));
    if (opened) await recordLook(opened, 'shared', later(2));
    for (const minutes of [3, 30, 60]) if (feed) await recordLook(feed, 'feed', later(minutes));
    await database().tripMember.delete({ where: { tripId_userId: { tripId, userId: dale.userId } } });
    await database().user.update({ where: { id: rosa.userId }, data: { name: 'Rosa Ames' } });
    const access = await accessFor(owner, tripId, 'see-looks');
    expect(await told(access)).toEqual([
      'Dale’s calendar read the days of the trip 3',
      'Somebody with the link “Aunt May” looked at what the link shows 1',
      'Rosa Ames, Kips Bay looked at the flights and the medical part 1',
      'Dale (no longer on the trip) looked at the packing list 1',
    ]);
    expect(await told(access, { before: null, of: { type: 'person', id: dale.userId } })).toEqual(['Dale (no longer on the trip) looked at the packing list 1']);
    expect(await told(access, { before: null, of: { type: 'link', id: link.id } })).toHaveLength(1);
    expect(await told(access, { before: null, of: { type: 'feed', id: rosa.userId } })).toEqual([]);
    expect((await lookersAt(access)).map((by) => lookerWords(by, 'en')).sort()).toEqual(
      ['Dale (no longer on the trip)', 'Dale’s calendar', 'Rosa Ames, Kips Bay', 'Somebody with the link “Aunt May”']);
  });

  it('is told to staff of themselves alone, and to helpers not at all', async () => {
    const { tripId, dale, rosa, ines } = await sharedWorld();
    for (const person of [dale, rosa, ines]) await recordLook(await accessFor(person, tripId, 'see-itinerary'), 'itinerary', NOON);
    expect(await told(await accessFor(ines, tripId, 'see-looks'))).toEqual(['Ines, Kips Bay looked at the trip and the medical part 1']);
    expect(await told(await accessFor(ines, tripId, 'see-looks'), { before: null, of: { type: 'person', id: rosa.userId } })).toEqual([]);
    const ofDale = await accessFor(dale, tripId, 'see-itinerary');
    expect([await looksAt(ofDale), await lookersAt(ofDale)]).toEqual([null, []]);
  });

  it('comes in pages, each from where the last ended', async () => {
    const { owner, tripId, dale } = await sharedWorld();
    await database().$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, part, "happenedAt")
      SELECT ${tripId}::uuid, ${dale.userId}::uuid, 'see-itinerary', 'itinerary', ${NOON}::timestamptz + make_interval(days => day, mins => look)
      FROM generate_series(0, 2) AS day, generate_series(1, 75) AS look ORDER BY day, look`;
    const access = await accessFor(owner, tripId, 'see-looks');
    const first = await looksAt(access);
    expect(first?.lines.map(({ count }) => count)).toEqual([75, 75]);
    const second = await looksAt(access, { before: first?.next ?? null, of: null });
    expect([second?.lines.map(({ count }) => count), second?.next]).toEqual([[75], null]);
  });
});
