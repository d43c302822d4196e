import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { flightHomeState } from '@/lib/domain/recovery/flight-home';
import { storedParts } from '@/lib/data/change-rows';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { liftHold, setHold } from '@/lib/data/trip-holds';
import { lengthenQuietDays, recordNumber } from '@/lib/data/trip-numbers';
import { recordWord } from '@/lib/data/trip-words';
import { loadTrip } from '@/lib/data/trips';
import { accessFor, addMember, makePerson } from '../support/factories';
import { anyVersion, HOLD, later, MARKER, NOW, ownTrip, SAID, SURGERY } from '../support/spoken-trip';

async function addOuting(access: Awaited<ReturnType<typeof ownTrip>>['plan'], day: Day) {
  const item = blankItem(randomUUID(), 'OUTING', { type: 'days', from: day, until: addDays(day, 1) }, { title: 'Frick', place: 'ELSEWHERE' });
  return changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item }), seenVersion: null, now: NOW });
}

/** Everything that the database keeps of a trip, as a thief of its files would read it. */
async function rawDump(tripId: string): Promise<string> {
  const rows = await Promise.all([
    database().clearance.findMany({ where: { tripId } }), database().surgeonNumber.findMany({ where: { tripId } }),
    database().recoveryHold.findMany({ where: { tripId } }), database().change.findMany({ where: { tripId } }),
    database().proposal.findMany({ where: { tripId } }), database().$queryRaw`SELECT * FROM "AuditEvent" WHERE "tripId" = ${tripId}::uuid`,
  ]);
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

async function helper(tripId: string, seesMedical: boolean): Promise<Person> {
  const person = await makePerson({ name: 'Bo' });
  await addMember(tripId, person, { role: 'CAREGIVER', seesMedical });
  return person;
}

describe('a number that the surgeon set', () => {
  it('writes profile, quiet days, word and history in one step', async () => {
    const { tripId, number, load, owner } = await ownTrip();
    expect(await number(3, { note: 'walk more' })).toEqual([]);
    const { trip, version } = await load();
    expect(version).toBe(2);
    expect(trip.profile.quietDays).toBe(3);
    expect(trip.items.find(({ kind }) => kind === 'QUIET_DAYS')?.when).toEqual({ type: 'days', from: '2027-03-11', until: '2027-03-15' });
    expect(trip.numbers).toMatchObject([{ number: 'quietDays', value: 3, saidBy: MARKER, saidOn: '2027-03-17', note: 'walk more', source: 'patient' }]);
    const [change] = await database().change.findMany({ where: { tripId } });
    expect(change).toMatchObject({ version: 2, deed: 'record-word', actorId: owner.userId });
    expect(await database().surgeonNumber.findFirst({ where: { tripId } })).toMatchObject({ changeId: change?.id });
  });

  it('makes none of it when an outing is in the way, nor when the form is stale', async () => {
    const { tripId, word, plan, number, load } = await ownTrip();
    await addOuting(plan, '2027-03-18' as Day);
    expect(await number(8)).toMatchObject([{ code: 'outing-meets-quiet-days', params: { name: 'Frick', day: '2027-03-20' } }]);
    expect(await recordNumber(word, { number: 'nights', value: 2, note: '', ...SAID }, { now: NOW, seenVersion: 1 })).toMatchObject([{ code: 'stale' }]);
    expect(await database().surgeonNumber.count({ where: { tripId } })).toBe(0);
    expect((await load()).version).toBe(2);
  });

  it('takes the quiet days away and gives them back', async () => {
    const { number, load } = await ownTrip();
    await number(0);
    expect((await load()).trip.items.some(({ kind }) => kind === 'QUIET_DAYS')).toBe(false);
    expect(await number(2)).toEqual([]);
    expect((await load()).trip.items.find(({ kind }) => kind === 'QUIET_DAYS')?.when).toMatchObject({ until: '2027-03-14' });
  });
});

describe('quiet days', () => {
  it('are made longer by anyone who may plan, and not shorter', async () => {
    const { tripId, load } = await ownTrip();
    const bo = await accessFor(await helper(tripId, false), tripId, 'change-itinerary');
    expect(await lengthenQuietDays(bo, 7, anyVersion())).toEqual([]);
    expect((await load()).trip.profile.quietDays).toBe(7);
    expect(await lengthenQuietDays(bo, 6, anyVersion())).toMatchObject([{ code: 'quiet-days-only-longer' }]);
    expect((await load()).trip.numbers).toEqual([]);
  });

  const cut = (tripId: string, days: number, undoesId?: string) => database().$transaction(async (queries) => {
    const trip = await queries.trip.findUniqueOrThrow({ where: { id: tripId } });
    const version = trip.version + 1;
    await queries.trip.update({ where: { id: tripId }, data: { version, profile: { ...(trip.profile as object), quietDays: days } } });
    await queries.item.updateMany({ where: { tripId, kind: 'QUIET_DAYS' }, data: { endsAt: new Date(Date.UTC(2027, 2, 12 + days, 4)) } });
    const id = randomUUID();
    const sides = { before: storedParts('before', id, {}), after: storedParts('after', id, {}) };
    await queries.change.create({ data: { id, tripId, version, deed: 'change-itinerary', actorName: '', ...sides, undoesId } });
  });

  it('are cut short by nobody: the database refuses, whoever asks', async () => {
    const { tripId, number, load } = await ownTrip();
    await expect(cut(tripId, 3)).rejects.toThrow(/without the surgeon/);
    // An older word for the same number does not help either.
    await number(4);
    await number(5);
    await expect(cut(tripId, 4)).rejects.toThrow(/without the surgeon/);
    expect((await load()).trip.profile.quietDays).toBe(5);
  });

  it('are cut short when a change is taken back', async () => {
    const { tripId, plan, load } = await ownTrip();
    await lengthenQuietDays(plan, 6, anyVersion());
    const { id } = await database().change.findFirstOrThrow({ where: { tripId } });
    await cut(tripId, 5, id);
    expect((await load()).trip.profile.quietDays).toBe(5);
  });
});

describe('a clearance', () => {
  it('comes with its note and its change, for both kinds, and never replaces an earlier one', async () => {
    const { tripId, word, load } = await ownTrip();
    expect(await recordWord(word, { kind: 'fly', word: 'not-yet', note: 'ask on Monday', ...SAID }, NOW)).toEqual([]);
    await recordWord(word, { kind: 'exercise', word: 'yes', ...SAID }, later(1));
    await recordWord(word, { kind: 'fly', word: 'yes', ...SAID }, later(2));
    const { trip, version } = await load();
    expect(trip.clearances.map(({ kind, word: said, note }) => [kind, said, note])).toEqual([['fly', 'not-yet', 'ask on Monday'], ['exercise', 'yes', ''], ['fly', 'yes', '']]);
    expect(version).toBe(4);
    const changes = await database().change.findMany({ where: { tripId }, orderBy: { version: 'asc' } });
    const rows = await database().clearance.findMany({ where: { tripId }, orderBy: { recordedAt: 'asc' } });
    expect(rows.map(({ changeId }) => changeId)).toEqual(changes.map(({ id }) => id));
  });

  it('is not given by an attended visit', async () => {
    const { plan, load } = await ownTrip();
    const visit = blankItem(randomUUID(), 'APPOINTMENT', { type: 'days', from: '2027-03-18' as Day, until: '2027-03-19' as Day }, { purpose: 'FOLLOW_UP', state: 'BOOKED', place: 'CENTRE' });
    await changeTrip(plan, { edit: (trip) => applyChange(trip, { type: 'add-item', item: visit }), seenVersion: null, now: NOW });
    const { trip } = await load();
    expect(trip.clearances).toEqual([]);
    expect(flightHomeState(trip, later(24 * 60))).toBe('no-word');
  });
});

describe('a hold', () => {
  async function heldTrip() {
    const own = await ownTrip();
    await recordWord(own.word, { kind: 'fly', word: 'yes', ...SAID }, NOW);
    await recordWord(own.word, { kind: 'exercise', word: 'yes', ...SAID }, NOW);
    expect(await setHold(own.word, HOLD, anyVersion(later(5)))).toEqual([]);
    return own;
  }

  it('takes both yeses back with it, and lifting does not bring them again', async () => {
    const { tripId, word, load } = await heldTrip();
    const { trip } = await load();
    expect(trip.hold).toEqual({ ...HOLD, source: 'patient' });
    expect(flightHomeState(trip, later(6))).toBe('on-hold');
    const [row] = await database().recoveryHold.findMany({ where: { tripId } });
    expect(await database().clearance.count({ where: { tripId, word: 'withdrawn', changeId: row?.changeId } })).toBe(2);
    expect(await recordWord(word, { kind: 'fly', word: 'yes', ...SAID }, later(6))).toMatchObject([{ code: 'yes-while-on-hold' }]);
    expect(await liftHold(word, { saidBy: MARKER, saidOn: '2027-03-18' as Day }, anyVersion(later(10)))).toEqual([]);
    const lifted = (await load()).trip;
    expect([lifted.hold, flightHomeState(lifted, later(11))]).toEqual([null, 'on-hold']);
    const [after] = await database().recoveryHold.findMany({ where: { tripId } });
    expect(after).toMatchObject({ liftedAt: later(10), liftedOn: new Date('2027-03-18') });
    expect(await database().change.findUnique({ where: { id: after?.liftedChangeId ?? '' } })).toMatchObject({ tripId, deed: 'record-word' });
    await recordWord(word, { kind: 'fly', word: 'yes', ...SAID }, later(12));
    expect(flightHomeState((await load()).trip, later(13))).toBe('cleared');
  });

  it('is set once, however many set it in the same moment', async () => {
    const { tripId, word, load } = await ownTrip();
    const results = await Promise.all(Array.from({ length: 6 }, () => setHold(word, HOLD, anyVersion())));
    expect(results.filter((problems) => problems.length === 0)).toHaveLength(1);
    expect(results.flat().every(({ code }) => code === 'hold-already')).toBe(true);
    expect(await database().recoveryHold.count({ where: { tripId } })).toBe(1);
    expect((await load()).version).toBe(2);
  });

  it('never leaves a yes that counts, when a yes is recorded in the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { word, load } = await ownTrip();
      await Promise.all([setHold(word, HOLD, anyVersion()), recordWord(word, { kind: 'fly', word: 'yes', ...SAID }, NOW)]);
      expect(await liftHold(word, { saidBy: MARKER, saidOn: '2027-03-18' as Day }, anyVersion(later(1)))).toEqual([]);
      expect(flightHomeState((await load()).trip, later(2))).not.toBe('cleared');
    }
  });

  it('is unknown to family and to a caregiver without the medical part, whose screens still agree', async () => {
    const { tripId, plan } = await heldTrip();
    await addOuting(plan, '2027-03-18' as Day);
    const lena = await makePerson({ name: 'Lena' });
    await addMember(tripId, lena, { role: 'FAMILY' });
    for (const person of [lena, await helper(tripId, false)]) {
      const { trip } = await loadTrip(await accessFor(person, tripId, 'see-itinerary'));
      expect(trip).toMatchObject({ hold: null, clearances: [] });
      expect(JSON.stringify(trip)).not.toMatch(/Quetzal|infection/);
      const found = checkTrip(trip, later(6)).open.map(({ ruleId }) => ruleId);
      expect(found).not.toContain('on-hold');
      expect(flightHomeState(trip, later(6))).toBe('waiting');
    }
    const sam = await helper(tripId, true);
    expect((await loadTrip(await accessFor(sam, tripId, 'see-itinerary'))).trip.hold).toMatchObject(HOLD);
  });

  it('leaves nothing readable in the database', async () => {
    const { tripId, word, number } = await heldTrip();
    await number(6, { note: 'because of the Quetzal rule' });
    await recordWord(word, { kind: 'fly', word: 'not-yet', note: 'Quetzal again', ...SAID }, later(7));
    await liftHold(word, { saidBy: MARKER, saidOn: '2027-03-18' as Day }, anyVersion(later(8)));
    expect(await rawDump(tripId)).not.toMatch(/Quetzal|infection/);
  });

  it('is one at a time in the database too', async () => {
    const { tripId, owner } = await heldTrip();
    const { reason, saidBy } = await database().recoveryHold.findFirstOrThrow({ where: { tripId } });
    const second = { tripId, reason, saidBy, setOn: new Date(SURGERY), source: 'patient', setById: owner.userId };
    await expect(database().recoveryHold.create({ data: second })).rejects.toThrow();
  });
});
