import { describe, expect, it } from 'vitest';
import { lineLike, ownerOf } from '@/tests/support/reminder-lines';
import { answers, at, day } from '@/tests/support/trips';
import { nonstopWatch } from '../flights/watch';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { shownReminder } from './list-view';
import { flightReminders, mentionOf, remindersOfItem } from './mention';
import type { ReminderLine, ReminderWord } from './types';

const NOW = at('2027-02-10', '12:00');
const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
const shown = (more: Partial<ReminderLine> = {}) => shownReminder(lineLike(more), ownerOf(trip));
const on = (text: string, more: Partial<ReminderLine> = {}) => shown({ key: text, dueAt: at(text, '12:00'), ...more });

describe('what a screen says of the reminders of one thing', () => {
  it('is nothing where there is none, or one that came too late', () => {
    expect(mentionOf([])).toBeNull();
    expect(mentionOf([on('2027-03-01', { state: 'missed' })])).toBeNull();
  });

  it('names the next two, and how many more there are', () => {
    const lines = [on('2027-03-05'), on('2027-03-01'), on('2027-03-03'), on('2027-02-20', { state: 'told' }), on('2027-03-02', { state: 'stopped' })];
    expect(mentionOf(lines)).toMatchObject({ state: 'ahead', lines: [{ key: '2027-03-01' }, { key: '2027-03-03' }], more: 1 });
    expect(mentionOf(lines.slice(0, 1))).toMatchObject({ lines: [{ key: '2027-03-05' }], more: 0 });
  });

  it('says that they were stopped, else when the last came', () => {
    const told = [on('2027-02-20', { state: 'told' }), on('2027-02-22', { state: 'told' })];
    expect(mentionOf([...told, on('2027-03-02', { state: 'stopped' })])).toMatchObject({ state: 'stopped', lines: [{ key: '2027-03-02' }] });
    expect(mentionOf(told)).toMatchObject({ state: 'told', lines: [{ key: '2027-02-22' }] });
  });
});

describe('the reminders of flights', () => {
  const about = (word: ReminderWord, way?: string) => shown({ key: `${way ?? 'home'}-${word}`, word, params: way ? { way } : {} });
  const steps = nonstopWatch(trip, NOW, day('2027-02-10'));

  it('stand beside their step, each once; those of no step come after them', () => {
    const lines = [
      about('book-nonstop', 'out'), about('book-soon', 'out'), about('book-nonstop', 'home'), about('wheelchair', 'home'), about('letter'),
      about('check-in', 'out'), about('airline-forms'), shown({ kind: 'packing', word: 'pack-week' }),
    ];
    const { ofStep, others } = flightReminders(lines, steps);
    const found = steps.map((step) => [step.id, ofStep(step).map(({ key }) => key)]);
    expect(Object.fromEntries(found)).toEqual({
      'out-book': ['out-book-nonstop', 'out-book-soon'], 'home-book': ['home-book-nonstop'], 'out-wheelchair': [], 'out-check-in': ['out-check-in'],
      'home-wheelchair': ['home-wheelchair'], 'home-letter': ['home-letter'], 'home-check-in': [],
    });
    expect(others.map(({ key }) => key)).toEqual(['home-airline-forms']);
  });
});

it('the reminders of an item are those that name it', () => {
  const lines = [shown({ itemId: 'visit' }), shown({ itemId: null }), shown({ itemId: 'other' })];
  expect(remindersOfItem(lines, 'visit')).toEqual([lines[0]]);
});
