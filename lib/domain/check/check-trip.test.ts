import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from './apply-change';
import { checkTrip } from './check-trip';
import { anySituation } from '@/tests/support/situations';
import { rounds } from '@/tests/support/rounds';
import type { Finding } from './types';

function blockedKeys(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ severity }) => severity === 'blocked').map(({ key }) => key));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

// Two busy cores may need long for so many trips.
describe('any trip', { timeout: 60_000 }, () => {
  it('loses a finding by each of its change fixes alone, and gets no blocked one', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const { open } = checkTrip(trip, now);
      const before = blockedKeys(open);
      for (const finding of open) {
        for (const fix of finding.fixes) {
          if (fix.type !== 'change') continue;
          const after = checkTrip(applyChange(trip, fix.change), now).open;
          expect(after.map(({ key }) => key)).not.toContain(finding.key);
          expect([...blockedKeys(after)].filter((key) => !before.has(key)), `${finding.key} by ${fix.id}`).toEqual([]);
        }
      }
    }), { numRuns: rounds(2000) });
  });

  it('has the same findings whatever the order of its items and words', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const turned = { ...trip, items: [...trip.items].reverse(), clearances: [...trip.clearances].reverse() };
      expect(checkTrip(turned, now)).toEqual(checkTrip(trip, now));
    }), { numRuns: rounds(200) });
  });

  it('has findings with keys of their own, in order, and is not changed by looking', () => {
    const rank = { blocked: 0, warning: 1, tip: 2 };
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const { open } = checkTrip(frozen(trip), now);
      expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
      const order = open.map(({ severity, days }) => `${rank[severity]} ${days[0] ?? '9999'}`);
      expect(order).toEqual([...order].sort());
    }), { numRuns: rounds(200) });
  });

  it('never blocks what can be kept', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      expect(checkTrip(trip, now).open.some(({ severity, canBeKept }) => canBeKept && severity === 'blocked')).toBe(false);
    }), { numRuns: rounds(300) });
  });
});
