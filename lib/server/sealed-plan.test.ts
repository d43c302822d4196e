import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { planAnswersForm, savePlanForm } from '@/lib/input/plan-answers';
import { addSaving, openPlan, PLAN_LASTS_MS, sealPlan } from './sealed-plan';

beforeEach(() => void vi.stubEnv('ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64')));
afterEach(() => void vi.unstubAllEnvs());

const NOW = new Date('2026-11-22T12:00:00Z');
const input = planAnswersForm.parse({ procedure: 'microdiscectomy', surgeryOn: '2027-03-11', home: 'Denver (DEN)' });
const forHelp = savePlanForm.parse({ forWhom: 'help', patientName: 'Ruth', consentHow: 'on the phone', consentOn: '2026-11-22' });

describe('a plan in its address', () => {
  test('opens with the very answers', () => {
    const names = fc.string({ maxLength: 60 }).map((name) => name.replace(/\p{Cc}/gu, '').trim());
    fc.assert(
      fc.property(names, fc.constantFrom('none', 'asked', 'accepted', 'centre'), (escortName, escort) => {
        const answers = planAnswersForm.parse({ ...input, escort, escortName });
        expect(openPlan(sealPlan(answers, NOW), NOW)).toMatchObject({ type: 'open', plan: { input: answers, saving: null } });
      }),
    );
  });

  test('tells nobody what it holds, and fits into an address', () => {
    const sealed = sealPlan(input, NOW);
    expect(sealed).toMatch(/^[\w.-]{100,1500}$/);
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('microdiscectomy');
  });

  test('is good for seven days, and keeps its answers after them', () => {
    const sealed = sealPlan(input, NOW);
    expect(openPlan(sealed, new Date(NOW.getTime() + PLAN_LASTS_MS))).toMatchObject({ type: 'open' });
    expect(openPlan(sealed, new Date(NOW.getTime() + PLAN_LASTS_MS + 1))).toMatchObject({ type: 'expired', plan: { input } });
  });

  test('does not open once a character was changed', () => {
    const sealed = sealPlan(input, NOW);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'b', '-', '.'), (at, letter) => {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        // The last letter of base64 carries bits that decode to nothing.
        if (changed !== sealed && at < sealed.length - 1) expect(openPlan(changed, NOW)).toEqual({ type: 'broken' });
      }),
    );
  });

  test('is broken when it is no plan at all', () => {
    for (const text of ['', 'x', 'v1.a.b.c', 'x'.repeat(100_000)]) expect(openPlan(text, NOW)).toEqual({ type: 'broken' });
  });

  test('is another plan each time the questions are answered', () => {
    const [one, other] = [openPlan(sealPlan(input, NOW), NOW), openPlan(sealPlan(input, NOW), NOW)];
    if (one.type !== 'open' || other.type !== 'open') throw new Error('not open');
    expect(one.plan.draftKey).not.toBe(other.plan.draftKey);
  });
});

describe('what saving asked for', () => {
  test('travels with the plan, which stays the same plan of the same age', () => {
    const sealed = sealPlan(input, NOW);
    const later = new Date(NOW.getTime() + 1000);
    const added = addSaving(sealed, forHelp, later);
    const [before, after] = [openPlan(sealed, later), openPlan('sealed' in added ? added.sealed : '', later)];
    if (before.type !== 'open' || after.type !== 'open') throw new Error('not open');
    expect(after.plan).toEqual({ ...before.plan, saving: forHelp });
  });

  test('is refused for a plan that is too old, and for a consent still to come', () => {
    const sealed = sealPlan(input, NOW);
    expect(addSaving(sealed, forHelp, new Date('2026-12-24T12:00:00Z'))).toMatchObject({ code: 'expired-link' });
    expect(addSaving('v1.a.b.c', forHelp, NOW)).toMatchObject({ code: 'invalid-link' });
    expect(addSaving(sealed, { ...forHelp, consentOn: planAnswersForm.parse({ surgeryOn: '2026-11-23' }).surgeryOn }, NOW))
      .toMatchObject({ field: 'consentOn', code: 'day-not-yet' });
  });

  test('needs name and consent for somebody else, and neither for oneself', () => {
    const fields = (form: object) => savePlanForm.safeParse(form).error?.issues.map(({ path }) => path[0]) ?? [];
    expect(fields({ forWhom: 'me', patientName: '', consentHow: '', consentOn: '' })).toEqual([]);
    expect(fields({ forWhom: 'help', patientName: '', consentHow: '', consentOn: '' })).toEqual(['patientName', 'consentHow', 'consentOn']);
  });
});
