import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { openedText } from '@/lib/data/sealed-text';
import { addNote, doTick } from '@/lib/data/offline-deeds';
import type { Person } from '@/lib/domain/access/actor';
import type { DeedAnswer, NoteDeed, TickDeed } from '@/lib/domain/offline/deeds';
import { doOfflineDeeds } from '@/lib/server/offline-deeds';
import { savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { callBy } from '../support/actions';
import { accessFor, makePerson } from '../support/factories';
import { NOW, packedTrip } from '../support/packed-trip';
import { pooled, whileItWaits } from '../support/racing';
import { day } from '../support/trips';

type Packed = Awaited<ReturnType<typeof packedTrip>>;

const CHARGER = 'charger';
/** A phone whose clock is days ahead. */
const madeAt = '2026-12-03T08:00:00.000Z';

const tickOf = ({ tripId }: Pick<Packed, 'tripId'>, more: Partial<TickDeed> = {}): TickDeed =>
  ({ kind: 'tick', id: randomUUID(), tripId, madeAt, line: CHARGER, isPacked: true, seenTurns: 0, ...more });
const noteOf = ({ tripId }: Pick<Packed, 'tripId'>, more: Partial<NoteDeed> = {}): NoteDeed =>
  ({ kind: 'note', id: randomUUID(), tripId, madeAt, day: day('2027-03-03'), text: 'Slept well\nWoke at 6', ...more });

const send = (deeds: readonly unknown[], by: Person) => doOfflineDeeds({ ...callBy(by, { now: NOW }), actor: by }, deeds);
const outcomes = async (deeds: readonly unknown[], by: Person) => (await send(deeds, by)).map(({ outcome }) => outcome);
const notesOf = async ({ tripId }: Packed) => {
  const rows = await database().item.findMany({ where: { tripId, kind: 'NOTE', title: { startsWith: 'Slept' } } });
  return rows.map(({ id, note, ...row }) => ({ ...row, id, note: openedText('Item.note', id, note) }));
};
const sendTick = async (trip: Packed, deed: TickDeed): Promise<DeedAnswer> => doTick(await accessFor(trip.owner, trip.tripId, 'tick-packing'), deed, NOW);
const sendNote = async (trip: Packed, deed: NoteDeed): Promise<DeedAnswer> => addNote(await accessFor(trip.owner, trip.tripId, 'change-itinerary'), deed, NOW);

describe('a tick from a device', () => {
  it('is done, counts as a turn, and is written down with its answer', async () => {
    const trip = await packedTrip();
    const deed = tickOf(trip);
    expect(await send([deed], trip.owner)).toMatchObject([{ id: deed.id, outcome: 'done', turns: 1 }]);
    expect(await trip.lineFor(trip.owner, CHARGER)).toMatchObject({ isPacked: true, turns: 1 });
    const kept = await database().offlineDeed.findUniqueOrThrow({ where: { userId_id: { userId: trip.owner.userId, id: deed.id } } });
    expect([kept.tripId, kept.kind, kept.madeAt.toISOString(), kept.appliedAt]).toEqual([trip.tripId, 'tick', madeAt, NOW]);
  });

  it('that is sent again changes nothing and hears the same', async () => {
    const trip = await packedTrip();
    const deed = tickOf(trip);
    await send([deed], trip.owner);
    await trip.tick(CHARGER, 'no', { by: trip.june });
    expect(await send([deed], trip.owner)).toMatchObject([{ outcome: 'done', turns: 1 }]);
    expect(await trip.lineFor(trip.owner, CHARGER)).toMatchObject({ isPacked: false, turns: 2 });
  });

  it('gives way to what others did since, and names them', async () => {
    const trip = await packedTrip();
    await trip.tick(CHARGER, 'yes', { by: trip.june });
    await trip.tick(CHARGER, 'no', { by: trip.june });
    const [told] = await send([tickOf(trip)], trip.owner);
    expect(told).toMatchObject({ outcome: 'conflict', turns: 2 });
    expect(told?.words).toContain('June');
    expect(await trip.lineFor(trip.owner, CHARGER)).toMatchObject({ isPacked: false });
    // Meant all the same: by whoever has seen it.
    expect(await outcomes([tickOf(trip, { seenTurns: 2 })], trip.owner)).toEqual(['done']);
  });

  it('is done where somebody else has done the same, and says so of a line that was taken off', async () => {
    const trip = await packedTrip();
    await trip.tick(CHARGER, 'yes', { by: trip.june });
    expect(await send([tickOf(trip)], trip.owner)).toMatchObject([{ outcome: 'done', turns: 1 }]);
    await database().packingLine.create({ data: { tripId: trip.tripId, lineKey: 'glasses', removedAt: NOW } });
    expect(await outcomes([tickOf(trip, { line: 'glasses' })], trip.owner)).toEqual(['conflict']);
  });

  it('of a line or a trip that is not theirs finds nothing, and is written nowhere', async () => {
    const trip = await packedTrip();
    const stranger = await makePerson();
    expect(await outcomes([tickOf(trip), noteOf(trip)], stranger)).toEqual(['gone', 'gone']);
    // Family sees no medicines; it packs, and changes no itinerary.
    expect(await outcomes([tickOf(trip, { line: 'stool-softener' }), tickOf(trip), noteOf(trip)], trip.lena)).toEqual(['gone', 'done', 'gone']);
    expect(await outcomes([tickOf(trip, { line: 'big-suitcase' })], trip.owner)).toEqual(['gone']);
    expect(await database().offlineDeed.count({ where: { userId: stranger.userId } })).toBe(0);
  });

  it('whose right ended while it waited for its turn finds nothing', async () => {
    const trip = await packedTrip();
    const late = () => send([tickOf(trip)], trip.lena);
    const answer = await whileItWaits(trip.tripId, (queries) => queries.tripMember.deleteMany({ where: { tripId: trip.tripId, userId: trip.lena.userId } }), late);
    expect(answer.status === 'fulfilled' && answer.value).toMatchObject([{ outcome: 'gone' }]);
  });
});

describe('a note from a device', () => {
  it('is added to its day, with a line of history', async () => {
    const trip = await packedTrip();
    expect(await outcomes([noteOf(trip)], trip.owner)).toEqual(['done']);
    expect(await notesOf(trip)).toMatchObject([{ title: 'Slept well', note: 'Woke at 6' }]);
    expect((await trip.recordFor(trip.owner)).lastChange).toMatchObject({ actorName: 'Ruth' });
  });

  it('as long as may be is corrected in the form of an item like any other', async () => {
    const trip = await packedTrip();
    const text = `Slept well\n${'and woke at six. '.repeat(120).slice(0, 1900)}`.trim();
    expect(await outcomes([noteOf(trip, { text })], trip.owner)).toEqual(['done']);
    const [note] = await notesOf(trip);
    const form = { itemId: note?.id ?? '', kind: 'NOTE', title: 'Slept badly', day: '2027-03-03', state: 'PLANNED', note: note?.note ?? '', version: String((await trip.recordFor(trip.owner)).version) };
    expect(await trip.call(savePlanItem, form)).toMatchObject({ type: 'done' });
    expect(await notesOf(trip)).toMatchObject([{ title: 'Slept badly', note: text.slice('Slept well\n'.length) }]);
  });

  it('is taken for a day that is over, for it was written then', async () => {
    const trip = await packedTrip();
    expect(await outcomes([noteOf(trip, { day: day('2026-11-20') })], trip.owner)).toEqual(['done']);
  });

  it('with half of a character in it is taken as a form takes it, and does not wait for ever', async () => {
    const trip = await packedTrip();
    expect(await outcomes([noteOf(trip, { text: 'Slept\ud800 well\nWoke \udc00' }), noteOf(trip, { text: 'Slept \u{1F634}' })], trip.owner)).toEqual(['done', 'done']);
    expect((await notesOf(trip)).map(({ title, note }) => [title, note]).sort()).toEqual([['Slept \u{1F634}', ''], ['Slept\ufffd well', 'Woke \ufffd']]);
  });

  it('is refused in words, alone, when it is too long, empty, or no deed at all', async () => {
    const trip = await packedTrip();
    const odd = [noteOf(trip, { text: 'x'.repeat(2001) }), noteOf(trip, { text: ' \n' }), { id: randomUUID(), kind: 'dance' }, 'nonsense', noteOf(trip)];
    expect(await outcomes(odd, trip.owner)).toEqual(['refused', 'refused', 'refused', 'done']);
  });
});

describe('sent by two at once', () => {
  it('a tick turns its line once, and every sender hears the same', async () => {
    const trip = await packedTrip();
    const deed = tickOf(trip);
    const heard: DeedAnswer[] = [];
    await pooled(24, async () => void heard.push(await sendTick(trip, deed)));
    expect(heard).toEqual(Array.from({ length: 24 }, () => ({ outcome: 'done', turns: 1 })));
    expect(await trip.lineFor(trip.owner, CHARGER)).toMatchObject({ turns: 1 });
  });

  it('a note is added once', async () => {
    const trip = await packedTrip();
    const deed = noteOf(trip);
    const heard: DeedAnswer[] = [];
    await pooled(24, async () => void heard.push(await sendNote(trip, deed)));
    expect(heard.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect([(await notesOf(trip)).length, await database().offlineDeed.count({ where: { userId: trip.owner.userId } })]).toEqual([1, 1]);
  });

  it('an id that names a deed of one trip does nothing in another', async () => {
    const [one, other] = [await packedTrip(), await packedTrip()];
    const id = randomUUID();
    await database().tripMember.create({ data: { tripId: other.tripId, userId: one.owner.userId, role: 'CAREGIVER' } });
    const access = await accessFor(one.owner, other.tripId, 'tick-packing');
    await Promise.all([sendTick(one, tickOf(one, { id })), doTick(access, tickOf(other, { id }), NOW)]);
    const turns = [await one.lineFor(one.owner, CHARGER), await other.lineFor(other.owner, CHARGER)].map((line) => line?.turns);
    expect(turns.sort()).toEqual([0, 1]);
  });
});

describe('the database', () => {
  it('counts the turns of a line, whoever writes', async () => {
    const trip = await packedTrip();
    await trip.tick(CHARGER, 'yes');
    await trip.tick(CHARGER, 'yes');
    await trip.tick(CHARGER, 'no', { by: trip.june });
    await database().packingLine.updateMany({ where: { tripId: trip.tripId, lineKey: CHARGER }, data: { turns: 9, quantity: 2 } });
    expect(await trip.rows()).toMatchObject([{ turns: 2, turnedById: trip.june.userId, packedAt: null, quantity: 2 }]);
  });
});
