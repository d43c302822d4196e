import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howReminded, howSent, isUnreached } from './telling';

const NOW = new Date('2027-03-01T14:00:00Z');
const STATES = ['WAITING', 'SENT', 'MISSED', 'FAILED', 'STOPPED'] as const;
const sending = (state: (typeof STATES)[number], channel: 'MAIL' | 'PUSH' = 'MAIL') => ({ channel, state });

describe('how far something has come that was to be sent', () => {
  it.each([
    ['nothing was to be sent', [], { type: 'inbox' }],
    ['it waits', [sending('WAITING')], { type: 'on-its-way' }],
    ['it arrived by mail', [sending('SENT')], { type: 'sent', by: ['MAIL'] }],
    ['one way failed, the other did not', [sending('FAILED'), sending('SENT', 'PUSH')], { type: 'sent', by: ['PUSH'] }],
    ['one way failed, the other waits', [sending('FAILED'), sending('WAITING', 'PUSH')], { type: 'on-its-way' }],
    ['both failed', [sending('FAILED'), sending('FAILED', 'PUSH')], { type: 'failed' }],
    ['one failed, one came too late', [sending('MISSED'), sending('FAILED', 'PUSH')], { type: 'failed' }],
    ['it came too late', [sending('MISSED')], { type: 'missed' }],
    ['it was not wanted any more', [sending('STOPPED')], { type: 'stopped' }],
  ] as const)('%s', (_why, sendings, expected) => {
    expect(howSent(sendings)).toEqual(expected);
  });

  it('never says that it was sent unless some way was, nor that it failed while some way may still arrive', () => {
    const any = fc.array(fc.record({ channel: fc.constantFrom('MAIL' as const, 'PUSH' as const), state: fc.constantFrom(...STATES) }), { maxLength: 4 });
    fc.assert(fc.property(any, (sendings) => {
      const { type } = howSent(sendings);
      const has = (state: (typeof STATES)[number]) => sendings.some((one) => one.state === state);
      expect(type === 'sent').toBe(has('SENT'));
      expect(type === 'failed').toBe(has('FAILED') && !has('SENT') && !has('WAITING'));
    }));
  });
});

describe('a reminder', () => {
  it('is planned until it is told, and missed when it came too late', () => {
    expect(howReminded({ toldAt: null, missedAt: null, sendings: [] })).toEqual({ type: 'planned' });
    expect(howReminded({ toldAt: null, missedAt: NOW, sendings: [] })).toEqual({ type: 'missed' });
    expect(howReminded({ toldAt: NOW, missedAt: null, sendings: [sending('SENT')] })).toEqual({ type: 'sent', by: ['MAIL'] });
  });
});

it('somebody is not reached while mails come back, and after a last try that failed', () => {
  expect([isUnreached({ mailFailedAt: null, last: null }), isUnreached({ mailFailedAt: null, last: 'SENT' })]).toEqual([false, false]);
  expect([isUnreached({ mailFailedAt: NOW, last: 'SENT' }), isUnreached({ mailFailedAt: null, last: 'FAILED' })]).toEqual([true, true]);
});
