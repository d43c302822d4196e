import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { addDays } from '@/lib/domain/calendar/days';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { setSurgery } from '@/tests/support/set-surgery';
import { sealValue } from '@/lib/crypto/seal';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { holdPlace } from '@/lib/data/spoken-rows';
import { keepFinding, recordWord } from '@/lib/data/trip-words';
import { listTrips } from '@/lib/data/own-trips';
import { loadTrip } from '@/lib/data/trips';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');
const SURGERY = '2027-03-11' as Day;
const SPOKEN = new Date('2027-03-11T20:00:00Z');

const outingOn = (day: Day, title = 'Dinner'): Item =>
  blankItem(randomUUID(), 'OUTING', { type: 'days', from: day, until: addDays(day, 1) }, { title, place: 'ELSEWHERE' });

const adding = (item: Item) => (trip: Trip) => applyChange(trip, { type: 'add-item', item });

async function ownTrip() {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, now: NOW });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  const change = (edit: (trip: Trip) => Trip, seenVersion: number | null = null) => changeTrip(access, { edit, seenVersion, now: NOW });
  return { owner, tripId, access, change };
}

describe('a saved trip', () => {
  it('comes back as it was drafted', async () => {
    const { access } = await ownTrip();
    const { trip, version } = await loadTrip(access);
    expect(version).toBe(1);
    expect(trip).toMatchObject({ procedure: 'microdiscectomy', surgery: { state: 'dated', on: SURGERY }, home: { airport: 'DEN' } });
    const quiet = trip.items.find(({ kind }) => kind === 'QUIET_DAYS');
    expect(quiet?.when).toEqual({ type: 'days', from: '2027-03-11', until: '2027-03-17' });
  });

  it('is one trip, however often the same plan is saved at once', async () => {
    const owner = await makePerson();
    const draftKey = randomUUID();
    const ids = await Promise.all(Array.from({ length: 8 }, () => makeTrip(owner, { draftKey, now: NOW })));
    expect(new Set(ids).size).toBe(1);
    expect(await listTrips(owner)).toHaveLength(1);
  });

  it('keeps a trip without a date as offsets, and dates it', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { surgeryOn: null, now: NOW });
    const access = await accessFor(owner, tripId, 'set-surgery');
    expect((await loadTrip(access)).trip.items.every(({ when }) => when.type === 'offset')).toBe(true);
    expect(await changeTrip(access, { edit: (trip) => setSurgery(trip, SURGERY, NOW), seenVersion: 1, now: NOW })).toEqual([]);
    const { trip } = await loadTrip(access);
    expect(trip.items.find(({ kind }) => kind === 'SURGERY')?.when).toMatchObject({ from: SURGERY });
  });
});

describe('a change', () => {
  it('writes items, version and history in one step', async () => {
    const { access, change, tripId, owner } = await ownTrip();
    expect(await change(adding(outingOn('2027-03-18' as Day)))).toEqual([]);
    expect(await loadTrip(access)).toMatchObject({ version: 2 });
    const [entry] = await database().change.findMany({ where: { tripId } });
    expect(entry).toMatchObject({ version: 2, actorId: owner.userId, deed: 'change-itinerary' });
  });

  it('is refused when somebody changed the trip since the form was opened', async () => {
    const { change } = await ownTrip();
    await change(adding(outingOn('2027-03-18' as Day)));
    expect(await change(adding(outingOn('2027-03-17' as Day)), 1)).toMatchObject([{ field: null, code: 'stale', stale: { version: 2 } }]);
  });

  it('refuses an outing on a quiet day in the database too, and stores nothing of it', async () => {
    const { access, change } = await ownTrip();
    expect(await change(adding(outingOn('2027-03-14' as Day)))).toMatchObject([{ code: 'quiet-day-closed' }]);
    expect(await loadTrip(access)).toMatchObject({ version: 1 });
  });

  it('takes an outing on the first day after the quiet days', async () => {
    const { change } = await ownTrip();
    expect(await change(adding(outingOn('2027-03-17' as Day)))).toEqual([]);
  });

  it('moves surgery and an outing past each other in one step', async () => {
    const { owner, tripId, change } = await ownTrip();
    const outing = outingOn('2027-03-18' as Day);
    await change(adding(outing));
    const access = await accessFor(owner, tripId, 'set-surgery');
    const edit = (trip: Trip) => applyChange(setSurgery(trip, '2027-03-18' as Day, NOW), {
      type: 'move-item', itemId: outing.id, when: outingOn('2027-03-25' as Day).when,
    });
    expect(await changeTrip(access, { edit, seenVersion: null, now: NOW })).toEqual([]);
  });

  it('never leaves an outing on a quiet day, nor loses a change, when surgery moves in the same moment', async () => {
    const { owner, tripId, access, change } = await ownTrip();
    const surgeon = await accessFor(owner, tripId, 'set-surgery');
    for (let round = 0; round < 20; round += 1) {
      const day = addDays('2027-04-01' as Day, round * 10);
      const before = (await loadTrip(access)).version;
      const [moved, added] = await Promise.all([
        changeTrip(surgeon, { edit: (trip) => setSurgery(trip, day, NOW), seenVersion: null, now: NOW }),
        change(adding(outingOn(addDays(day, 2), `round ${round}`))),
      ]);
      const { trip, version } = await loadTrip(access);
      const accepted = [moved, added].filter((problems) => problems.length === 0).length;
      expect(version).toBe(before + accepted);
      expect(await outingsOnQuietDays(tripId)).toBe(0);
      if (added.length === 0) expect(trip.items.some(({ title }) => title === `round ${round}`)).toBe(true);
    }
  });
});

async function outingsOnQuietDays(tripId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM "Item" o JOIN "Item" q ON q."tripId" = o."tripId"
    WHERE o."tripId" = ${tripId}::uuid AND o.kind = 'OUTING' AND q.kind = 'QUIET_DAYS'
    AND tstzrange(o."startsAt", o."endsAt") && tstzrange(q."startsAt", q."endsAt")`;
  return Number(row?.count);
}

describe('the medical part', () => {
  it('is stored encrypted and read back by those who may', async () => {
    const { owner, tripId, access } = await ownTrip();
    await recordWord(await accessFor(owner, tripId, 'record-word'), { kind: 'fly', word: 'yes', saidBy: 'Dr. Feld', saidOn: SURGERY }, SPOKEN);
    const [row] = await database().clearance.findMany({ where: { tripId } });
    expect(row?.saidBy).toMatch(/^v1\.[0-9a-f]{8}\./);
    expect((await loadTrip(access)).trip.clearances).toMatchObject([{ word: 'yes', saidBy: 'Dr. Feld' }]);
  });

  it('is left out for family', async () => {
    const { owner, tripId } = await ownTrip();
    await recordWord(await accessFor(owner, tripId, 'record-word'), { kind: 'fly', word: 'yes', saidBy: 'Dr. Feld', saidOn: SURGERY }, SPOKEN);
    const lena = await makePerson({ name: 'Lena' });
    await addMember(tripId, lena, { role: 'FAMILY' });
    const { trip } = await loadTrip(await accessFor(lena, tripId, 'see-itinerary'));
    expect(JSON.stringify(trip)).not.toContain('Feld');
    expect(trip.clearances).toMatchObject([{ word: 'yes', saidBy: '' }]);
  });

  it.each(['not-yet', 'withdrawn'] as const)('hides "%s" from family, and the yes before it', async (said) => {
    const { owner, tripId } = await ownTrip();
    const access = await accessFor(owner, tripId, 'record-word');
    await recordWord(access, { kind: 'fly', word: 'yes', saidBy: 'Dr. Feld', saidOn: SURGERY }, SPOKEN);
    await recordWord(access, { kind: 'fly', word: said, saidBy: 'Dr. Feld', saidOn: SURGERY }, new Date(SPOKEN.getTime() + 60_000));
    const lena = await makePerson({ name: 'Lena' });
    await addMember(tripId, lena, { role: 'FAMILY' });
    expect((await loadTrip(await accessFor(lena, tripId, 'see-itinerary'))).trip.clearances).toEqual([]);
  });

  it('hides a hold from a caregiver without it', async () => {
    const { owner, tripId } = await ownTrip();
    const id = randomUUID();
    const sealed = { reason: sealValue('infection', holdPlace('reason', id)), saidBy: sealValue('Dr. Feld', holdPlace('saidBy', id)) };
    await database().recoveryHold.create({ data: { id, tripId, ...sealed, setOn: new Date(SURGERY), source: 'patient', setById: owner.userId } });
    const bo = await makePerson({ name: 'Bo' });
    await addMember(tripId, bo, { role: 'CAREGIVER' });
    expect((await loadTrip(await accessFor(bo, tripId, 'see-itinerary'))).trip).toMatchObject({ hold: null, clearances: [] });
  });
});

describe('a kept finding', () => {
  it('is remembered with its reason and who kept it', async () => {
    const { owner, access } = await ownTrip();
    await keepFinding(access, { findingKey: 'connection:x', reason: 'It is the only flight' }, NOW);
    expect((await loadTrip(access)).trip.kept).toMatchObject([{ findingKey: 'connection:x', reason: 'It is the only flight', keptBy: owner.name }]);
  });
});

describe('the database', () => {
  const midnight = (day: string) => startOfDay(day as Day, NEW_YORK);

  it('refuses quiet days that do not follow surgery', async () => {
    const { tripId } = await ownTrip();
    const moved = database().item.updateMany({ where: { tripId, kind: 'QUIET_DAYS' }, data: { endsAt: midnight('2027-03-13') } });
    await expect(moved).rejects.toThrow(/quiet days/);
    await expect(database().item.deleteMany({ where: { tripId, kind: 'QUIET_DAYS' } })).rejects.toThrow(/quiet days/);
  });

  it('refuses surgery that moves away from its quiet days', async () => {
    const { tripId } = await ownTrip();
    const moved = database().trip.update({ where: { id: tripId }, data: { surgeryOn: new Date('2027-03-12'), version: 2 } });
    await expect(moved).rejects.toThrow(/quiet days/);
  });

  it('refuses a change of surgery without a new version', async () => {
    const { tripId } = await ownTrip();
    const moved = database().trip.update({ where: { id: tripId }, data: { surgeryOn: new Date('2027-03-12') } });
    await expect(moved).rejects.toThrow(/version/);
  });

  it('refuses an item that ends before it starts, half a time, and a second row of quiet days', async () => {
    const { tripId } = await ownTrip();
    const item = { tripId, kind: 'NOTE', title: 'x' } as const;
    const times = { startsAt: midnight('2027-03-12'), startsZone: NEW_YORK, endsZone: NEW_YORK };
    await expect(database().item.create({ data: { ...item, ...times, endsAt: midnight('2027-03-11') } })).rejects.toThrow();
    await expect(database().item.create({ data: { ...item, startsAt: midnight('2027-03-12') } })).rejects.toThrow();
    await expect(database().item.create({ data: { ...item, kind: 'QUIET_DAYS', offsetFrom: 0, offsetUntil: 6 } })).rejects.toThrow();
  });

  it('refuses a second owner, and a keeper without consent', async () => {
    const { tripId } = await ownTrip();
    const other = await makePerson();
    const member = { tripId, userId: other.userId };
    await expect(database().tripMember.create({ data: { ...member, role: 'OWNER' } })).rejects.toThrow();
    await expect(database().tripMember.create({ data: { ...member, role: 'KEEPER' } })).rejects.toThrow();
  });

  it('deletes a trip with all that belongs to it', async () => {
    const { tripId } = await ownTrip();
    await database().trip.delete({ where: { id: tripId } });
    expect(await database().item.count({ where: { tripId } })).toBe(0);
  });
});
