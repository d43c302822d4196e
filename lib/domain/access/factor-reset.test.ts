import { expect, it } from 'vitest';
import { dueOnceVouched, firstDue, resetState } from './factor-reset';

const ASKED = new Date('2026-11-29T12:00:00Z');
const after = (days: number) => new Date(ASKED.getTime() + days * 86_400_000);
const reset = (change: { dueAt?: Date; isVouched?: boolean } = {}) => ({ askedAt: ASKED, dueAt: firstDue(ASKED), isVouched: false, ...change });

it('waits three days', () => {
  expect(resetState(reset(), false, after(2.99))).toBe('waits');
  expect(resetState(reset(), false, after(3))).toBe('due');
});

it('of staff is never due by time alone, and is over after two weeks', () => {
  for (const day of [0, 3, 13.99]) expect(resetState(reset(), true, after(day))).toBe('needs-vouch');
  expect(resetState(reset(), true, after(14))).toBe('over');
});

it('of staff is due a day after somebody vouched', () => {
  const vouched = reset({ dueAt: dueOnceVouched(after(0.5)), isVouched: true });
  expect(resetState(vouched, true, after(1.49))).toBe('waits');
  expect(resetState(vouched, true, after(1.5))).toBe('due');
});
