import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesMedical, isProvenLately, PROOF_LASTS_MS, type Proof } from './proof';

const NOW = new Date('2026-11-29T12:00:00Z');
const provenBefore = (milliseconds: number): Proof =>
  ({ provenAt: new Date(NOW.getTime() - milliseconds), secondFactorAt: null, isShared: false, hasSecondFactor: false, barredFrom: [] });

describe('the medical part', () => {
  it('is closed at a shared computer, ten minutes after the proof', () => {
    const shared = (milliseconds: number) => ({ ...provenBefore(milliseconds), isShared: true });
    expect(closesMedical(shared(PROOF_LASTS_MS - 1), NOW)).toBe(false);
    expect(closesMedical(shared(PROOF_LASTS_MS), NOW)).toBe(true);
  });

  it('stays open on a device of one’s own, and where no session acts', () => {
    expect(closesMedical(provenBefore(PROOF_LASTS_MS), NOW)).toBe(false);
    expect(closesMedical(undefined, NOW)).toBe(false);
  });
});

describe('proven lately', () => {
  it('lasts ten minutes', () => {
    expect(isProvenLately(provenBefore(0), NOW)).toBe(true);
    expect(isProvenLately(provenBefore(PROOF_LASTS_MS - 1), NOW)).toBe(true);
    expect(isProvenLately(provenBefore(PROOF_LASTS_MS), NOW)).toBe(false);
  });

  it('is never true without a session, nor for a moment far ahead of the clock', () => {
    expect(isProvenLately(undefined, NOW)).toBe(false);
    fc.assert(fc.property(fc.integer({ min: PROOF_LASTS_MS, max: 1e12 }), (ahead) => !isProvenLately(provenBefore(-ahead), NOW)));
  });
});
