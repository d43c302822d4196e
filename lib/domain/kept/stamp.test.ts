import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOver, lastSync, LONGEST_KEPT_MS, rightNow } from './stamp';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AT = Date.parse('2027-03-11T14:00:00Z');

const clock = fc.integer({ min: -400 * DAY, max: 400 * DAY });
const passed = fc.integer({ min: 0, max: 60 * DAY });

describe('a copy on a device', () => {
  it('is of the server’s time, however wrong the clock is', () => {
    expect(lastSync({ at: AT, here: AT + 2000 }, AT + 2000 + HOUR)).toEqual({ at: AT, now: AT + HOUR, isAbout: false });
    expect(lastSync({ at: AT, here: AT + DAY }, AT + DAY + HOUR)).toEqual({ at: AT, now: AT + HOUR, isAbout: true });
    expect(lastSync({ at: AT, here: AT - DAY }, AT - DAY + HOUR)).toEqual({ at: AT, now: AT + HOUR, isAbout: true });
  });

  it('says "about" when the clock was set back since', () => {
    expect(lastSync({ at: AT, here: AT }, AT - HOUR)).toEqual({ at: AT, now: AT, isAbout: true });
  });

  it('goes after thirty days, and when the page itself said so', () => {
    const stamp = { at: AT, here: AT, until: null };
    expect([isOver(stamp, AT + LONGEST_KEPT_MS - 1), isOver(stamp, AT + LONGEST_KEPT_MS)]).toEqual([false, true]);
    expect([isOver({ ...stamp, until: AT + HOUR }, AT + HOUR - 1), isOver({ ...stamp, until: AT + HOUR }, AT + HOUR)]).toEqual([false, true]);
  });

  it('ends by what has passed, not by what the clock says', () => {
    fc.assert(fc.property(clock, passed, fc.option(fc.integer({ min: 0, max: 40 * DAY })), (wrong, since, span) => {
      const until = span === null ? null : AT + span;
      const asRight = isOver({ at: AT, here: AT, until }, AT + since);
      expect(isOver({ at: AT, here: AT + wrong, until }, AT + wrong + since)).toBe(asRight);
      expect(rightNow({ at: AT, here: AT + wrong }, AT + wrong + since)).toBe(AT + since);
    }));
  });
});
