import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { storedParts } from '@/lib/data/change-rows';
import type { Edit } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { recordNumber } from '@/lib/data/trip-numbers';
import { setHold } from '@/lib/data/trip-holds';
import { recordWord } from '@/lib/data/trip-words';
import { applyChange } from '@/lib/domain/check/apply-change';
import { accessFor, addMember, makePerson } from '../support/factories';
import { change, fullTrip, historyOf, lastId, stateOf, undo } from '../support/full-trip';
import { anyVersion, HOLD, later, SAID } from '../support/spoken-trip';

describe('an undo', () => {
  const renamed: Edit = (trip) => applyChange(trip, { type: 'set-escort', escort: { state: 'asked', name: 'Bo' } });

  it('is one more change, with a version of its own, that names the one it takes back', async () => {
    const mine = await fullTrip();
    await change(mine, renamed);
    const undoneId = await lastId(mine);
    await undo(mine, undoneId);
    const history = await historyOf(mine);
    expect(history.map(({ version }) => version)).toEqual([4, 3, 2]);
    expect(history[0]).toMatchObject({ undoesId: undoneId, deed: 'set-surgery', before: { escort: { name: 'Bo' } } });
    expect(history[1]).toMatchObject({ isUndone: true });
  });

  it('is refused twice, of an undo, and when somebody changed the trip since', async () => {
    const mine = await fullTrip();
    await change(mine, renamed);
    const first = await lastId(mine);
    expect(await undo(mine, first)).toBe('done');
    expect(await undo(mine, first)).toEqual(['already-undone']);
    expect(await undo(mine, await lastId(mine))).toEqual(['not-undone']);
    await change(mine, renamed);
    const second = await lastId(mine);
    await change(mine, (trip) => applyChange(trip, { type: 'set-escort', escort: { state: 'none', name: '' } }));
    expect(await undo(mine, second)).toEqual(['changed-since']);
  });

  it('is done once when it is asked for many times at once', async () => {
    const mine = await fullTrip();
    await change(mine, renamed);
    const id = await lastId(mine);
    const answers = await Promise.all(Array.from({ length: 8 }, () => undo(mine, id)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => answer !== 'done')).toEqual(Array.from({ length: 7 }, () => ['already-undone']));
  });

  it('needs the right of the deed undone', async () => {
    const mine = await fullTrip();
    const [caregiver, family, stranger] = [await makePerson(), await makePerson(), await makePerson()];
    await addMember(mine.tripId, caregiver, { role: 'CAREGIVER' });
    await addMember(mine.tripId, family, { role: 'FAMILY' });
    await change(mine, renamed);
    const id = await lastId(mine);
    for (const who of [family, stranger]) expect(await undo(mine, id, who)).toBe('not-found');
    expect(await undo(mine, id, caregiver)).toBe('done');
    await change(mine, renamed);
    await database().change.updateMany({ where: { id: await lastId(mine) }, data: { deed: 'share-with-centre' } });
    expect(await undo(mine, await lastId(mine), caregiver)).toBe('not-found');
  });

  it('knows no change of another trip', async () => {
    const [mine, other] = [await fullTrip(), await fullTrip()];
    expect(await undo(mine, await lastId(other))).toBe('not-found');
    expect(await undo(mine, randomUUID())).toBe('not-found');
    expect(await undo(mine, 'x')).toEqual(['not-found']);
  });

  it('is refused for a change from before the history kept everything', async () => {
    const mine = await fullTrip();
    const id = await lastId(mine);
    const before = { quietDays: 5, items: [] } as object;
    await database().change.updateMany({ where: { id }, data: { before: storedParts('before', id, before) } });
    expect(await undo(mine, id)).toEqual(['not-undone']);
  });
});

describe('an undo by a caregiver who does not see the medical part', () => {
  async function withBo() {
    const mine = await fullTrip();
    const [bo, june] = [await makePerson({ name: 'Bo' }), await makePerson({ name: 'June' })];
    await addMember(mine.tripId, bo, { role: 'CAREGIVER' });
    await addMember(mine.tripId, june, { role: 'CAREGIVER', seesMedical: true });
    const wordOf = (who = mine.owner) => accessFor(who, mine.tripId, 'record-word');
    return { mine, bo, june, wordOf };
  }

  it('brings no procedure and no profile back that others changed', async () => {
    const { mine, bo, june } = await withBo();
    const before = await stateOf(mine);
    await change(mine, (trip) => ({ ...trip, procedure: 'arthroscopy', profile: { ...trip.profile, nights: 0, lift: null } }));
    const after = await stateOf(mine);
    expect(await undo(mine, await lastId(mine), bo)).toBe('not-found');
    expect(await stateOf(mine)).toEqual(after);
    expect(await undo(mine, await lastId(mine), june)).toBe('done');
    expect(await stateOf(mine)).toEqual(before);
  });

  it('takes back no hold, so that no earlier yes counts again', async () => {
    const { mine, bo, wordOf } = await withBo();
    await recordWord(await wordOf(), { kind: 'fly', word: 'yes', ...SAID }, later(0));
    await setHold(await wordOf(), HOLD, anyVersion(later(1)));
    const held = await stateOf(mine);
    expect(await undo(mine, await lastId(mine), bo)).toBe('not-found');
    expect(await stateOf(mine)).toEqual(held);
    expect(held.hold).toMatchObject({ reason: HOLD.reason });
  });

  it('takes back no word and no number of the surgeon', async () => {
    const { mine, bo, wordOf } = await withBo();
    await recordWord(await wordOf(), { kind: 'fly', word: 'withdrawn', ...SAID }, later(0));
    expect(await undo(mine, await lastId(mine), bo)).toBe('not-found');
    expect(await recordNumber(await wordOf(), { number: 'quietDays', value: 6, note: '', ...SAID }, anyVersion(later(1)))).toEqual([]);
    expect(await undo(mine, await lastId(mine), bo)).toBe('not-found');
    expect(await stateOf(mine)).toMatchObject({ profile: { quietDays: 6 }, clearances: [{ word: 'withdrawn' }] });
  });

  it('takes back a hold of their own, while they hold the right', async () => {
    const { mine, bo, wordOf } = await withBo();
    await setHold(await wordOf(bo), HOLD, anyVersion(later(1)));
    await database().tripMember.updateMany({ where: { userId: bo.userId }, data: { role: 'FAMILY' } });
    expect(await undo(mine, await lastId(mine), bo)).toBe('not-found');
    await database().tripMember.updateMany({ where: { userId: bo.userId }, data: { role: 'CAREGIVER' } });
    expect(await undo(mine, await lastId(mine), bo)).toBe('done');
    expect((await stateOf(mine)).hold).toBeNull();
  });
});
