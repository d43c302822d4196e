import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContext, anyDeed, lineState, linesOf, type PackingDeed } from '@/tests/support/packing';
import { anySituation } from '@/tests/support/situations';
import { rounds } from '@/tests/support/rounds';
import { packingList, wholeProgress } from './packing-list';
import { placesAfterMove } from './place-lines';
import { plannedLines } from './planned-lines';
import { UNMEDICAL_SECTIONS, unmedicalList } from './visible-lines';
import { PACKING_SECTIONS, type LineState, type PackingLine, type PackingSectionView, type PlannedLine } from './types';

const all = (sections: readonly PackingSectionView[]): readonly PackingLine[] => sections.flatMap(({ lines }) => lines);
const PLANNED = [...linesOf().values()];
const titlesIn = (section: string, planned: readonly PlannedLine[], states: readonly LineState[]) =>
  packingList(planned, states).find((one) => one.section === section)?.lines.map(({ key, title }) => key ?? title);

describe('the packing list', () => {
  it('shows what the plan asks for with what somebody did with it', () => {
    const states = [lineState('1', { key: 'photo-id', isPacked: true, packerId: 'june', title: 'Driver’s license' }), lineState('2', { key: 'charger', bag: 'hospital', quantity: 2 })];
    const lines = all(packingList(PLANNED, states));
    expect(lines.find(({ key }) => key === 'photo-id')).toMatchObject({ id: '1', isPacked: true, packerId: 'june', title: 'Driver’s license', bag: 'travel', isMustHave: true });
    expect(lines.find(({ key }) => key === 'charger')).toMatchObject({ id: '2', isPacked: false, bag: 'hospital', quantity: 2, title: '' });
    expect(lines.find(({ key }) => key === 'insurance-card')).toMatchObject({ id: null, isPacked: false, why: { source: 'rwj-list' } });
  });

  it('has own lines below the list’s, each where it belongs', () => {
    const states = [lineState('2', { section: 'comfort', title: 'Knitting' }), lineState('1', { section: 'comfort', title: 'Radio' }), lineState('3', { section: 'medicines', title: 'Drops' })];
    expect(titlesIn('comfort', PLANNED, states)?.slice(-2)).toEqual(['Radio', 'Knitting']);
    expect(all(packingList(PLANNED, states)).find(({ title }) => title === 'Drops')).toMatchObject({ isMedical: true, isMedicine: true, why: null, bag: 'travel' });
  });

  it('hides what somebody removed, and shows it again once they take that back', () => {
    const removed = lineState('1', { key: 'charger', isRemoved: true, isPacked: true });
    expect(titlesIn('comfort', PLANNED, [removed])).not.toContain('charger');
    expect(all(packingList(PLANNED, [{ ...removed, isRemoved: false }])).find(({ key }) => key === 'charger')).toMatchObject({ isPacked: true });
    expect(all(packingList([], [lineState('2', { section: 'clothes', title: 'Hat', isRemoved: true })]))).toEqual([]);
  });

  it('counts what is packed by section and in all; what stays at home counts for nothing', () => {
    const list = packingList(PLANNED, [lineState('1', { key: 'charger', isPacked: true }), lineState('2', { key: 'jewellery', isPacked: true })]);
    const counted = list.filter(({ section }) => section !== 'leave-at-home');
    expect(list.find(({ section }) => section === 'comfort')).toMatchObject({ packed: 1 });
    expect(list.find(({ section }) => section === 'leave-at-home')).toMatchObject({ packed: 0, total: 0 });
    expect(wholeProgress(list)).toEqual({ packed: 1, total: all(counted).length });
  });
});

describe('moving a line', () => {
  const comfort = (states: readonly LineState[]) => packingList(PLANNED, states).find(({ section }) => section === 'comfort')?.lines ?? [];
  const moved = (states: readonly LineState[], from: number, to: number): readonly LineState[] =>
    placesAfterMove(comfort(states), from, to).reduce((some, { id, key, position }, index) => [
      ...some.filter((state) => state.id !== id && (key === null || state.key !== key)),
      { ...(some.find((state) => (key === null ? state.id === id : state.key === key)) ?? lineState(`m${index}-${some.length}`, { key })), position },
    ], states);

  it('writes down one place', () => {
    const [first, second, third] = comfort([]);
    expect(placesAfterMove(comfort([]), 0, 1)).toEqual([{ id: null, key: first?.key, position: ((second?.order ?? 0) + (third?.order ?? 0)) / 2 }]);
    expect(placesAfterMove(comfort([]), 3, 3)).toEqual([]);
    expect(placesAfterMove(comfort([]), 99, 0)).toEqual([]);
  });

  it('puts the line where it was to stand, however often, and leaves the others in their order', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 12 })), { maxLength: 80 }), (moves) => {
      let states: readonly LineState[] = [lineState('own', { section: 'comfort', title: 'Radio' }), lineState('own2', { section: 'comfort', title: 'Book' })];
      for (const [from, to] of moves) {
        const before = comfort(states).map(({ key, id }) => key ?? id);
        const name = before[from];
        states = moved(states, from, to);
        const after = comfort(states).map(({ key, id }) => key ?? id);
        if (name === undefined) continue;
        const others = before.filter((one) => one !== name);
        expect(after).toEqual([...others.slice(0, to), name, ...others.slice(to)]);
      }
    }), { numRuns: 100 });
  });

  it('always fits between the same two', () => {
    let states: readonly LineState[] = [];
    for (let turn = 0; turn < 200; turn += 1) states = moved(states, 2, 1);
    expect(new Set(comfort(states).map(({ order }) => order)).size).toBe(comfort(states).length);
  });
});

/** What the data layer does with a deed: one row a planned key, made the first time it is touched. */
function after(deed: PackingDeed, planned: readonly PlannedLine[], states: readonly LineState[]): readonly LineState[] {
  if (deed.type === 'add') return [...states, lineState(`own-${states.length}`, { section: deed.section, title: `own ${states.length}` })];
  const seen = all(packingList(planned, states));
  const line = seen[deed.at % Math.max(seen.length, 1)];
  if (!line) return states;
  const state = states.find(({ id }) => id === line.id) ?? lineState(`row-${line.key}`, { key: line.key });
  return [...states.filter(({ id }) => id !== state.id), { ...state, ...edit(deed, seen, line) }];
}

function edit(deed: Exclude<PackingDeed, { type: 'add' }>, seen: readonly PackingLine[], line: PackingLine): Partial<LineState> {
  switch (deed.type) {
    case 'tick': return { isPacked: !line.isPacked };
    case 'remove': return { isRemoved: true };
    case 'rename': return { title: deed.title };
    case 'rebag': return { bag: deed.bag };
    case 'move': {
      const section = seen.filter((one) => one.section === line.section);
      return { position: placesAfterMove(section, section.indexOf(line), deed.to)[0]?.position ?? line.order };
    }
  }
}

const anySteps = fc.array(fc.oneof(
  fc.record({ type: fc.constant('deed' as const), deed: anyDeed }),
  fc.record({ type: fc.constant('replan' as const), situation: anySituation, context: anyContext }),
), { maxLength: 25 });

describe('any sequence of deeds and re-plans', { timeout: 60_000 }, () => {
  it('never doubles a line, revives a removed one, or loses a tick, a name, a place or an own line', () => {
    fc.assert(fc.property(anySituation, anyContext, anySteps, (start, context, steps) => {
      let planned = plannedLines(start.trip, context);
      let states: readonly LineState[] = [];
      for (const step of steps) {
        if (step.type === 'deed') states = after(step.deed, planned, states);
        else planned = plannedLines(step.situation.trip, step.context);
        const lines = all(packingList(planned, states));
        const keys = lines.flatMap(({ key }) => key ?? []);
        expect(new Set(keys).size).toBe(keys.length);
        const kept = states.filter(({ isRemoved }) => !isRemoved);
        expect(keys.toSorted()).toEqual(planned.map(({ key }) => key).filter((key) => !states.some((state) => state.key === key && state.isRemoved)).toSorted());
        expect(lines.filter(({ key }) => key === null).map(({ id }) => id).toSorted()).toEqual(kept.filter(({ key }) => key === null).map(({ id }) => id).toSorted());
        for (const state of kept) {
          const line = lines.find(({ id }) => id === state.id);
          if (state.key !== null && !planned.some(({ key }) => key === state.key)) expect(line).toBeUndefined();
          else expect(line).toMatchObject({ isPacked: state.isPacked, title: state.title, ...(state.position === null ? {} : { order: state.position }), ...(state.bag ? { bag: state.bag } : {}) });
        }
      }
    }), { numRuns: rounds(300) });
  });

  it('a line that retires comes back as it was left, whatever happened meanwhile', () => {
    const some = fc.array(anyDeed, { maxLength: 12 });
    fc.assert(fc.property(anySituation, anySituation, anyContext, some, some, (one, other, context, first, then) => {
      const [planned, meanwhile] = [plannedLines(one.trip, context), plannedLines(other.trip, context)];
      const states = first.reduce<readonly LineState[]>((known, deed) => after(deed, planned, known), []);
      const later = then.reduce((known, deed) => after(deed, meanwhile, known), states);
      const retired = new Set(planned.map(({ key }) => key).filter((key) => !meanwhile.some((line) => line.key === key)));
      const ofRetired = (known: readonly LineState[]) => all(packingList(planned, known)).filter(({ key }) => key !== null && retired.has(key));
      expect(ofRetired(later)).toEqual(ofRetired(states));
    }), { numRuns: rounds(200) });
  });

  it('shows own lines to those without the medical part in the sections that they may write in, and in no other', () => {
    const states = PACKING_SECTIONS.map((section, index) => lineState(`${index}`, { section, title: section }));
    expect(unmedicalList(packingList([], states)).map(({ section }) => section)).toEqual(UNMEDICAL_SECTIONS);
    expect(UNMEDICAL_SECTIONS).toEqual(['documents', 'clothes', 'comfort', 'hospital', 'leave-at-home']);
  });

  it('shows nothing medical to those without the medical part, and counts none of it', () => {
    fc.assert(fc.property(anySituation, anyContext, fc.array(anyDeed, { maxLength: 15 }), ({ trip }, context, deeds) => {
      const planned = plannedLines(trip, context);
      const states = deeds.reduce<readonly LineState[]>((some, deed) => after(deed, planned, some), []);
      const shown = unmedicalList(packingList(planned, states));
      const secret = new Set(planned.filter(({ isMedical }) => isMedical).map(({ key }) => key));
      expect(all(shown).filter(({ key, section }) => secret.has(key ?? '') || section === 'medicines')).toEqual([]);
      for (const { lines, packed, total, section } of shown) {
        if (section === 'leave-at-home') continue;
        expect({ packed, total }).toEqual({ packed: lines.filter(({ isPacked }) => isPacked).length, total: lines.length });
      }
    }), { numRuns: rounds(200) });
  });
});
