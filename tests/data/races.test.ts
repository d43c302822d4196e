import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { removeItem, savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { keepFinding } from '@/app/trips/[tripId]/keep/actions';
import { changeTrip, type Edit, writing } from '@/lib/data/change-trip';
import { database, type Queries } from '@/lib/data/client';
import { columnOfDay, itemColumns } from '@/lib/data/trip-rows';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item } from '@/lib/domain/itinerary/types';
import { setSurgery } from '@/tests/support/set-surgery';
import { problems as sentences } from '@/lib/text/en/problems';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';
import { change, fullTrip, historyOf, lastId, type Mine, NOW, stateOf, undo } from '../support/full-trip';
import { outingsOnQuietDays, pooled } from '../support/racing';
import { day, onDays } from '../support/trips';
import { rounds } from '../support/rounds';

const outing = (on: Day, title = 'Dinner'): Item => blankItem(randomUUID(), 'OUTING', onDays(on), { title, place: 'ELSEWHERE' });

/** The codes of what stood against it; none when it was done. */
async function codesOf(change: ReturnType<typeof changeTrip> | ReturnType<typeof savePlanItem.perform>): Promise<readonly string[]> {
  const answer = await change;
  const problems = 'type' in answer ? (answer.type === 'refused' ? answer.problems : []) : answer;
  return problems.map(({ code }) => code);
}

const moving = (on: Day): Edit => (trip) => setSurgery(trip, on, NOW);

async function moveTo(mine: Mine, on: Day) {
  return codesOf(changeTrip(await accessFor(mine.owner, mine.tripId, 'set-surgery'), { edit: moving(on), seenVersion: null, now: NOW }));
}

const addOuting = (mine: Mine, by: Person, on: Day, title: string) => codesOf(savePlanItem.perform(callBy(by, { now: NOW }), {
  tripId: mine.tripId, itemId: '', version: '', kind: 'OUTING', title, day: on, time: '', minutes: '60', place: 'ELSEWHERE', state: 'PLANNED',
}));

const REFUSED_IN_WORDS = ['quiet-day', 'quiet-day-no-better', 'quiet-day-closed'];

/** Every change that was done stands in the history once, under a version of its own, and the trip is at the last. */
async function expectWholeHistory(mine: Mine, done: number, from = 1): Promise<void> {
  const versions = (await historyOf(mine)).map(({ version }) => version).reverse();
  expect(versions).toEqual(Array.from({ length: done }, (_, index) => from + 1 + index));
  expect(await database().trip.findUnique({ where: { id: mine.tripId } })).toMatchObject({ version: from + done });
}

async function tripWithCaregiver(): Promise<Mine & { caregiver: Person }> {
  const [owner, caregiver] = [await makePerson(), await makePerson({ name: 'June' })];
  // At home in New York no outing lies outside the trip: only the quiet days stand in its way.
  const home = { mode: 'LOCAL', city: 'New York', zone: NEW_YORK, airport: null, country: 'US' } as const;
  const tripId = await makeTrip(owner, { surgeryOn: day('2027-03-11'), home, now: NOW });
  await addMember(tripId, caregiver, { role: 'CAREGIVER' });
  return { owner, tripId, caregiver };
}

describe('an outing added in the second in which surgery moves', () => {
  const ROUNDS = rounds(200);

  it(`is never on a quiet day, and no change is lost, ${ROUNDS} times`, async () => {
    const seen = { both: 0, one: 0 };
    await pooled(ROUNDS, async (round) => {
      const mine = await tripWithCaregiver();
      const on = addDays(day('2027-04-01'), round % 20);
      const [moved, added] = await Promise.all([moveTo(mine, on), addOuting(mine, mine.caregiver, addDays(on, round % 9), `round ${round}`)]);
      const done = [moved, added].filter((codes) => codes.length === 0).length;
      expect(await outingsOnQuietDays(mine.tripId)).toBe(0);
      for (const code of [...moved, ...added]) expect(REFUSED_IN_WORDS).toContain(code);
      await expectWholeHistory(mine, done);
      const { items, surgery } = await stateOf(mine);
      expect(items.some(({ title }) => title === `round ${round}`)).toBe(added.length === 0);
      expect(surgery).toMatchObject({ on: moved.length === 0 ? on : '2027-03-11' });
      seen[done === 2 ? 'both' : 'one'] += 1;
    });
    // The days were chosen so that both ends of the race are met.
    expect(seen.both).toBeGreaterThan(0);
    expect(seen.one).toBeGreaterThan(0);
  }, 120_000);

  it('is so on one trip too, with everybody at it', async () => {
    const mine = await tripWithCaregiver();
    let done = 0;
    await pooled(80, async (round) => {
      const on = addDays(day('2027-04-01'), round % 11);
      const codes = round % 2 ? await moveTo(mine, on) : await addOuting(mine, mine.caregiver, addDays(on, round % 7), `round ${round}`);
      if (codes.length === 0) done += 1;
    });
    expect(await outingsOnQuietDays(mine.tripId)).toBe(0);
    const before = (await historyOf(mine)).length;
    // A move to the day that the trip has already is no change.
    expect(before).toBeLessThanOrEqual(done);
    await expectWholeHistory(mine, before);
  }, 120_000);
});

describe('the quiet days of the database', () => {
  const written = (tripId: string, item: Item, when: 'at once' | 'at commit') => async (queries: Queries) => {
    if (when === 'at commit') await queries.$executeRaw`SET CONSTRAINTS "Item_no_outing_on_quiet_days" DEFERRED`;
    await queries.item.create({ data: { id: item.id, tripId, ...itemColumns(item) } });
    return [];
  };

  it.each(['at once', 'at commit'] as const)('refuse in the same plain sentence, judged %s', async (when) => {
    const { tripId } = await fullTrip();
    const refusal = await writing(written(tripId, outing(day('2027-03-13')), when));
    expect(refusal).toEqual([{ field: 'day', code: 'quiet-day-closed', params: undefined }]);
    expect(sentences['quiet-day-closed']).toContain('quiet day');
    expect(await database().item.count({ where: { tripId, title: 'Dinner', startsAt: { lt: columnOfDay(day('2027-03-17')) } } })).toBe(0);
  });
});

describe('two people who save the same item', () => {
  it('lose nothing: the second hears of the first, and goes over it only by saving again', async () => {
    for (let round = 0; round < 10; round += 1) {
      const mine = await fullTrip();
      const june = await makePerson({ name: 'June' });
      await addMember(mine.tripId, june, { role: 'CAREGIVER' });
      const itemId = mine.items[0]?.id ?? '';
      const save = (by: Person, title: string, version: number) => savePlanItem.perform(callBy(by, { now: NOW }), {
        tripId: mine.tripId, itemId, version: String(version), kind: 'OUTING', title, day: '2027-03-18', time: '18:00', minutes: '60', place: 'ELSEWHERE', state: 'PLANNED',
      });
      const answers = await Promise.all([save(mine.owner, 'Lunch', 2), save(june, 'Museum', 2)]);
      const late = answers.findIndex(({ type }) => type === 'refused');
      expect(answers.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
      const [answer, [first, second]] = [answers[late], late === 1 ? ['Lunch', 'Museum'] : ['Museum', 'Lunch']];
      const stale = answer?.type === 'refused' ? answer.problems[0]?.stale : undefined;
      expect(stale).toMatchObject({ version: 3, theirs: [{ name: late === 1 ? mine.owner.name : 'June', lines: [{ to: { title: first } }] }] });
      expect(stale?.mine).toMatchObject([{ from: { title: first }, to: { title: second } }]);
      expect((await stateOf(mine)).items.find(({ id }) => id === itemId)?.title).toBe(first);
      expect(await save(late === 1 ? june : mine.owner, second ?? '', stale?.version ?? 0)).toMatchObject({ type: 'done' });
      await expectWholeHistory(mine, 3);
    }
  });
});

describe('an undo in the second of another change', () => {
  it('takes back its own change or is refused, never anything else', async () => {
    await pooled(20, async () => {
      const mine = await fullTrip();
      await change(mine, (trip) => applyChange(trip, { type: 'set-escort', escort: { state: 'asked', name: 'Bo' } }));
      const id = await lastId(mine);
      const on = day('2027-04-08');
      const [answer, moved] = await Promise.all([undo(mine, id), moveTo(mine, on)]);
      expect(moved).toEqual(['quiet-day-closed'].filter(() => moved.length > 0));
      const { escort } = await stateOf(mine);
      expect(escort.name).toBe(answer === 'done' ? '' : 'Bo');
      if (answer !== 'done') expect(answer).toEqual(['changed-since']);
      await expectWholeHistory(mine, 2 + [answer === 'done', moved.length === 0].filter(Boolean).length);
    });
  });
});

describe('a finding that is kept in the second in which it goes', () => {
  it('is kept or is refused, and each done deed stands in the history once', async () => {
    await pooled(40, async () => {
      const mine = await fullTrip();
      const itemId = mine.items[1]?.id ?? '';
      const finding = checkTrip(await stateOf(mine), NOW).open.find(({ canBeKept, itemIds }) => canBeKept && itemIds.includes(itemId));
      const call = callBy(mine.owner, { now: NOW });
      const keeping = { tripId: mine.tripId, findingKey: finding?.key, reason: 'It is the only one' };
      const [kept, removed] = await Promise.all([
        codesOf(keepFinding.perform(call, keeping)), codesOf(removeItem.perform(call, { tripId: mine.tripId, itemId, version: '2' })),
      ]);
      expect(removed).toEqual([]);
      expect([[], ['finding-gone']]).toContainEqual(kept);
      expect((await stateOf(mine)).kept).toHaveLength(kept.length === 0 ? 1 : 0);
      await expectWholeHistory(mine, kept.length === 0 ? 3 : 2);
    });
  });
});
