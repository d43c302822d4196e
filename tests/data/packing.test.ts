import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { linesOf } from '@/lib/domain/packing/trip-packing';
import { followTrip } from '@/lib/data/trip-news';
import { tripState } from '@/lib/data/trips';
import { tickPackingLine } from '@/app/trips/[tripId]/packing/actions';
import { addPackingLine } from '@/app/trips/[tripId]/packing/add/actions';
import { placePackingLine } from '@/app/trips/[tripId]/packing/arrange/actions';
import { changePackingLine, removePackingLine } from '@/app/trips/[tripId]/packing/line/actions';
import { eventually } from '../support/database-command';
import { accessFor } from '../support/factories';
import { LINE_AS_LISTED as EDIT, packedTrip } from '../support/packed-trip';

/** A line of the plan that tells nothing of health, and one that does. */
const OPEN = 'photo-id';
const MEDICAL = 'daily-medicines';
const NOT_FOUND = { type: 'not-found' };

describe('a tick', () => {
  it('is kept, is not a toggle, and leaves the trip’s version and history alone', async () => {
    const trip = await packedTrip();
    const before = await trip.recordFor(trip.owner);
    expect(await trip.tick(OPEN, 'yes')).toMatchObject({ type: 'done' });
    expect(await trip.tick(OPEN, 'yes')).toMatchObject({ type: 'done' });
    const after = await trip.recordFor(trip.owner);
    expect(await trip.lineFor(trip.owner, OPEN)).toMatchObject({ isPacked: true });
    expect(after.version).toBe(before.version);
    expect(after.lastChange).toEqual(before.lastChange);
    expect(after.packing.revision).toBeGreaterThan(before.packing.revision);
    await trip.tick(OPEN, 'no');
    expect(await trip.lineFor(trip.owner, OPEN)).toMatchObject({ isPacked: false });
  });

  it('with an id that was there before does nothing, whatever it says', async () => {
    const trip = await packedTrip();
    const deedId = randomUUID();
    await trip.tick(OPEN, 'yes', { deedId });
    await trip.tick(OPEN, 'no', { deedId });
    expect(await trip.lineFor(trip.owner, OPEN)).toMatchObject({ isPacked: true });
    await trip.tick('insurance-card', 'yes', { deedId });
    expect(await trip.lineFor(trip.owner, 'insurance-card')).toMatchObject({ isPacked: false });
  });

  it('says who packed it and when, the first time', async () => {
    const trip = await packedTrip();
    await trip.tick(OPEN, 'yes', { by: trip.lena });
    await trip.tick(OPEN, 'yes', { by: trip.sam });
    expect(await trip.rows()).toMatchObject([{ lineKey: OPEN, packedById: trip.lena.userId }]);
  });

  it('sent back by a script leads nowhere: the page is drawn anew', async () => {
    const trip = await packedTrip();
    const raw = { line: OPEN, packed: 'yes', deedId: randomUUID() };
    expect(await trip.call(tickPackingLine, { ...raw, script: 'yes' })).toEqual({ type: 'redrawn' });
    expect(await trip.call(tickPackingLine, { ...raw, row: '3' })).toEqual({ type: 'done', to: `/trips/${trip.tripId}/packing#l-3` });
  });

  it('is refused for what is not on the list, and for what stays at home', async () => {
    const trip = await packedTrip();
    for (const line of ['no-such-line', randomUUID(), 'big-suitcase']) expect(await trip.tick(line, 'yes')).toEqual(NOT_FOUND);
    expect(await trip.rows()).toEqual([]);
  });

  it('of another trip’s own line finds nothing', async () => {
    const [mine, other] = [await packedTrip(), await packedTrip()];
    const theirs = await other.add('A book', 'comfort');
    expect(await mine.tick(theirs, 'yes')).toEqual(NOT_FOUND);
    expect(await other.lineFor(other.owner, theirs)).toMatchObject({ isPacked: false });
  });
});

describe('fifty ticks in one moment', () => {
  it('of one line make one row, and the last one holds', async () => {
    const trip = await packedTrip();
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => trip.tick(OPEN, index % 2 ? 'yes' : 'no')));
    expect(new Set(outcomes.map(({ type }) => type))).toEqual(new Set(['done']));
    expect(await trip.rows()).toHaveLength(1);
    expect(await database().packingDeed.count({ where: { tripId: trip.tripId } })).toBe(50);
    await trip.tick(OPEN, 'yes');
    expect(await trip.lineFor(trip.owner, OPEN)).toMatchObject({ isPacked: true });
  });

  it('of one deed are one deed', async () => {
    const trip = await packedTrip();
    const deedId = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => trip.tick(OPEN, 'yes', { deedId })));
    expect(new Set(outcomes.map(({ type }) => type))).toEqual(new Set(['done']));
    expect(await trip.rows()).toMatchObject([{ lineKey: OPEN, revision: 1 }]);
    expect(await database().packingDeed.count({ where: { tripId: trip.tripId } })).toBe(1);
  });

  it('of one deed on two trips are two: an id says nothing of the other trip', async () => {
    const [trip, other] = [await packedTrip(), await packedTrip()];
    const deedId = randomUUID();
    for (const one of [trip, other]) {
      await one.tick(OPEN, 'yes', { deedId });
      expect(await one.lineFor(one.owner, OPEN)).toMatchObject({ isPacked: true });
    }
  });

  it('of fifty lines lose none, own ones among them', async () => {
    const trip = await packedTrip();
    const own = await Promise.all(Array.from({ length: 20 }, (_, index) => trip.add(`Thing ${index}`, 'comfort')));
    const listed = linesOf(await trip.packingFor(trip.owner)).filter(({ section }) => section !== 'leave-at-home').flatMap(({ key }) => key ?? []);
    await Promise.all([...own, ...listed].map((line) => trip.tick(line, 'yes')));
    const { sections } = await trip.packingFor(trip.owner);
    expect(sections.every(({ packed, total }) => packed === total)).toBe(true);
  });
});

describe('who may do what', () => {
  it('family ticks what they see and changes nothing else', async () => {
    const trip = await packedTrip();
    expect(await trip.tick(OPEN, 'yes', { by: trip.lena })).toMatchObject({ type: 'done' });
    for (const [action, raw] of [[addPackingLine, { id: randomUUID(), title: 'A book', section: 'comfort' }], [changePackingLine, { line: OPEN, ...EDIT }], [placePackingLine, { line: OPEN, step: 'down' }], [removePackingLine, { line: OPEN }]] as const) {
      expect(await trip.call(action, raw, trip.lena)).toEqual(NOT_FOUND);
    }
  });

  it('a medical line is not there for family, nor for a caregiver without the medical part: neither by key nor by id', async () => {
    const trip = await packedTrip();
    const own = await trip.add('The blue pills', 'medicines');
    await trip.tick(MEDICAL, 'no');
    const [planned] = await trip.rows().then((rows) => rows.filter(({ lineKey }) => lineKey === MEDICAL));
    for (const by of [trip.lena, trip.june]) {
      for (const line of [MEDICAL, own, planned?.id ?? '']) expect(await trip.tick(line, 'yes', { by })).toEqual(NOT_FOUND);
    }
    expect(await trip.call(removePackingLine, { line: own }, trip.june)).toEqual(NOT_FOUND);
    expect(await trip.call(changePackingLine, { line: MEDICAL, ...EDIT }, trip.june)).toEqual(NOT_FOUND);
    for (const line of [MEDICAL, own]) expect(await trip.lineFor(trip.sam, line)).toMatchObject({ isPacked: false });
  });

  it('family sees neither medical lines nor how many there are, nor the limit to lift', async () => {
    const trip = await packedTrip();
    await trip.add('The blue pills', 'medicines');
    await trip.tick(MEDICAL, 'yes');
    for (const reader of [trip.lena, trip.june]) {
      const { packing, trip: seen } = await trip.recordFor(reader);
      expect(linesOf(packing).filter(({ isMedical }) => isMedical)).toEqual([]);
      expect(packing.sections.map(({ section }) => section)).not.toContain('medicines');
      expect(packing.sections.reduce((sum, { packed }) => sum + packed, 0)).toBe(0);
      expect(seen.packing).toMatchObject({ medicines: [], homeBagPounds: null, unpackedForHome: 0 });
      expect(JSON.stringify([packing, seen.packing])).not.toMatch(/blue pills|daily-medicines/);
    }
    expect((await trip.packingFor(trip.sam)).sections.map(({ section }) => section)).toContain('medicines');
  });

  it('without the medical part nobody writes where they could not look', async () => {
    const trip = await packedTrip();
    const raw = { id: randomUUID(), title: 'Pills', section: 'medicines' };
    expect(await trip.call(addPackingLine, raw, trip.june)).toMatchObject({ type: 'refused', problems: [{ field: 'section', code: 'unknown-choice' }] });
    const own = await trip.add('A book', 'comfort', trip.june);
    expect(await trip.call(changePackingLine, { line: own, ...EDIT, title: 'A book', section: 'going-home' }, trip.june)).toMatchObject({ type: 'refused', problems: [{ field: 'section' }] });
  });
});

describe('whoever follows the trip', () => {
  it('hears of ticks and of the bag, and sees that the packing has grown', async () => {
    const trip = await packedTrip();
    const access = await accessFor(trip.lena, trip.tripId, 'see-itinerary');
    let heard = 0;
    const leave = followTrip(access, () => { heard += 1; });
    await eventually(() => expect(heard).toBe(1));
    const { version, packing } = await tripState(access);
    await trip.tick(OPEN, 'yes');
    await eventually(() => expect(heard).toBe(2));
    expect(await tripState(access)).toMatchObject({ version, packing: packing + 1 });
    // What is so already is no news.
    await trip.tick(OPEN, 'yes');
    expect(await tripState(access)).toMatchObject({ packing: packing + 1 });
    leave();
  });
});
