import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALONE, anyContext, drafted, linesOf } from '@/tests/support/packing';
import { anySituation } from '@/tests/support/situations';
import { at, day, flight, home } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { PROCEDURE_IDS } from '../recovery/profile';
import { layOut } from '../itinerary/layout';
import type { LineSpec } from './lines/line-spec';
import { packingList } from './packing-list';
import { LINES, plannedLines } from './planned-lines';
import { PACKING_SOURCES } from './sources';
import { supplyDays } from './trip-days';
import { unmedicalList } from './visible-lines';

/** By land, where it depends on the way of travelling. */
function sourcesOf({ source, key }: LineSpec): string {
  if (typeof source !== 'function') return source ?? 'own';
  const by = (mode: 'TRAIN' | 'LOCAL') => linesOf({ home: home('Boston', mode) }).get(key);
  return (by('TRAIN') ?? by('LOCAL'))?.why.source ?? 'own';
}

const keys = (...given: Parameters<typeof linesOf>) => [...linesOf(...given).keys()];

describe('the lines of a trip', () => {
  it('a microdiscectomy in March, by air from Denver', () => {
    const lines = linesOf();
    expect([...lines.keys()]).toEqual(expect.arrayContaining(['photo-id', 'daily-medicines', 'warm-coat', 'liquids-bag', 'robe', 'discharge-papers', 'fly-letter', 'big-suitcase', 'big-bottles']));
    for (const absent of ['passport', 'visa', 'hot-clothes', 'brace', 'walking-aid', 'companion-number', 'own-medicines', 'medicine-pouch', 'wash-things', 'day-clothes', 'medicines-at-home']) {
      expect(lines.has(absent), absent).toBe(false);
    }
    expect(lines.get('photo-id')).toMatchObject({ isMustHave: true, isMedical: false, bag: 'travel', why: { id: 'photo-id-flying', source: 'rwj-list' } });
    expect(lines.get('robe')).toMatchObject({ bag: 'hospital', isMedical: true });
  });

  it('the days of a medicine: from leaving home until three days after being home', () => {
    // From 9 to 19 March are 11 days, and three to spare.
    expect(linesOf().get('daily-medicines')?.why.params).toEqual({ days: 14, spare: 3 });
  });

  it('a flight that lands a day later needs a day more', () => {
    const trip = drafted();
    const late = flight('GO_HOME', at('2027-03-19', '22:00'), at('2027-03-20', '06:00'));
    const layout = layOut({ ...trip, items: [...trip.items.filter(({ purpose }) => purpose !== 'GO_HOME'), late] });
    expect(supplyDays(layout)).toBe(15);
  });

  it('clothes for the days, and no more than a carry-on holds', () => {
    const quantities = (...given: Parameters<typeof linesOf>) => ['button-tops', 'soft-trousers', 'underwear'].map((key) => linesOf(...given).get(key)?.quantity);
    expect(quantities()).toEqual([4, 3, 7]);
    expect(quantities({ procedure: 'arthroscopy', home: home('Philadelphia', 'CAR') })).toEqual([4, 3, 4]);
    expect(quantities({ home: home('New York', 'LOCAL') })).toEqual([1, 1, undefined]);
  });

  it.each([
    ['2027-01-14', ['warm-coat']], ['2027-03-11', ['warm-coat']], ['2027-05-13', ['light-layer']], ['2027-07-15', ['hot-clothes']],
    ['2027-10-14', ['light-layer']], ['2027-11-11', ['warm-coat']], ['2027-03-29', ['warm-coat', 'light-layer']],
  ])('the season of %s', (surgeryOn, expected) => {
    expect(keys({ surgeryOn: day(surgeryOn) }).filter((key) => ['warm-coat', 'light-layer', 'hot-clothes'].includes(key))).toEqual(expected);
  });

  it('no season while the date is unknown', () => {
    expect(linesOf({ surgeryOn: null }).get('light-layer')?.why.id).toBe('light-layer-undated');
    expect(keys({ surgeryOn: null })).not.toContain('warm-coat');
  });

  it('from abroad a passport, and nobody’s photo ID twice', () => {
    const lines = keys({ home: home('London') });
    expect(lines).toEqual(expect.arrayContaining(['passport', 'visa']));
    expect(lines).not.toContain('photo-id');
  });

  it('by train or car: no airport, but stops', () => {
    const [train, car] = [linesOf({ home: home('Boston', 'TRAIN') }), linesOf({ home: home('Philadelphia', 'CAR') })];
    for (const lines of [train, car]) {
      for (const absent of ['liquids-bag', 'big-bottles', 'liquid-medicine', 'fly-letter', 'flight-stockings']) expect(lines.has(absent), absent).toBe(false);
      expect(lines.get('seat-cushion')?.why.id).toBe('seat-cushion');
      expect(lines.get('cold-pack')?.why).toMatchObject({ id: 'cold-pack', source: 'osc-list' });
    }
    expect([train.has('tickets'), car.has('tickets')]).toEqual([true, false]);
  });

  it('at home in New York: one bag, for the hospital, and nothing for a journey', () => {
    const lines = linesOf({ home: home('New York', 'LOCAL') });
    expect(new Set([...lines.values()].map(({ bag }) => bag))).toEqual(new Set(['hospital']));
    for (const absent of ['daily-medicines', 'addresses', 'tickets', 'water-bottle', 'big-suitcase', 'warm-coat', 'fly-letter', 'underwear']) expect(lines.has(absent), absent).toBe(false);
    expect(lines.get('medicines-at-home')?.why).toMatchObject({ id: 'medicines-at-home', source: 'rwj-list' });
    const told = linesOf({ home: home('New York', 'LOCAL') }, { patientRule: 'LEAVE' }).get('medicines-at-home');
    expect(told?.why).toMatchObject({ id: 'medicines-at-home-patient', source: null });
  });

  it('a consultation needs neither hospital bag nor wound supplies', () => {
    const lines = linesOf({ procedure: 'consultation' });
    expect([...lines.values()].filter(({ section }) => section === 'hospital')).toEqual([]);
    for (const absent of ['soft-trousers', 'discharge-papers', 'wound-supplies', 'stool-softener', 'fly-letter', 'jewellery']) expect(lines.has(absent), absent).toBe(false);
    expect([lines.has('scans'), lines.has('daily-medicines'), lines.has('day-clothes')]).toEqual([true, true, true]);
  });

  it('what depends on the procedure', () => {
    const having = (key: string) => PROCEDURE_IDS.filter((procedure) => keys({ procedure }).includes(key));
    expect(having('brace')).toEqual(['laminectomy', 'cervical-fusion', 'disc-replacement', 'lumbar-fusion', 'multilevel-fusion']);
    expect(having('walking-aid')).toEqual(['hip-or-knee-replacement', 'arthroscopy']);
    expect(having('robe')).toEqual(PROCEDURE_IDS.filter((procedure) => procedure !== 'consultation' && DEFAULT_PROFILES[procedure].nights > 0));
    expect(PROCEDURE_IDS.filter((procedure) => !having('wound-supplies').includes(procedure))).toEqual(['epidural-injection', 'consultation']);
  });

  it('the medicines of the hospital bag, as the centre says, else as the patient heard', () => {
    const centre = { medicines: 'BRING', note: '', source: 'nyulangone.org', checkedOn: null } as const;
    expect(linesOf({}, { centreRule: centre }).get('own-medicines')).toMatchObject({ bag: 'hospital', isMustHave: true, isMedical: true, why: { id: 'own-medicines-centre' } });
    expect(linesOf({}, { patientRule: 'BRING' }).get('own-medicines')?.why.id).toBe('own-medicines-patient');
    expect(keys({}, { centreRule: { ...centre, medicines: 'LEAVE' }, patientRule: 'BRING' })).not.toContain('own-medicines');
  });

  it('a companion’s number, and a small bag for medicines when the bag leaves the patient’s hands', () => {
    expect(linesOf({}, { companionName: 'June' }).get('companion-number')?.why.params).toEqual({ companion: 'June' });
    expect(linesOf({}, { homePlan: 'check-it' }).get('medicine-pouch')).toMatchObject({ isMustHave: true, why: { id: 'medicine-pouch' } });
    expect(linesOf({}, { homePlan: 'ship' }).get('medicine-pouch')?.why.id).toBe('medicine-pouch-shipped');
    expect(keys({}, { homePlan: 'porter' })).not.toContain('medicine-pouch');
  });
});

describe('any trip', { timeout: 60_000 }, () => {
  it('is asked for each line once, each in its section and order, and each with a source that may be shown', () => {
    fc.assert(fc.property(anySituation, anyContext, ({ trip }, context) => {
      const planned = plannedLines(trip, context);
      expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
      for (const { key, section, order, why, quantity } of planned) {
        expect(LINES[section][order]?.key).toBe(key);
        if (why.source !== null) expect(Object.keys(PACKING_SOURCES)).toContain(why.source);
        expect(quantity ?? 1).toBeGreaterThanOrEqual(1);
      }
      expect(plannedLines({ ...trip, items: [...trip.items].reverse() }, context)).toEqual(planned);
    }), { numRuns: rounds(400) });
  });

  it('tells those without the medical part nothing of procedure, numbers, medicines or plans', () => {
    const shown = (...given: Parameters<typeof plannedLines>) => unmedicalList(packingList(plannedLines(...given), []));
    const others = PROCEDURE_IDS.filter((one) => one !== 'consultation');
    fc.assert(fc.property(anySituation, fc.constantFrom(...others), anyContext, ({ trip }, procedure, context) => {
      fc.pre(trip.procedure !== 'consultation');
      const other = { ...trip, procedure, profile: DEFAULT_PROFILES[procedure], hold: null, clearances: [] };
      expect(shown(other, { ...ALONE, companionName: context.companionName })).toEqual(shown(trip, context));
    }), { numRuns: rounds(400) });
  });

  it('has keys of its own in the whole catalogue', () => {
    const known = Object.values(LINES).flat().map(({ key }) => key);
    expect(new Set(known).size).toBe(known.length);
  });

  it('has a row for each of its lines in docs/packing.md, with the same marks and sources', () => {
    const rows = readFileSync('docs/packing.md', 'utf8').split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
    const documented = rows.filter(([, section]) => section !== undefined && section in LINES).map(([, section, key, , marks, source]) => [section, key, marks, source?.split(' ')[0]]);
    const marksOf = ({ isMustHave, isMedical, isMedicine }: LineSpec) =>
      [isMustHave && 'must', isMedical && 'medical', isMedicine && 'medicine'].filter(Boolean).join(', ');
    const known = Object.entries(LINES).flatMap(([section, lines]) => lines.map((line) => [section, line.key, marksOf(line), sourcesOf(line)]));
    expect(documented).toEqual(known);
  });
});
