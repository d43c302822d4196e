import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { restorePackingLine } from '@/app/trips/[tripId]/packing/actions';
import { addPackingLine } from '@/app/trips/[tripId]/packing/add/actions';
import { placePackingLine } from '@/app/trips/[tripId]/packing/arrange/actions';
import { changePackingLine, removePackingLine } from '@/app/trips/[tripId]/packing/line/actions';
import { LINE_AS_LISTED as EDIT, packedTrip } from '../support/packed-trip';

const OPEN = 'photo-id';
const MEDICAL = 'daily-medicines';

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
