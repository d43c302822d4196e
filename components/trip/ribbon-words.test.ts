import { describe, expect, test } from 'vitest';
import type { Day } from '@/lib/domain/calendar/types';
import { NOTE_IDS } from '@/lib/domain/ribbon/notes';
import { PHASE_IDS, type RibbonDay, type RibbonPhase } from '@/lib/domain/ribbon/types';
import { LOCALES } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { dayWords, miniLabel, phaseName, phaseNote } from './ribbon-words';

const day = (more: Partial<RibbonDay>): RibbonDay => ({ day: '2027-03-05' as Day, offset: 0, flag: null, state: 'ahead', ...more });
const phase = (more: Partial<RibbonPhase>): RibbonPhase => ({
  key: 'surgery', id: 'surgery', phase: 'surgery', state: 'planned', days: [day({})], omitted: 0, note: null, ...more,
});

describe('the words of the ribbon', () => {
  test('exist for every phase and note in every language', () => {
    for (const locale of LOCALES) {
      for (const id of PHASE_IDS) expect(sentencesOf(locale, 'ribbon').knows(`phases.${id}`)).toBe(true);
      for (const id of NOTE_IDS) expect(sentencesOf(locale, 'ribbonNotes').knows(id)).toBe(true);
    }
  });

  test('name a day by its weekday and number, today by that word', () => {
    expect(dayWords(day({}), 'en')).toEqual({ mark: 'Fri', number: '5', full: 'Friday, March 5' });
    expect(dayWords(day({ state: 'today' }), 'es').mark).toBe('Hoy');
  });

  test('count days from surgery while its date is not known', () => {
    expect(dayWords(day({ day: null, offset: -2 }), 'en')).toEqual({ mark: 'Day', number: '−2', full: 'Day 2 before surgery' });
    expect(dayWords(day({ day: null, offset: 0 }), 'en')).toEqual({ mark: 'Day', number: '0', full: 'Surgery day' });
    expect(dayWords(day({ day: null, offset: 1 }), 'en')).toEqual({ mark: 'Day', number: '+1', full: 'Day 1 after surgery' });
  });

  test('tell times on the clocks of the place', () => {
    const note = { id: 'lands-at', params: { at: '2027-03-02T19:32:00Z', zone: 'America/New_York' } };
    expect(phaseNote(phase({ note }), 'en')).toBe('Lands 2:32\u00a0pm');
  });

  test('leave out a note that nobody wrote words for', () => {
    expect(phaseNote(phase({ note: { id: 'unheard-of', params: {} } }), 'en')).toBeNull();
  });

  test('tell the whole trip in one sentence where there is no room for text', () => {
    const quiet = phase({ key: 'quiet', id: 'quiet', days: [day({}), day({})], omitted: 3 });
    expect(miniLabel([phase({}), quiet], 'en')).toBe('Surgery day Mar 5, Quiet days 5 days');
    expect(phaseName(quiet, 'es')).not.toBe(phaseName(quiet, 'en'));
  });
});
