import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remindersOf } from '@/lib/domain/reminders/reminders-of';
import { REMINDER_WORDS } from '@/lib/domain/reminders/types';
import { anyReminded } from '@/tests/support/any-reminders';
import { rounds } from '@/tests/support/rounds';
import { LOCALES } from './locale';
import { reminderWords } from './reminder-words';
import { messagesOf } from './translator';

const HEALTH = /surg|cirug|medic|escort|acompañante|hospital|wheel|ruedas|letter|carta|form|fast|ayun|beber|drink|doctor|centre|centro|follow|control|langone|wirral/i;

it('says every reminder in every language, its gaps filled, and outside nothing about health', () => {
  const said = new Set<string>();
  fc.assert(fc.property(anyReminded, ({ facts, now }) => {
    for (const one of remindersOf(facts, now)) {
      said.add(one.word);
      for (const locale of LOCALES) {
        const { inbox, outside, line } = reminderWords(one, locale);
        expect([inbox, outside, line].filter((text) => text === '' || /[{}]|reminders\.|undefined|, \.|\d{4}-\d{2}/.test(text))).toEqual([]);
        expect(outside).not.toMatch(HEALTH);
      }
    }
  }), { numRuns: rounds(150) });
  expect(said.size).toBeGreaterThan(REMINDER_WORDS.length / 2);
});

it('heads what was told for another day', () => {
  const told = { word: 'surgery-month', params: { day: '2027-03-11' } } as const;
  expect(reminderWords({ ...told, isNewDate: true }, 'en').inbox).toBe('New date. Surgery is on Thu, Mar 11. Look at what is still to do before the trip.');
  expect(reminderWords({ ...told, isNewDate: false }, 'en').inbox).toMatch(/^Surgery/);
});

it('has words for each kind of reminder', () => {
  for (const locale of LOCALES) expect(REMINDER_WORDS.filter((word) => !(word in messagesOf(locale).reminders))).toEqual([]);
});
