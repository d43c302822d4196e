import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideTick, isPackedAfter } from './tick';

const june = { name: 'June' } as const;

describe('a tick from a device', () => {
  it('turns a line that nobody has turned since', () => {
    expect(decideTick({ isPacked: true, seenTurns: 4 }, { turns: 4, by: june })).toEqual({ turn: true, answer: { outcome: 'done', turns: 5 } });
  });

  it('is done where somebody else did the same', () => {
    expect(decideTick({ isPacked: true, seenTurns: 0 }, { turns: 1, by: june })).toEqual({ turn: false, answer: { outcome: 'done', turns: 1 } });
  });

  it('gives way to somebody who packed the line and took it out again', () => {
    expect(decideTick({ isPacked: true, seenTurns: 0 }, { turns: 2, by: june }))
      .toEqual({ turn: false, answer: { outcome: 'conflict', reason: 'turned', turns: 2, by: june } });
  });

  it('says that a line was taken off the list, or is not there', () => {
    expect(decideTick({ isPacked: true, seenTurns: 0 }, 'removed').answer).toEqual({ outcome: 'conflict', reason: 'removed' });
    expect(decideTick({ isPacked: true, seenTurns: 0 }, null).answer).toEqual({ outcome: 'gone' });
  });

  it('never undoes what the device had not seen, and says done exactly where the line is as it wants', () => {
    fc.assert(fc.property(fc.boolean(), fc.nat(9), fc.nat(9), (isPacked, seenTurns, turns) => {
      const { turn, answer } = decideTick({ isPacked, seenTurns }, { turns, by: 'nobody' });
      const after = turn ? turns + 1 : turns;
      if (turns > seenTurns) expect(turn).toBe(false);
      expect(answer.outcome === 'done').toBe(isPackedAfter(after) === isPacked);
      expect('turns' in answer && answer.turns).toBe(after);
    }));
  });
});
