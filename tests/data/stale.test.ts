import { describe, expect, it } from 'vitest';
import { chooseCentre } from '@/app/trips/[tripId]/centre/actions';
import { setEscort } from '@/app/trips/[tripId]/escort/actions';
import { removeItem, savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { changeTrip } from '@/lib/data/change-trip';
import { loadHistory } from '@/lib/data/history';
import { recordWord } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import { applyChange } from '@/lib/domain/check/apply-change';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { accessFor, addMember, makeCentre, makePerson } from '../support/factories';
import { change, fullTrip, type FullTrip, historyOf, NOW, stateOf } from '../support/full-trip';
import { at, day } from '../support/trips';

interface Pair extends FullTrip {
  readonly june: Person;
}

async function pair(): Promise<Pair> {
  const mine = await fullTrip();
  const june = await makePerson({ name: 'June' });
  await addMember(mine.tripId, june, { role: 'CAREGIVER' });
  return { ...mine, june };
}

const send = (action: Action, by: Person, mine: Pair, typed: Record<string, string>) =>
  action.perform(callBy(by, { now: NOW }), { tripId: mine.tripId, version: '2', ...typed });

const outing = ({ items: [first] }: Pair, typed: Record<string, string> = {}) => ({
  itemId: first?.id ?? '', kind: 'OUTING', title: 'Dinner', day: '2027-03-18', time: '18:00', minutes: '60', place: 'ELSEWHERE', state: 'PLANNED', ...typed,
});

describe('a save from a form that others have overtaken', () => {
  it('goes through beside a change of something else, and both are there', async () => {
    const mine = await pair();
    expect(await send(setEscort, mine.june, mine, { state: 'accepted', name: 'June' })).toMatchObject({ type: 'done' });
    expect(await send(savePlanItem, mine.owner, mine, outing(mine, { title: 'Lunch' }))).toMatchObject({ type: 'done' });
    const { escort, items } = await stateOf(mine);
    expect(escort).toEqual({ state: 'accepted', name: 'June' });
    expect(items.some(({ title }) => title === 'Lunch')).toBe(true);
  });

  it('asks first over the same escort, centre or item, and the version of the answer is the way on', async () => {
    const mine = await pair();
    await send(setEscort, mine.june, mine, { state: 'accepted', name: 'June' });
    const late = await send(setEscort, mine.owner, mine, { state: 'accepted', name: 'Bo' });
    expect(late).toMatchObject({ type: 'refused', problems: [{ code: 'stale', stale: { version: 3, theirs: [{ name: 'June', lines: [{ type: 'escort' }] }], mine: [{ type: 'escort', from: { name: 'June' }, to: { name: 'Bo' } }] } }] });
    expect(await send(setEscort, mine.owner, mine, { state: 'accepted', name: 'Bo', version: '3' })).toMatchObject({ type: 'done' });
    expect((await stateOf(mine)).escort.name).toBe('Bo');
  });

  it('names the centre that the other chose', async () => {
    const mine = await pair();
    const centres = [await makeCentre({ name: 'First Spine Centre' }), await makeCentre({ name: 'Second Spine Centre' })];
    const [first, second] = await Promise.all(centres.map(({ id }) => send(chooseCentre, mine.june, mine, { centreId: id })));
    const late = [first, second].find((answer) => answer?.type === 'refused');
    expect(JSON.stringify(late)).toMatch(/(First|Second) Spine Centre/);
  });

  it('asks again when a third change came between the answer and the second save', async () => {
    const mine = await pair();
    await send(savePlanItem, mine.june, mine, outing(mine, { title: 'Museum' }));
    await send(savePlanItem, mine.owner, mine, outing(mine, { title: 'Lunch' }));
    await send(savePlanItem, mine.june, mine, outing(mine, { title: 'Garden', version: '3' }));
    const again = await send(savePlanItem, mine.owner, mine, outing(mine, { title: 'Lunch', version: '3' }));
    expect(again).toMatchObject({ problems: [{ stale: { version: 4, theirs: [{ lines: [{ to: { title: 'Garden' } }] }] } }] });
  });

  it('says who removed the item meanwhile, and never brings it back by itself', async () => {
    const mine = await pair();
    await send(removeItem, mine.june, mine, { itemId: mine.items[0]?.id ?? '' });
    const answer = await send(savePlanItem, mine.owner, mine, outing(mine));
    expect(answer).toMatchObject({ type: 'refused', problems: [{ code: 'item-removed', params: { name: 'June' } }] });
    expect((await stateOf(mine)).items.some(({ id }) => id === mine.items[0]?.id)).toBe(false);
  });

  it('asks before it removes what somebody changed meanwhile', async () => {
    const mine = await pair();
    await send(savePlanItem, mine.june, mine, outing(mine, { title: 'Museum' }));
    expect(await send(removeItem, mine.owner, mine, { itemId: mine.items[0]?.id ?? '' })).toMatchObject({ problems: [{ code: 'stale' }] });
  });

  it('always asks where the change does not say that it merges', async () => {
    const mine = await pair();
    await send(setEscort, mine.june, mine, { state: 'accepted', name: 'June' });
    const access = await accessFor(mine.owner, mine.tripId, 'set-surgery');
    const answer = await changeTrip(access, { edit: (trip) => ({ ...trip, hasPapers: true }), seenVersion: 2, now: NOW });
    expect(answer).toMatchObject([{ code: 'stale' }]);
  });

  it('makes no change when it says what is there already', async () => {
    const mine = await pair();
    const { escort } = await stateOf(mine);
    await change(mine, (trip) => applyChange(trip, { type: 'set-escort', escort: { ...escort } }));
    expect(await historyOf(mine)).toHaveLength(1);
  });
});

describe('the history', () => {
  it('comes page by page, the latest first, with the trip', async () => {
    const mine = await pair();
    for (let count = 0; count < 6; count += 1) await send(setEscort, mine.june, mine, { state: 'accepted', name: `Bo ${count}`, version: '' });
    const access = await accessFor(mine.owner, mine.tripId, 'see-itinerary');
    const [latest, older] = [await loadHistory(access, null, 3), await loadHistory(access, 6, 3)];
    expect(latest.record.version).toBe(8);
    expect(latest.entries.map(({ version }) => version)).toEqual([8, 7, 6]);
    expect(older.entries.map(({ version }) => version)).toEqual([5, 4, 3]);
    expect(latest.entries[0]).toMatchObject({ actorName: 'June', before: { escort: { name: 'Bo 4' } }, after: { escort: { name: 'Bo 5' } } });
  });

  it('holds nothing of the medical part', async () => {
    const mine = await pair();
    const said = { kind: 'fly', word: 'not-yet', saidBy: 'Dr. Feld', saidOn: day('2027-03-18') } as const;
    expect(await recordWord(await accessFor(mine.owner, mine.tripId, 'record-word'), said, at('2027-03-18', '15:00'))).toEqual([]);
    const [word] = await historyOf(mine);
    expect(word).toMatchObject({ version: 3, deed: 'record-word' });
    expect([word?.before, word?.after]).toEqual([{ items: [] }, { items: [] }]);
  });
});
