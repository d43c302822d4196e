import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_KEPT_MS, type ExportState, isFetchable, isUnderWay, percentDone } from './export-state';

const STATES: readonly ExportState[] = ['WAITING', 'MAKING', 'READY', 'FAILED'];

describe('how far a copy is', () => {
  it('never says that it is done before it is, and never goes back while parts are made', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.nat(10_000), (one, other) => {
      const [made, total] = [Math.min(one, other), Math.max(one, other)];
      const now = percentDone({ state: 'MAKING', made, total });
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThan(100);
      expect(percentDone({ state: 'MAKING', made: Math.min(made + 1, total), total })).toBeGreaterThanOrEqual(now);
    }));
  });

  it('is nothing while nobody knows how many parts there are, and all of it once it is ready', () => {
    expect(percentDone({ state: 'WAITING', made: 0, total: null })).toBe(0);
    expect(percentDone({ state: 'READY', made: 3, total: 3 })).toBe(100);
  });
});

describe('a copy can be fetched', () => {
  const asked = new Date('2026-11-29T12:00:00Z');
  const expiresAt = new Date(asked.getTime() + EXPORT_KEPT_MS);

  it('when it is ready, until the moment at which it ends', () => {
    expect(isFetchable({ state: 'READY', expiresAt }, new Date(expiresAt.getTime() - 1))).toBe(true);
    expect(isFetchable({ state: 'READY', expiresAt }, expiresAt)).toBe(false);
  });

  it('in no other state', () => {
    expect(STATES.filter((state) => isFetchable({ state, expiresAt }, asked))).toEqual(['READY']);
    expect(STATES.filter((state) => isUnderWay({ state }))).toEqual(['WAITING', 'MAKING']);
  });
});
