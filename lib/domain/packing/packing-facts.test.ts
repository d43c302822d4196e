import { describe, expect, it } from 'vitest';
import { lineState, linesOf, packedBag, UNITED } from '@/tests/support/packing';
import { day } from '@/tests/support/trips';
import { packingFacts } from './packing-facts';
import type { LineState, PackedBag, PlannedLine } from './types';

const PLANNED = [...linesOf().values()];
const facts = (states: readonly LineState[], bags: readonly PackedBag[] = [], planned: readonly PlannedLine[] = PLANNED) =>
  packingFacts({ planned, states, bags, limits: [UNITED] });
const TOUCHED = lineState('1', { key: 'glasses' });
const lines = (id: string, some: ReturnType<typeof facts>) => some.medicines.find((one) => one.id === id);

describe('what trip check learns of packing', () => {
  it('as much while nobody has touched the list: then nothing is packed', () => {
    expect(facts([])).toEqual(facts([TOUCHED]));
    expect(facts([]).unpacked).toBeGreaterThan(0);
    expect(facts([])).toMatchObject({ carryOn: null, homeBagPounds: null, homeBagPlan: null });
  });

  it('must-haves that are not packed: those for the way to New York, and those for the way home', () => {
    const musts = PLANNED.filter(({ isMustHave }) => isMustHave);
    const home = musts.filter(({ section }) => section === 'going-home');
    expect(home.map(({ key }) => key)).toEqual(['discharge-papers', 'new-medicines', 'wound-supplies']);
    expect(facts([TOUCHED])).toMatchObject({ unpacked: musts.length - home.length, unpackedForHome: home.length });
    const some = [lineState('1', { key: 'photo-id', isPacked: true }), lineState('2', { key: 'charger', isRemoved: true }), lineState('3', { key: 'wound-supplies', isPacked: true })];
    expect(facts(some)).toMatchObject({ unpacked: musts.length - home.length - 2, unpackedForHome: home.length - 1 });
  });

  it('every medicine, in which bag it is, and how long it lasts', () => {
    const from = day('2027-03-09');
    const some = facts([
      lineState('1', { key: 'daily-medicines', supply: { days: 14, from } }), lineState('2', { key: 'stool-softener', bag: 'checked' }),
      lineState('3', { section: 'medicines', title: 'Drops', bag: 'checked', supply: { days: 1, from } }), lineState('4', { key: 'liquid-medicine', isRemoved: true }),
    ]);
    expect(lines('daily-medicines', some)).toEqual({ id: 'daily-medicines', bag: 'cabin', lastsUntil: '2027-03-22' });
    expect(lines('stool-softener', some)).toEqual({ id: 'stool-softener', bag: 'checked', lastsUntil: null });
    expect(lines('3', some)).toEqual({ id: '3', bag: 'checked', lastsUntil: '2027-03-09' });
    expect([lines('liquid-medicine', some), lines('cold-pack', some), lines('medicine-list', some)]).toEqual([undefined, undefined, undefined]);
    expect(lines('new-medicines', some)).toMatchObject({ bag: 'cabin' });
  });

  it('whether the carry-on is over its airline’s limit: in size before weight', () => {
    const size = { lengthIn: 24, widthIn: 14, depthIn: 9 };
    const mine = packedBag({ airline: UNITED.airline, size });
    expect(facts([], [mine]).carryOn).toEqual({ airline: 'United Airlines', over: 'size' });
    expect(facts([], [{ ...mine, size: { ...size, lengthIn: 22 } }]).carryOn).toBeNull();
    expect(facts([], [{ ...mine, airline: 'Braniff' }]).carryOn).toBeNull();
    expect(facts([], [{ ...mine, airline: null }]).carryOn).toBeNull();
    const heavy = packingFacts({ planned: PLANNED, states: [], bags: [{ ...mine, size: null, pounds: 30 }], limits: [{ ...UNITED, pounds: 22 }] });
    expect(heavy.carryOn).toEqual({ airline: 'United Airlines', over: 'weight' });
    expect(facts([], [{ ...mine, bag: 'checked' }]).carryOn).toBeNull();
  });

  it('the bag on the way home weighs what it weighed on the way out, until somebody weighs it again', () => {
    expect(facts([], [packedBag({ pounds: 14 })])).toMatchObject({ homeBagPounds: 14, homeBagPlan: null });
    expect(facts([], [packedBag({ pounds: 14, homePounds: 18, homePlan: 'porter' })])).toMatchObject({ homeBagPounds: 18, homeBagPlan: 'porter' });
  });
});
