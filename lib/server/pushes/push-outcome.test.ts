import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PushAnswer } from '@/lib/outside/push/send';
import { pushOutcome } from './push-outcome';

const REACHED: PushAnswer = { type: 'reached' };
const GONE: PushAnswer = { type: 'gone' };
const REFUSED: PushAnswer = { type: 'refused', reason: 'status-413' };
const later = (waitMs?: number, isUncertain = false): PushAnswer => ({ type: 'later', reason: 'status-429', isUncertain, ...(waitMs !== undefined && { waitMs }) });

describe('what became of a push', () => {
  test.each<[string, PushAnswer[], boolean, object]>([
    ['no device: it goes another way', [], false, { type: 'stopped', reason: 'no-device' }],
    ['all gone: the same', [GONE, GONE], false, { type: 'stopped', reason: 'no-device' }],
    ['all gone, but one had it before: it was sent', [GONE], true, { type: 'sent' }],
    ['nothing left to do: it was sent', [], true, { type: 'sent' }],
    ['one reached, one gone, one refused: it was sent', [GONE, REFUSED, REACHED], false, { type: 'sent' }],
    ['refused: given up', [GONE, REFUSED], false, { type: 'given-up', reason: 'status-413' }],
    ['one may be tried again: it is', [REACHED, later()], false, { type: 'later', reason: 'status-429', isUncertain: false }],
    ['the longest wait suits all', [later(5), later(9), later()], false, { type: 'later', reason: 'status-429', isUncertain: false, waitMs: 9 }],
    ['uncertain for one is uncertain', [later(), later(undefined, true)], false, { type: 'later', reason: 'status-429', isUncertain: true }],
  ])('%s', (_name, answers, hasReached, outcome) => expect(pushOutcome(answers, hasReached)).toEqual(outcome));

  test('is never given up, nor left to another way, while a device has it', () => {
    const any = fc.constantFrom(REACHED, GONE, REFUSED, later(), later(7, true));
    fc.assert(fc.property(fc.array(any), fc.boolean(), (answers, hadIt) => {
      const has = hadIt || answers.some(({ type }) => type === 'reached');
      const { type } = pushOutcome(answers, hadIt);
      return has ? type === 'sent' || type === 'later' : type !== 'sent';
    }));
  });
});
