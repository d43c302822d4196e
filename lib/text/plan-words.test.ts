import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, answers, at } from '@/tests/support/trips';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { STEP_IDS, type PlanStep } from '@/lib/domain/plan/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { SOURCES } from '@/lib/domain/recovery/sources';
import { NOTE_IDS } from '@/lib/domain/ribbon/notes';
import { ribbonNotes as englishNotes } from './en/ribbon-notes';
import { plan as english } from './en/plan';
import { ribbonNotes as spanishNotes } from './es/ribbon-notes';
import { plan as spanish } from './es/plan';
import { LOCALES } from './locale';
import { numberWords } from './number-words';
import { stepWords } from './plan-words';
import { sentencesOf } from './translator';

const NOW = at('2026-11-22', '12:00');
const BROKEN = /[{}!]|undefined|plan\.|^Sentence$|D[+-]\d|\bsafe\b|\d{4}-\d{2}/;

const step = (id: PlanStep['id']) => draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).steps.find((each) => each.id === id);

describe('words of steps', () => {
  it('say what to do, by when', () => {
    const stay = step('book-stay');
    expect(stay && stepWords(stay, 'en')).toEqual({
      by: 'By Thu, Nov 26', day: 'Thu, Nov 26', what: 'Book a place to stay, 10 nights',
      note: 'Tue, Mar 9 to Fri, Mar 19. You sleep in hospital 1 night, from Thu, Mar 11. Ask about stairs and a lift.',
    });
  });

  it('exist for every step, in both languages', () => {
    expect(Object.keys(english.steps).sort()).toEqual([...STEP_IDS].sort());
    expect(Object.keys(spanish.steps).sort()).toEqual([...STEP_IDS].sort());
  });

  it('are whole for every plan', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyAnswers, fc.constantFrom(...LOCALES), (asked, locale) => {
      for (const each of draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).steps) {
        const { by, day, what, note } = stepWords(each, locale);
        for (const sentence of [by, day, what, note]) expect(sentence, each.id).not.toMatch(BROKEN);
      }
    }));
  });
});

describe('words of numbers', () => {
  it('name the source, or say that Mendway starts with the number', () => {
    const words = numberWords('hip-or-knee-replacement', DEFAULT_PROFILES['hip-or-knee-replacement'], 'en');
    expect(words.find(({ id }) => id === 'quietDays')).toMatchObject({ value: '7', source: 'Mendway starts with 7; your surgeon decides', isPublished: false });
    expect(words.find(({ id }) => id === 'askBeforeFlyingUntil')).toMatchObject({ value: 'day 42; day 84 for a flight over 4 hours', isPublished: true });
  });

  it('are whole for every procedure, and each source has its words', () => {
    for (const locale of LOCALES) {
      for (const procedure of PROCEDURE_IDS) {
        for (const { label, value, source } of numberWords(procedure, DEFAULT_PROFILES[procedure], locale)) {
          for (const sentence of [label, value, source]) expect(sentence).not.toMatch(BROKEN);
        }
      }
      for (const source of Object.keys(SOURCES)) expect(sentencesOf(locale, 'plan').knows(`sources.${source}`)).toBe(true);
    }
  });
});

describe('words of ribbon notes', () => {
  it('exist for every note, in both languages, twelve words at most', () => {
    for (const words of [englishNotes, spanishNotes]) {
      expect(Object.keys(words).filter((id) => id !== 'sample').sort()).toEqual([...NOTE_IDS].sort());
      const inEnglish = Object.values(words).filter((note) => typeof note === 'string').map((note) => note.replace(/\{\w+, plural.*?\}\}/, '5 days'));
      for (const note of inEnglish) expect(note.split(' ').length, note).toBeLessThanOrEqual(words === englishNotes ? 12 : 16);
    }
  });
});
