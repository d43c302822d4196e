import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { linesOf } from '@/lib/domain/packing/trip-packing';
import {
  addPackingLine, changePackingLine, placePackingLine, removePackingLine, restorePackingLine, tickPackingLine,
} from '@/app/trips/[tripId]/packing/actions';
import { packedTrip } from '../support/packed-trip';

/** A line of the plan that tells nothing of health, and one that does. */
const OPEN = 'photo-id';
const MEDICAL = 'daily-medicines';
const NOT_FOUND = { type: 'not-found' };

const EDIT = { title: '', quantity: '', packerId: '', bag: 'travel', section: '', supplyDays: '', supplyFrom: '' };

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

describe('names', () => {
  it('are encrypted, bound to their row, and come back', async () => {
    const trip = await packedTrip();
    const id = await trip.add('Oxycodone 5 mg', 'medicines');
    await trip.call(changePackingLine, { line: OPEN, ...EDIT, title: 'My green card' });
    const rows = await trip.rows();
    expect(JSON.stringify(rows)).not.toMatch(/Oxycodone|green card/);
    for (const { title } of rows) expect(title).toMatch(/^v1\./);
    expect(await trip.lineFor(trip.owner, id)).toMatchObject({ title: 'Oxycodone 5 mg' });
    expect(await trip.lineFor(trip.owner, OPEN)).toMatchObject({ title: 'My green card' });
    const [one, two] = rows;
    await database().packingLine.update({ where: { id: one?.id ?? '' }, data: { title: two?.title ?? '' } });
    await expect(trip.packingFor(trip.owner)).rejects.toThrow('does not open');
  });

  it('sent twice with one form are one line', async () => {
    const trip = await packedTrip();
    const raw = { id: randomUUID(), title: 'A book', section: 'comfort' };
    await Promise.all([trip.call(addPackingLine, raw), trip.call(addPackingLine, raw), trip.call(addPackingLine, raw)]);
    expect(await trip.rows()).toHaveLength(1);
  });

  it('an id of another trip’s line changes nothing there', async () => {
    const [mine, other] = [await packedTrip(), await packedTrip()];
    const id = await other.add('A book', 'comfort');
    await mine.call(addPackingLine, { id, title: 'Stolen', section: 'comfort' });
    expect(await other.lineFor(other.owner, id)).toMatchObject({ title: 'A book' });
    expect(await mine.rows()).toEqual([]);
  });
});

describe('a line', () => {
  it('is renamed, counted, given to somebody and put into another bag', async () => {
    const trip = await packedTrip();
    const outcome = await trip.call(changePackingLine, { line: 'charger', ...EDIT, title: 'Charger', quantity: '2', packerId: trip.lena.userId, bag: 'hospital' });
    expect(outcome).toMatchObject({ type: 'done' });
    expect(await trip.lineFor(trip.owner, 'charger')).toMatchObject({ title: 'Charger', quantity: 2, packerId: trip.lena.userId, bag: 'hospital', section: 'comfort' });
  });

  it('of somebody’s own goes to another section and needs a name', async () => {
    const trip = await packedTrip();
    const line = await trip.add('A book', 'comfort');
    expect(await trip.call(changePackingLine, { line, ...EDIT, title: ' ' })).toMatchObject({ type: 'refused', problems: [{ field: 'title', code: 'required' }] });
    await trip.call(changePackingLine, { line, ...EDIT, title: 'Two books', section: 'documents' });
    expect(await trip.namesIn('documents')).toContain(line);
  });

  it('keeps how long a medicine lasts, and trip check reckons with it', async () => {
    const trip = await packedTrip();
    await trip.call(changePackingLine, { line: MEDICAL, ...EDIT, supplyDays: '10', supplyFrom: '2027-03-09' });
    const { trip: seen } = await trip.recordFor(trip.owner);
    expect(seen.packing?.medicines.find(({ id }) => id === MEDICAL)).toEqual({ id: MEDICAL, bag: 'cabin', lastsUntil: '2027-03-18' });
    expect(await trip.call(changePackingLine, { line: MEDICAL, ...EDIT, supplyDays: '10' })).toMatchObject({ type: 'refused', problems: [{ field: 'supplyFrom', code: 'required' }] });
  });

  it.each([
    ['quantity', '0', 'too-small'], ['quantity', '100', 'too-large'], ['quantity', 'two', 'not-a-number'], ['packerId', 'x', 'unknown-choice'],
    ['bag', 'rucksack', 'unknown-choice'], ['title', 'x'.repeat(81), 'too-long'], ['supplyDays', '-1', 'too-small'],
  ])('with %s %s is refused beside the field', async (field, value, code) => {
    const trip = await packedTrip();
    expect(await trip.call(changePackingLine, { line: 'charger', ...EDIT, [field]: value })).toMatchObject({ type: 'refused', problems: expect.arrayContaining([expect.objectContaining({ field, code })]) as unknown });
    expect(await trip.rows()).toEqual([]);
  });

  it('is packed by members of the trip alone, and by nobody once they leave', async () => {
    const [trip, other] = [await packedTrip(), await packedTrip()];
    expect(await trip.call(changePackingLine, { line: 'charger', ...EDIT, packerId: other.owner.userId })).toMatchObject({ type: 'refused', problems: [{ field: 'packerId' }] });
    await trip.call(changePackingLine, { line: 'charger', ...EDIT, packerId: trip.lena.userId });
    await expect(database().packingLine.updateMany({ where: { tripId: trip.tripId }, data: { packerId: other.owner.userId } })).rejects.toThrow('must be a member');
    await database().tripMember.deleteMany({ where: { tripId: trip.tripId, userId: trip.lena.userId } });
    expect(await trip.lineFor(trip.owner, 'charger')).toMatchObject({ packerId: null });
  });
});

describe('order', () => {
  it('follows the buttons and a drop before another line', async () => {
    const trip = await packedTrip();
    const [first = '', second = '', third = '', ...rest] = await trip.namesIn('documents');
    await trip.call(placePackingLine, { line: second, step: 'up' });
    expect(await trip.namesIn('documents')).toEqual([second, first, third, ...rest]);
    await trip.call(placePackingLine, { line: second, step: 'down' });
    expect(await trip.namesIn('documents')).toEqual([first, second, third, ...rest]);
    await trip.call(placePackingLine, { line: third, before: first });
    expect(await trip.namesIn('documents')).toEqual([third, first, second, ...rest]);
    await trip.call(placePackingLine, { line: third });
    expect(await trip.namesIn('documents')).toEqual([first, second, ...rest, third]);
  });

  it('holds an own line where it was put, and stays at the ends', async () => {
    const trip = await packedTrip();
    const own = await trip.add('A book', 'comfort');
    const before = await trip.namesIn('comfort');
    expect(before.at(-1)).toBe(own);
    await trip.call(placePackingLine, { line: own, step: 'down' });
    await trip.call(placePackingLine, { line: before[0] ?? '', step: 'up' });
    expect(await trip.namesIn('comfort')).toEqual(before);
    expect(await trip.call(placePackingLine, { line: own, before: before[0] ?? '' })).toMatchObject({ type: 'done' });
    expect((await trip.namesIn('comfort'))[0]).toBe(own);
  });
});

describe('a removed line', () => {
  it('is a tombstone: gone for all, there again after undo with its tick, its name and its packer', async () => {
    const trip = await packedTrip();
    await trip.call(changePackingLine, { line: 'charger', ...EDIT, title: 'Charger', packerId: trip.sam.userId });
    await trip.tick('charger', 'yes');
    expect(await trip.call(removePackingLine, { line: 'charger' })).toMatchObject({ type: 'done', to: expect.stringContaining('/packing?removed=v1.') as string });
    for (const reader of [trip.owner, trip.lena]) expect(await trip.lineFor(reader, 'charger')).toBeNull();
    expect((await trip.packingFor(trip.owner)).removed).toMatchObject([{ key: 'charger', title: 'Charger' }]);
    await trip.call(restorePackingLine, { line: 'charger' });
    expect(await trip.lineFor(trip.owner, 'charger')).toMatchObject({ title: 'Charger', packerId: trip.sam.userId, isPacked: true });
  });

  it('is not revived by a tick that was under way', async () => {
    const trip = await packedTrip();
    await trip.call(removePackingLine, { line: 'charger' });
    expect(await trip.tick('charger', 'yes')).toMatchObject({ type: 'done' });
    expect(await trip.lineFor(trip.owner, 'charger')).toBeNull();
  });

  it('of somebody’s own comes back where it stood', async () => {
    const trip = await packedTrip();
    const own = await trip.add('A book', 'comfort');
    const before = await trip.namesIn('comfort');
    await trip.call(removePackingLine, { line: own });
    await trip.add('A scarf', 'comfort');
    await trip.call(restorePackingLine, { line: own });
    expect((await trip.namesIn('comfort')).slice(0, before.length)).toEqual(before);
  });
});
