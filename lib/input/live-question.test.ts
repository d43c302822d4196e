import { expect, it, test } from 'vitest';
import { liveQuestion, readLiveQuestion, writeLiveQuestion } from './live-question';

it('comes back from an address as it was asked', () => {
  const question = liveQuestion.parse({ origin: 'DEN', day: '2027-03-03' });
  expect(writeLiveQuestion(question)).toBe('DEN.2027-03-03');
  expect(readLiveQuestion('DEN.2027-03-03')).toEqual(question);
});

test.each(['', 'DEN', 'den.2027-03-03', 'DEN.2027-02-30', 'DENV.2027-03-03', ['DEN.2027-03-03'], undefined])('an address that asks %o asks nothing', (text) => {
  expect(readLiveQuestion(text)).toBeNull();
});
