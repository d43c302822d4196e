import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealValue } from '@/lib/crypto/seal';
import type { Edit } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { clearancePlace, holdPlace } from '@/lib/data/spoken-rows';
import { keepFinding, recordWord, shareWithCentre, stopKeepingFinding } from '@/lib/data/trip-words';
import { applyChange } from '@/lib/domain/check/apply-change';
import type { Change } from '@/lib/domain/check/types';
import type { Item } from '@/lib/domain/itinerary/types';
import { setSurgery } from '@/tests/support/set-surgery';
import { accessFor, makeCentre, makePerson, makeStaff } from '../support/factories';
import { change, fullTrip, historyOf, lastId, NOW, OUTING, rowsOf, stateOf, undo } from '../support/full-trip';
import { at, day, onDays } from '../support/trips';

const CHANGES: readonly [string, (items: readonly Item[]) => Change][] = [
  ['adding an item', () => ({ type: 'add-item', item: { ...OUTING, id: randomUUID() } })],
  ['changing an item', ([outing]) => ({ type: 'change-item', item: { ...OUTING, id: outing?.id ?? '', title: 'Lunch', note: '', activity: null } })],
  ['moving an item', ([outing]) => ({ type: 'move-item', itemId: outing?.id ?? '', when: onDays('2027-03-19') })],
  ['making an outing a visit', ([outing]) => ({ type: 'change-item', item: { ...OUTING, id: outing?.id ?? '', kind: 'VISIT', place: 'STAY', activity: null, walkMinutes: null } })],
  ['removing a flight with its booking', ([, booked]) => ({ type: 'remove-item', itemId: booked?.id ?? '' })],
  ['removing a stay', ([, , stay]) => ({ type: 'remove-item', itemId: stay?.id ?? '' })],
  ['another escort', () => ({ type: 'set-escort', escort: { state: 'asked', name: 'Bo' } })],
];

describe('undo', () => {
  it.each(CHANGES)('brings everything back after %s', async (_name, changeOf) => {
    const mine = await fullTrip();
    const [before, trip] = [await rowsOf(mine), await stateOf(mine)];
    await change(mine, (now) => applyChange(now, changeOf(mine.items)));
    expect(await rowsOf(mine)).not.toEqual(before);
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await rowsOf(mine)).toEqual(before);
    expect(await stateOf(mine)).toEqual(trip);
  });

  it('brings back surgery day, drafted items and what moved along', async () => {
    const mine = await fullTrip();
    const before = await rowsOf(mine);
    await change(mine, (trip) => applyChange(setSurgery(trip, day('2027-03-20'), NOW), { type: 'move-item', itemId: mine.items[0]?.id ?? '', when: onDays('2027-03-28') }));
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await rowsOf(mine)).toEqual(before);
  });

  it('brings back procedure and profile whole, papers and the snooze', async () => {
    const mine = await fullTrip();
    const before = await rowsOf(mine);
    await change(mine, (trip) => ({
      ...trip, procedure: 'arthroscopy', profile: { ...trip.profile, nights: 0, lift: null }, hasPapers: true, nonstopSnoozedUntil: day('2027-01-01'),
    }));
    expect(await rowsOf(mine)).toMatchObject({ procedureId: 'arthroscopy' });
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await rowsOf(mine)).toEqual(before);
  });

  it('brings back the centre but never the consent that was for its staff', async () => {
    const mine = await fullTrip();
    const other = await makeCentre();
    const { centre } = await stateOf(mine);
    await makeStaff(await makePerson(), centre?.id ?? '', 'COORDINATOR');
    const sharing = await accessFor(mine.owner, mine.tripId, 'share-with-centre');
    await shareWithCentre(sharing, true, NOW);
    await change(mine, (trip) => applyChange(trip, { type: 'choose-centre', centreId: other.id }));
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await rowsOf(mine)).toMatchObject({ centreId: centre?.id, sharedWithCentreAt: null });
    await shareWithCentre(sharing, true, NOW);
    expect(await undo(mine, await lastId(mine))).toEqual(['not-undone']);
  });

  it('takes back a word, a number and a hold that came with the change, and opens a hold that it lifted', async () => {
    const mine = await fullTrip();
    const { tripId, owner } = mine;
    const held = randomUUID();
    const sealed = (id: string) => ({ reason: sealValue('infection', holdPlace('reason', id)), saidBy: sealValue('Dr. Feld', holdPlace('saidBy', id)) });
    const hold = (id: string) => ({ id, tripId, ...sealed(id), setOn: new Date('2027-03-17'), source: 'patient', setById: owner.userId });
    await database().recoveryHold.create({ data: hold(held) });
    const before = await stateOf(mine);
    await change(mine, (trip) => ({ ...trip, profile: { ...trip.profile, nights: 4 } }), async (queries, { changeId }) => {
      await queries.recoveryHold.update({ where: { id: held }, data: { liftedAt: NOW, liftedBy: sealValue('Dr. Feld', holdPlace('liftedBy', held)), liftedChangeId: changeId } });
      await queries.recoveryHold.create({ data: { ...hold(randomUUID()), changeId } });
      const said = { tripId, source: 'patient', saidOn: NOW, recordedById: owner.userId, changeId };
      const [id, numberId] = [randomUUID(), randomUUID()];
      await queries.surgeonNumber.create({ data: { ...said, id: numberId, number: 'nights', value: 4, saidBy: sealValue('x', `SurgeonNumber.saidBy.${numberId}`) } });
      await queries.clearance.create({ data: { ...said, id, kind: 'fly', word: 'withdrawn', saidBy: sealValue('x', clearancePlace('saidBy', id)) } });
      await queries.proposal.create({ data: { tripId, centreId: before.centre?.id ?? '', kind: 'NUMBER', subjectId: numberId, madeById: owner.userId } });
    });
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await stateOf(mine)).toEqual(before);
    expect(await database().proposal.findMany({ where: { tripId } })).toMatchObject([{ state: 'WITHDRAWN' }]);
  });

  it('takes back a recorded word, and what was kept and checked again', async () => {
    const mine = await fullTrip();
    const access = await accessFor(mine.owner, mine.tripId, 'change-itinerary');
    const said = { kind: 'fly', word: 'yes', saidBy: 'Dr. Feld', saidOn: day('2027-03-18') } as const;
    await recordWord(await accessFor(mine.owner, mine.tripId, 'record-word'), said, at('2027-03-18', '15:00'));
    expect((await stateOf(mine)).clearances).toHaveLength(1);
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect((await stateOf(mine)).clearances).toEqual([]);

    await keepFinding(access, { findingKey: 'connection:x', reason: 'It is the only flight' }, NOW);
    const kept = await rowsOf(mine);
    await keepFinding(access, { findingKey: 'connection:x', reason: 'cheaper' }, new Date(NOW.getTime() + 1000));
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await rowsOf(mine)).toEqual(kept);
    await stopKeepingFinding(access, 'connection:x', NOW);
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await rowsOf(mine)).toEqual(kept);
  });

  it('drops the calls that nobody made, keeps the others, and leaves a rebooked flight as it is now', async () => {
    const mine = await fullTrip();
    const { tripId, items: [, booked] } = mine;
    const homeOn = onDays('2027-03-31');
    const rebooking = { tripId, subject: 'item', updatedAt: NOW };
    const postponed: Edit = (trip) => {
      const moved = setSurgery({ ...trip, items: trip.items.filter(({ kind }) => kind !== 'OUTING') }, day('2027-03-20'), NOW);
      return applyChange(moved, { type: 'move-item', itemId: booked?.id ?? '', when: homeOn });
    };
    await change(mine, postponed, async (queries, { changeId }) => {
      await queries.rebooking.createMany({ data: [
        { ...rebooking, changeId, position: 0 }, { ...rebooking, changeId, position: 1, itemId: booked?.id, state: 'CHANGED' },
      ] });
    });
    expect(await undo(mine, await lastId(mine))).toBe('done');
    const { surgery, items } = await stateOf(mine);
    expect(surgery).toMatchObject({ on: '2027-03-11' });
    expect(items.find(({ id }) => id === booked?.id)?.when).toEqual(homeOn);
    expect(items.some(({ kind }) => kind === 'OUTING')).toBe(true);
    expect(await database().rebooking.findMany({ where: { tripId } })).toMatchObject([{ state: 'CHANGED' }]);
    expect((await historyOf(mine))[0]?.after.left).toMatchObject([{ id: booked?.id }]);
  });
});
