import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fixFinding } from '@/app/trips/[tripId]/actions';
import { removeItem, saveFlight, saveJourney, savePlanItem, saveStay } from '@/app/trips/[tripId]/items/actions';
import type { Zone } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item } from '@/lib/domain/itinerary/types';
import { changeTrip } from '@/lib/data/change-trip';
import { legFieldName } from '@/lib/input/item-form';
import { typedItem } from '@/lib/input/item-values';
import { loadTrip } from '@/lib/data/trips';
import { callBy } from '../support/actions';
import { accessFor, makePerson, makeTrip, type TripWishes } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');
const HUGE = 'long text '.repeat(10_000);

const OUTING = { kind: 'OUTING', title: 'Museum', day: '2027-03-17', time: '11:00', minutes: '60', place: 'ELSEWHERE' };
const TRAIN = { kind: 'TRAIN', direction: 'GO_HOME', title: '', departsOn: '2027-03-19', departsTime: '10:00', arrivesOn: '2027-03-19', arrivesTime: '18:00' };
const STAY = { title: 'Lindell House', fromDay: '2027-03-09', untilDay: '2027-03-19', address: '', phone: '' };
const LEG = {
  fromAirport: 'DEN', toAirport: 'LGA', carrier: 'United', flightNumber: '12', departsOn: '2027-03-09', departsTime: '08:00', arrivesOn: '2027-03-09', arrivesTime: '13:40',
};
const flightWith = (change: Partial<typeof LEG> & Record<string, string> = {}) =>
  Object.fromEntries(Object.entries({ ...LEG, ...change }).map(([name, value]) => [legFieldName(0, name), value]));

async function ownTrip(wishes: TripWishes = {}) {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { now: NOW, ...wishes });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  const call = (action: typeof savePlanItem, raw: object, now = NOW) => action.perform(callBy(owner, { now }), { tripId, itemId: '', version: '', ...raw });
  const load = () => loadTrip(access);
  const itemWith = async (match: (item: Item) => boolean): Promise<Item> => {
    const item = (await load()).trip.items.find(match);
    if (!item) throw new Error('no such item');
    return item;
  };
  return { access, call, load, itemWith };
}

const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [expect.objectContaining({ field, code })] });

describe('bad input for an item is answered beside its field, and stores nothing', () => {
  it.each([
    ['a day that does not exist', savePlanItem, { ...OUTING, day: '2027-02-30' }, refusal('day', 'invalid-day')],
    ['a day that has passed', savePlanItem, { ...OUTING, day: '2026-11-21' }, refusal('day', 'day-past')],
    ['a skipped time', savePlanItem, { ...OUTING, kind: 'VISIT', day: '2027-03-14', time: '02:30' }, refusal('time', 'skipped-time')],
    ['a repeated time', savePlanItem, { ...OUTING, day: '2027-11-07', time: '01:30' }, refusal('timeTurn', 'repeated-time')],
    ['100 kB of text', savePlanItem, { ...OUTING, title: HUGE }, refusal('title', 'too-long')],
    ['a note of 100 kB', savePlanItem, { ...OUTING, note: HUGE }, refusal('note', 'too-long')],
    ['a kind that does not exist', savePlanItem, { ...OUTING, kind: 'PARTY' }, refusal('kind', 'unknown-choice')],
    ['a kind that only the plan makes', savePlanItem, { ...OUTING, kind: 'QUIET_DAYS' }, refusal('kind', 'unknown-choice')],
    ['more walking than a day has', savePlanItem, { ...OUTING, walkMinutes: '2000' }, refusal('walkMinutes', 'too-large')],
    ['a stay that ends before it starts', saveStay, { ...STAY, untilDay: '2027-03-08' }, refusal('untilDay', 'ends-before-start')],
    ['a train that arrives before it leaves', saveJourney, { ...TRAIN, arrivesTime: '08:00' }, refusal('arrivesOn', 'arrives-before-departing')],
    ['a train at a skipped time', saveJourney, { ...TRAIN, departsOn: '2027-03-14', departsTime: '02:30' }, refusal('departsTime', 'skipped-time')],
    ['a train at a repeated time', saveJourney, { ...TRAIN, departsOn: '2027-11-07', departsTime: '01:30', arrivesOn: '2027-11-07' }, refusal('departsTimeTurn', 'repeated-time')],
    ['a flight that lands before it leaves', saveFlight, { direction: 'ARRIVE', ...flightWith({ arrivesTime: '08:10' }) }, refusal('leg0.arrivesOn', 'arrives-before-departing')],
    ['a flight at a skipped time', saveFlight, { direction: 'ARRIVE', ...flightWith({ departsOn: '2027-03-14', departsTime: '02:30', arrivesOn: '2027-03-14' }) }, refusal('leg0.departsTime', 'skipped-time')],
    ['a flight at a repeated time', saveFlight, { direction: 'ARRIVE', ...flightWith({ departsOn: '2027-11-07', departsTime: '01:30', arrivesOn: '2027-11-07' }) }, refusal('leg0.departsTimeTurn', 'repeated-time')],
    ['a deadline that does not exist', saveFlight, { direction: 'ARRIVE', ...flightWith(), changeBy: '2027-02-29' }, refusal('changeBy', 'invalid-day')],
  ])('%s', async (_name, action, raw, expected) => {
    const { call, load } = await ownTrip();
    expect(await call(action, raw)).toEqual(expected);
    expect((await load()).version).toBe(1);
  });
});

describe('an item on another trip', () => {
  it('is not found, whether it is changed or removed', async () => {
    const mine = await ownTrip();
    const theirs = await ownTrip();
    await theirs.call(savePlanItem, OUTING);
    const { id: itemId } = await theirs.itemWith(({ kind }) => kind === 'OUTING');
    expect(await mine.call(savePlanItem, { ...OUTING, itemId, version: '1' })).toEqual({ type: 'not-found' });
    expect(await mine.call(removeItem, { itemId, version: '1' })).toEqual(refusal(null, 'not-found'));
    expect(await mine.call(savePlanItem, { ...OUTING, itemId: randomUUID(), version: '1' })).toEqual({ type: 'not-found' });
    expect(await theirs.itemWith(({ id }) => id === itemId)).toMatchObject({ title: 'Museum' });
  });
});

describe('what the plan itself made', () => {
  it.each(['SURGERY', 'QUIET_DAYS'])('%s can be neither turned into something else nor removed', async (kind) => {
    const { call, itemWith, load } = await ownTrip();
    const { id: itemId } = await itemWith((item) => item.kind === kind);
    expect(await call(savePlanItem, { ...OUTING, itemId, version: '1' })).toEqual(refusal(null, 'not-found'));
    expect(await call(removeItem, { itemId, version: '1' })).toEqual(refusal(null, 'not-found'));
    expect((await load()).version).toBe(1);
  });
});

describe('the folded fields', () => {
  it('come back as they were typed', async () => {
    const { call, itemWith } = await ownTrip();
    await call(savePlanItem, { ...OUTING, activity: 'WALK', walkMinutes: '15', note: 'Bring the cushion' });
    expect(await itemWith(({ kind }) => kind === 'OUTING')).toMatchObject({ activity: 'WALK', walkMinutes: 15, note: 'Bring the cushion', booking: null });
    const booked = { bookingCode: 'K7QX2P', bookingPhone: '212-555-0100', canChange: 'yes', changeBy: '2027-03-01', checkedBags: '1' };
    await call(saveFlight, { direction: 'ARRIVE', state: 'BOOKED', ...flightWith(), ...booked });
    const flight = await itemWith(({ booking }) => booking !== null);
    expect(typedItem(flight)).toMatchObject(booked);
  });

  it('keep the second of a repeated time', async () => {
    const { call, itemWith } = await ownTrip();
    await call(savePlanItem, { kind: 'NOTE', title: 'Night call', day: '2027-11-07', time: '01:30', timeTurn: 'second' });
    const item = await itemWith(({ kind }) => kind === 'NOTE');
    expect(item.when).toMatchObject({ startsAt: new Date('2027-11-07T06:30:00Z') });
    expect(typedItem(item)).toMatchObject({ day: '2027-11-07', time: '01:30', timeTurn: 'second' });
  });
});

describe('an item outside the trip', () => {
  it('is refused beside its day, and nothing is stored', async () => {
    const { call, load } = await ownTrip();
    const before = await load();
    expect(await call(savePlanItem, { ...OUTING, day: '2027-03-07' })).toMatchObject({ type: 'refused', problems: [{ field: 'day', code: 'away-then', params: { side: 'before' } }] });
    expect(await call(savePlanItem, { ...OUTING, kind: 'VISIT', day: '2027-04-07' })).toMatchObject({ type: 'refused', problems: [{ field: 'day', code: 'away-then', params: { side: 'after' } }] });
    expect((await load()).version).toBe(before.version);
  });
});

describe('a fix of trip check', () => {
  const fix = async (trip: Awaited<ReturnType<typeof ownTrip>>, ruleId: string, fixId: string) => {
    const finding = checkTrip((await trip.load()).trip, NOW).open.find((one) => one.ruleId === ruleId);
    return trip.call(fixFinding, { findingKey: finding?.key ?? '', fixId });
  };
  const openRules = async (trip: Awaited<ReturnType<typeof ownTrip>>) => checkTrip((await trip.load()).trip, NOW).open.map(({ ruleId }) => ruleId);
  const london = { mode: 'FLY', city: 'London', zone: 'Europe/London' as Zone, airport: 'LHR', country: 'GB' } as const;
  const homeFlight = flightWith({ fromAirport: 'LGA', toAirport: 'DEN', departsOn: '2027-03-19', departsTime: '08:00', arrivesOn: '2027-03-19', arrivesTime: '11:00' });

  it('adds its notes with ids of their own, one after the other', async () => {
    const trip = await ownTrip();
    await trip.call(saveFlight, { direction: 'GO_HOME', state: 'BOOKED', ...homeFlight });
    for (const ruleId of ['fly-letter', 'wheelchair-help', 'long-flight']) expect(await fix(trip, ruleId, 'add-note')).toMatchObject({ type: 'done' });
    const notes = (await trip.load()).trip.items.filter(({ kind }) => kind === 'NOTE');
    expect(notes.map(({ purpose }) => purpose).sort()).toEqual(['LETTER', 'STAND_UP', 'WHEELCHAIR']);
    for (const ruleId of ['fly-letter', 'wheelchair-help', 'long-flight']) expect(await openRules(trip)).not.toContain(ruleId);
  });

  it('leaves an added note what it is for when it is opened and saved', async () => {
    const trip = await ownTrip();
    await trip.call(saveFlight, { direction: 'GO_HOME', state: 'BOOKED', ...homeFlight });
    await fix(trip, 'fly-letter', 'add-note');
    const { trip: { items }, version } = await trip.load();
    const note = items.find(({ purpose }) => purpose === 'LETTER') as Item;
    const typed = { ...typedItem(note), purpose: undefined, kind: 'NOTE', note: 'Ask June', itemId: note.id, version: String(version) };
    expect(await trip.call(savePlanItem, typed)).toMatchObject({ type: 'done' });
    expect(await trip.itemWith(({ id }) => id === note.id)).toMatchObject({ purpose: 'LETTER', note: 'Ask June', title: '' });
  });

  it('remembers that the papers are ready', async () => {
    const trip = await ownTrip({ home: london });
    expect(await openRules(trip)).toContain('travel-papers');
    expect(await fix(trip, 'travel-papers', 'mark-papers')).toMatchObject({ type: 'done' });
    expect((await trip.load()).trip.hasPapers).toBe(true);
    expect(await openRules(trip)).not.toContain('travel-papers');
  });

  it('makes a heavy plan a walk within the budget of its day', async () => {
    const trip = await ownTrip();
    await trip.call(savePlanItem, { ...OUTING, activity: 'RUNNING', walkMinutes: '45' });
    await fix(trip, 'strenuous-activity', 'make-gentle');
    expect(await trip.itemWith(({ kind }) => kind === 'OUTING')).toMatchObject({ activity: 'WALK', walkMinutes: 20 });
  });

  it('takes only a carry-on', async () => {
    const trip = await ownTrip();
    await trip.call(saveFlight, { direction: 'ARRIVE', state: 'BOOKED', ...flightWith(), checkedBags: '2' });
    await fix(trip, 'checked-bag', 'carry-on-only');
    expect(await trip.itemWith(({ booking }) => booking !== null)).toMatchObject({ booking: { checkedBags: 0 } });
  });
});

describe('a trip of 200 items', () => {
  it('is saved, loaded and checked, and takes one more', async () => {
    const { call, load, access } = await ownTrip();
    const startsAt = new Date('2027-03-17T15:00:00Z');
    const when = { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt: new Date('2027-03-17T16:00:00Z'), endsZone: NEW_YORK } as const;
    const visits = Array.from({ length: 200 }, (_, index) => blankItem(randomUUID(), 'VISIT', when, { title: `Visit ${index}`, place: 'STAY' }));
    expect(await changeTrip(access, { edit: (trip) => ({ ...trip, items: [...trip.items, ...visits] }), seenVersion: null, now: NOW })).toEqual([]);
    expect(await call(savePlanItem, OUTING)).toMatchObject({ type: 'done' });
    const { trip } = await load();
    expect(trip.items.filter(({ kind }) => kind === 'VISIT')).toHaveLength(200);
    expect(checkTrip(trip, NOW).open.filter(({ ruleId }) => ruleId === 'clash')).toHaveLength(200);
  });
});
