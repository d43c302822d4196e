import { describe, expect, it } from 'vitest';
import { secondFactorSoon, startOf } from './centre-asks';

const NOW = new Date('2026-11-29T12:00:00Z');
const LATER = new Date('2026-12-06T12:00:00Z');
const proof = (hasSecondFactor: boolean) => ({ provenAt: NOW, secondFactorAt: null, isShared: false, hasSecondFactor, barredFrom: [] });

describe('a centre that asks for a second factor', () => {
  it('begins now, in seven days, or does not ask', () => {
    expect(startOf('now', NOW)).toEqual(NOW);
    expect(startOf('week', NOW)).toEqual(LATER);
    expect(startOf('off', NOW)).toBeNull();
  });

  it('warns those who have none, until it begins', () => {
    expect(secondFactorSoon(LATER, proof(false), NOW)).toEqual(LATER);
    expect(secondFactorSoon(LATER, proof(true), NOW)).toBeNull();
    expect(secondFactorSoon(LATER, proof(false), LATER)).toBeNull();
    expect(secondFactorSoon(null, proof(false), NOW)).toBeNull();
  });
});
