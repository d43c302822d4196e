import { describe, expect, it } from 'vitest';
import { endedGoneAt, FIRST_RETENTION, goneAt, monthsBefore, retentionProblems } from './retention';

const NOW = new Date('2027-03-31T15:30:00Z');

describe('what administrators may choose', () => {
  it('is within the bounds of the database', () => {
    expect(retentionProblems(FIRST_RETENTION)).toEqual([]);
    expect(retentionProblems({ endedTripMonths: 1, auditMonths: 12, graceDays: 60 })).toEqual([]);
  });

  it.each([
    ['endedTripMonths', 0], ['endedTripMonths', 241], ['auditMonths', 11], ['auditMonths', 240.5], ['graceDays', 0], ['graceDays', 61],
  ] as const)('is not %s %d', (field, value) => {
    expect(retentionProblems({ ...FIRST_RETENTION, [field]: value })).toMatchObject([{ field, code: 'retention-bounds' }]);
  });
});

describe('when it is gone', () => {
  it('counts the days of grace from the moment of asking', () => {
    expect(goneAt(NOW, FIRST_RETENTION)).toEqual(new Date('2027-04-14T15:30:00Z'));
    expect(goneAt(NOW, { ...FIRST_RETENTION, graceDays: 1 })).toEqual(new Date('2027-04-01T15:30:00Z'));
  });

  it('leaves thirty days after the owner was told', () => {
    expect(endedGoneAt(NOW)).toEqual(new Date('2027-04-30T15:30:00Z'));
  });
});

describe('months before', () => {
  it.each([
    [1, '2027-02-28T15:30:00Z'], [12, '2026-03-31T15:30:00Z'], [13, '2026-02-28T15:30:00Z'], [37, '2024-02-29T15:30:00Z'], [3, '2026-12-31T15:30:00Z'],
  ])('%d months before is a day of that month', (months, day) => {
    expect(monthsBefore(NOW, months)).toEqual(new Date(day));
  });
});
