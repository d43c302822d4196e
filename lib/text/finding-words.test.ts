import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '@/tests/support/trips';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { RULE_IDS } from '@/lib/domain/check/rules/registry';
import { anySituation } from '@/tests/support/situations';
import type { Finding } from '@/lib/domain/check/types';
import { check as english } from './en/check';
import { check as spanish } from './es/check';
import { findingWords } from './finding-words';
import { LOCALES, type Locale } from './locale';

const LANGUAGES = { en: english, es: spanish };

const dinner: Finding = {
  ruleId: 'plan-on-quiet-day', key: 'plan-on-quiet-day:dinner', severity: 'blocked', itemIds: ['dinner'], days: [], canBeKept: false,
  params: { title: 'Dinner with Sam', kind: 'OUTING', purpose: '', day: '2027-03-12', reason: 'quiet', daysAfter: 1, quietDays: 5 },
  fixes: [{ type: 'change', id: 'move-to-day', change: { type: 'remove-item', itemId: 'dinner' }, params: { day: '2027-03-17' } }],
};

/** Every finding that turns up on many trips, once by rule, severity and fixes. */
function manyFindings(): readonly Finding[] {
  const kinds = new Map<string, Finding>();
  for (const { trip, now } of fc.sample(anySituation, { numRuns: 1500, seed: 7 })) {
    for (const finding of checkTrip(trip, now).open) {
      const { ruleId, severity, fixes, params } = finding;
      kinds.set([ruleId, severity, params.reason, params.day, fixes.map(({ id }) => id)].join(' '), finding);
    }
  }
  return [...kinds.values()];
}

describe('words of findings', () => {
  it('say what, why and the outcome of each fix', () => {
    expect(findingWords(dinner, 'en')).toEqual({
      level: 'Blocked',
      what: 'Dinner with Sam is on the day after surgery.',
      why: 'Fri, Mar 12 is a quiet day. Quiet days take no outings. This plan has 5 quiet days after surgery; your surgeon decides.',
      fixes: [{ id: 'move-to-day', label: 'Move it to Wed, Mar 17' }],
    });
    expect(findingWords(dinner, 'es').what).toBe('Dinner with Sam cae en el día después de la cirugía.');
  });

  it('name days before the surgery date is known, and things that nobody named', () => {
    const params = { ...dinner.params, title: '', day: 'D+2', daysAfter: 2 };
    expect(findingWords({ ...dinner, params }, 'en')).toMatchObject({
      what: 'Your outing is on a quiet day.',
      why: expect.stringMatching(/^Day 2 after surgery is a quiet day\..*your surgeon decides\.$/),
    });
  });

  it('say why a plan for a heavy bag does not hold any more', () => {
    const said = (trouble: string, locale: Locale) => {
      const params = { trouble, pounds: 20, limit: 10, weeks: 6, escort: '', numberBy: '' };
      const { what, why } = findingWords({ ...dinner, ruleId: 'too-heavy-to-lift', params, fixes: [] }, locale);
      return `${what} ${why}`;
    };
    expect(said('heavy', 'en')).toMatch(/^Your bag for the way home is too heavy for you to lift\. It weighs 20 pounds\. .*your surgeon decides\.$/);
    expect(said('lost', 'en')).toMatch(/^Nobody is there to lift your bag/);
    expect(said('impossible', 'es')).toMatch(/^Su plan para la maleta pesada no va con su forma de viajar\. Pesa 20 libras\./);
    expect(said('small', 'es')).toMatch(/^Su bolsa pequeña para debajo del asiento .* Saque algo y pésela otra vez/);
  });

  it('name the clinician only to those who may know', () => {
    const onHold = (saidBy: string, locale: Locale) => {
      const params = { ...dinner.params, hold: 'no', saidBy, word: 'not-yet', saidOn: '2027-03-18' };
      return findingWords({ ...dinner, ruleId: 'on-hold', params, fixes: [] }, locale).why;
    };
    expect(onHold('Dr. Feld', 'en')).toMatch(/^Dr\. Feld said not yet/);
    expect(onHold('', 'en')).toMatch(/^Your surgeon said not yet/);
    expect(onHold('Dra. Feld', 'es')).toMatch(/^Dra\. Feld dijo/);
    expect(onHold('', 'es')).toMatch(/^Su cirujano dijo/);
  });

  it('say whose number it is, and who lifts a hold', () => {
    const why = (params: Finding['params'], locale: Locale = 'en') => findingWords({ ...dinner, params: { ...dinner.params, ...params } }, locale).why;
    expect(why({ numberBy: 'Dr. Feld', quietDays: 7 })).toBe('Fri, Mar 12 is a quiet day. Quiet days take no outings. Dr. Feld said 7 quiet days after surgery.');
    expect(why({ numberBy: 'Dra. Feld', quietDays: 7 }, 'es')).toContain('Dra. Feld dijo 7 días tranquilos');
    expect(why({ reason: 'hold', surgeon: 'Dr. Feld' })).toContain('until Dr. Feld lifts the hold');
    expect(why({ reason: 'hold', surgeon: '' })).toContain('until your surgeon lifts the hold');
  });

  it('take what a person typed as it is', () => {
    const params = { ...dinner.params, title: '<b>{day}</b> 🎉' };
    expect(findingWords({ ...dinner, params }, 'en').what).toBe('<b>{day}</b> 🎉 is on the day after surgery.');
  });

  it('exist for every rule, in both languages, with the same fixes', () => {
    for (const locale of LOCALES) expect(Object.keys(LANGUAGES[locale].rules).sort()).toEqual([...RULE_IDS].sort());
    for (const rule of RULE_IDS) expect(Object.keys(spanish.rules[rule].fixes)).toEqual(Object.keys(english.rules[rule].fixes));
  });

  it('are whole sentences for every rule, severity and fix that turns up', { timeout: 60_000 }, () => {
    const findings = manyFindings();
    const seen = new Set(findings.map(({ ruleId }) => ruleId));
    expect(RULE_IDS.filter((id) => !seen.has(id))).toEqual([]);
    for (const locale of LOCALES) {
      for (const finding of findings) {
        const { level, what, why, fixes } = findingWords(finding, locale);
        for (const sentence of [level, what, why, ...fixes.map(({ label }) => label)]) {
          expect(sentence, finding.key).not.toMatch(/[{}!]|undefined|^check\.|Sentence$|none|D[+-]\d|\bsafe\b|\d{4}-\d{2}/);
        }
        expect(`${what} ${why}`).toMatch(/^\p{Lu}.*[.]$/u);
      }
    }
  });

  it('name both things of a clash, at their times in New York', () => {
    const params = {
      title: '', kind: 'OUTING', purpose: '', otherTitle: 'Dr. Feld', otherKind: 'APPOINTMENT', otherPurpose: 'TEST', reason: 'overlap', travel: 30,
      beginsAt: at('2027-03-17', '10:30').toISOString(), endsAt: at('2027-03-17', '11:00').toISOString(),
    };
    const clash: Finding = { ...dinner, ruleId: 'clash', params, fixes: [{ type: 'way', id: 'change-earlier', to: 'change-item', itemId: 'a', params: { title: 'Dr. Feld' } }] };
    expect(findingWords(clash, 'en')).toMatchObject({
      what: 'Your outing and Dr. Feld are at the same time.',
      why: 'Your outing begins at 10:30\u00a0am, and Dr. Feld ends at 11:00\u00a0am, both in New York time. You can only be at one of them.',
      fixes: [{ label: 'Change Dr. Feld' }],
    });
    expect(findingWords({ ...clash, params: { ...params, otherTitle: '', reason: 'travel' } }, 'en').what).toBe('Your outing leaves no time for the way from your test.');
  });

  it('tell where one changes planes', () => {
    const params = { stops: 1, purpose: 'ARRIVE', from: 'DEN', to: 'LGA', via: 'ORD', landings: 'change' };
    const fixes = (['see-non-stops', 'keep'] as const).map((id) => ({ type: 'way', id, to: 'keep', itemId: null, params: {} }) as const);
    const connection: Finding = { ...dinner, ruleId: 'connection', severity: 'warning', params, fixes };
    expect(findingWords(connection, 'en')).toMatchObject({
      what: 'Your flight to New York is not non-stop.',
      why: expect.stringContaining('You change planes in ORD.'),
      fixes: [{ label: 'Look for a non-stop flight' }, { label: 'Keep it, with a reason' }],
    });
    expect(findingWords({ ...connection, params: { ...params, known: 'yes' } }, 'en').why).not.toContain('There are non-stop flights');
    expect(findingWords(connection, 'es').what).toBe('Su vuelo a Nueva York tiene escalas.');
  });

  it('tell the minutes and hours of a landing in New York time', () => {
    const params = {
      reason: 'tight', hasTimes: 'yes', sign: 'after', minutes: 118, hours: 1, title: '', kind: 'APPOINTMENT', purpose: 'PRE_OP',
      landsOn: '2027-03-09', landsAt: at('2027-03-09', '14:32').toISOString(), landsZone: 'America/New_York',
      visitOn: '2027-03-09', visitAt: at('2027-03-09', '16:30').toISOString(), visitZone: 'America/New_York', arriveBy: '2027-03-09',
    };
    expect(findingWords({ ...dinner, ruleId: 'tight-landing', params, fixes: [] }, 'en')).toMatchObject({
      what: 'You arrive 1 hour before your pre-op visit.',
      why: 'You arrive at 2:32\u00a0pm on Tue, Mar 9. It begins at 4:30\u00a0pm. If you are late, you miss it.',
    });
  });
});
