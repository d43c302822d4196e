import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packingList } from '@/lib/domain/packing/packing-list';
import { LINES, plannedLines } from '@/lib/domain/packing/planned-lines';
import { PACKING_SOURCES } from '@/lib/domain/packing/sources';
import { unmedicalList } from '@/lib/domain/packing/visible-lines';
import type { PackingLine } from '@/lib/domain/packing/types';
import { anyContext, lineState, linesOf } from '@/tests/support/packing';
import { anySituation } from '@/tests/support/situations';
import { day } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { packingLines as english } from './en/packing-lines';
import { packingLines as spanish } from './es/packing-lines';
import { LOCALES } from './locale';
import { checkpointWords, medicinesRuleWords, packingLineWords, unsourcedNote } from './packing-line-words';

const LANGUAGES = { en: english, es: spanish };
const KEYS = Object.values(LINES).flat().map(({ key }) => key);

const shown = (key: string, more: Partial<PackingLine> = {}): PackingLine => {
  const found = packingList([...linesOf({}, { companionName: 'June' }).values()], []).flatMap(({ lines }) => lines).find((line) => line.key === key);
  if (!found) throw new Error(`no line ${key}`);
  return { ...found, ...more };
};

describe('words of packing lines', () => {
  it('say what, why and from where', () => {
    expect(packingLineWords(shown('daily-medicines'), 'en')).toEqual({
      title: 'Your daily medicines for 14 days', quantity: null,
      why: 'The days of your trip and 3 days to spare. Keep them in their own bottles, in the bag that stays with you.',
      source: 'A list of Catholic Health, Buffalo, read Sun, Nov 22, 2026',
    });
    expect(packingLineWords(shown('companion-number'), 'es')).toMatchObject({ title: 'Teléfono de June, en papel', source: null });
  });

  it('say how many in the title, or beside it', () => {
    expect(packingLineWords(shown('button-tops'), 'en')).toMatchObject({ title: '4 tops that open in front', quantity: null });
    expect(packingLineWords(shown('button-tops', { quantity: 1 }), 'es')).toMatchObject({ title: '1 blusa o camisa que se abre por delante', quantity: null });
    expect(packingLineWords(shown('button-tops', { title: 'Blouses' }), 'en')).toMatchObject({ title: 'Blouses', quantity: 4 });
    expect(packingLineWords(shown('charger', { quantity: 2 }), 'en')).toMatchObject({ title: 'Phone charger with a long cord', quantity: 2 });
  });

  it('leave what people wrote as it is', () => {
    const own = packingList([], [lineState('1', { section: 'comfort', title: 'Oma’s {blanket}', quantity: 3 })])[0]?.lines[0];
    expect(own && packingLineWords(own, 'es')).toEqual({ title: 'Oma’s {blanket}', quantity: 3, why: null, source: null });
  });

  it('name each line of the list, and nothing else', () => {
    for (const locale of LOCALES) {
      const { names, sources } = LANGUAGES[locale];
      expect(Object.keys(names).toSorted()).toEqual(KEYS.toSorted());
      expect(Object.keys(sources).toSorted()).toEqual(Object.keys(PACKING_SOURCES).toSorted());
      const counted = Object.values(LINES).flat().filter(({ quantity }) => quantity).map(({ key }) => key);
      expect(Object.entries(names).filter(([, name]) => name.includes('{quantity')).map(([key]) => key).toSorted()).toEqual(counted.toSorted());
    }
  });

  it('are whole on any trip, in both languages', () => {
    fc.assert(fc.property(anySituation, anyContext, ({ trip }, context) => {
      for (const line of packingList(plannedLines(trip, context), []).flatMap(({ lines }) => lines)) {
        for (const locale of LOCALES) {
          const { title, why, source } = packingLineWords(line, locale);
          for (const said of [title, why, source ?? 'none']) expect(said, line.key ?? '').toMatch(/^[^{}]{3,}$/);
          for (const said of [title, why, source ?? 'none']) expect(said, line.key ?? '').not.toMatch(/packingLines|undefined|names\.|whys\./);
        }
      }
    }), { numRuns: rounds(150) });
  });

  it('tell those without the medical part nothing of a procedure', () => {
    const telling = /spin|back\b|neck|hip\b|knee|belly|disc|fusion|wound|cut\b|injection|medicin|column|espalda|cuello|cadera|rodilla|abdom|vientre|herida|inyecci/i;
    fc.assert(fc.property(anySituation, anyContext, ({ trip }, context) => {
      for (const line of unmedicalList(packingList(plannedLines(trip, context), [])).flatMap(({ lines }) => lines)) {
        for (const locale of LOCALES) {
          const { title, why, source } = packingLineWords(line, locale);
          expect(`${title} ${why ?? ''} ${source ?? ''}`).not.toMatch(telling);
        }
      }
    }), { numRuns: rounds(150) });
  });
});

describe('words of the centre’s rule', () => {
  const rule = { medicines: 'LEAVE', note: '', source: 'nyulangone.org', checkedOn: day('2026-11-20') } as const;

  it('say who says so, from where and when', () => {
    expect(medicinesRuleWords({ rule: 'LEAVE', by: 'centre' }, 'NYU Langone', rule, 'en')).toEqual({
      rule: 'Keep your own medicines out of the hospital bag.', from: 'NYU Langone says so. Source: nyulangone.org. Checked on Fri, Nov 20, 2026.',
    });
    expect(medicinesRuleWords({ rule: 'BRING', by: 'centre' }, 'NYU Langone', { ...rule, source: '', checkedOn: null }, 'es').from).toBe('Lo dice NYU Langone.');
    expect(medicinesRuleWords({ rule: 'BRING', by: 'patient' }, '', null, 'en').from).toMatch(/^You were told so/);
    expect(medicinesRuleWords({ rule: 'LEAVE', by: 'default' }, '', null, 'es').from).toMatch(/RWJ University Hospital lo pide así \(leído: .*22.*2026/);
  });
});

describe('words for the checkpoint', () => {
  it('hold the sentence to show in English, and what it means', () => {
    const [en, es] = [checkpointWords('en'), checkpointWords('es')];
    expect(es.say).toBe(en.say);
    expect([en.meaning, es.meaning === '']).toEqual(['', false]);
    expect(en.rules.join(' ')).toMatch(/3\.4 oz .*quart.*tell the officer/);
    expect(en.source).toBe('US airport security: tsa.gov, read Sun, Nov 22, 2026');
    for (const locale of LOCALES) expect(unsourcedNote(locale)).toMatch(/Mendway/);
  });
});
