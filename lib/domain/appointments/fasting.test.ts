import { expect, it } from 'vitest';
import { fastingAdvice } from './fasting';

it('is the centre’s rule, else a question; a call asks for nothing by itself', () => {
  expect(fastingAdvice({ fasting: 'Nothing after 11:59 pm.', isRemote: false })).toBe('rule');
  expect(fastingAdvice({ fasting: 'Nothing after 11:59 pm.', isRemote: true })).toBe('rule');
  expect(fastingAdvice({ fasting: '', isRemote: false })).toBe('ask');
  expect(fastingAdvice({ fasting: '', isRemote: true })).toBeNull();
});
