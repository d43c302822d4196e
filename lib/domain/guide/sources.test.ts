import { expect, it } from 'vitest';
import { messagesOf } from '@/lib/text/translator';
import { CONDITIONS, OPERATIONS } from './conditions';
import { PLAN_WORDS } from './plan-words';
import { GUIDE_SOURCES } from './sources';

const LOCALES = ['en', 'es'] as const;

it.each(LOCALES)('every source has a name in %s and a way to it', (locale) => {
  expect(Object.keys(messagesOf(locale).guideSources.names).sort()).toEqual(Object.keys(GUIDE_SOURCES).sort());
  for (const { href } of Object.values(GUIDE_SOURCES)) expect(href).toMatch(/^https:\/\//);
});

it.each(LOCALES)('the glossaries in %s have all their words and no other', (locale) => {
  const { guideConditions, guideWords } = messagesOf(locale);
  expect(Object.keys(guideConditions.conditions).sort()).toEqual(CONDITIONS.map(({ id }) => id).sort());
  for (const id of OPERATIONS) expect(guideConditions[id].text).not.toBe('');
  expect(Object.keys(guideWords.words).sort()).toEqual(PLAN_WORDS.flatMap(({ words }) => [...words]).sort());
});

it('nothing that the old guide garbled or promised is repeated as a fact', () => {
  const told = JSON.stringify([messagesOf('en').guideConditions, messagesOf('en').guideAvoid, messagesOf('en').walking]);
  expect(told).not.toMatch(/abrasion|non-invasive|in no time|paralyz/i);
});
