import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { type Problem, problem } from '@/lib/domain/problem';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import { planAnswersForm, type PlanInput, planValues, savePlanForm, type SavePlanInput } from '@/lib/input/plan-answers';

/** A plan's address is good for a week; nothing of it is stored until somebody saves it. */
export const PLAN_LASTS_MS = 7 * 24 * 60 * 60 * 1000;

const PURPOSE = 'plan';
const LONGEST_ADDRESS = 6000;

const text = z.record(z.string(), z.string());
const sealedPlan = z.object({
  issuedAt: z.coerce.date(),
  draftKey: z.uuid(),
  answers: text,
  /** Whose trip it becomes, and how they agreed; once "Save my plan" was pressed. */
  saving: text.optional(),
});

export interface OpenPlan {
  readonly input: PlanInput;
  readonly saving: SavePlanInput | null;
  readonly issuedAt: Date;
  /** Saved twice, a plan is one trip: this is what the trip is found by. */
  readonly draftKey: string;
}

export type PlanOpened =
  | { readonly type: 'open'; readonly plan: OpenPlan }
  /** Too old to be saved, yet the answers still fill in the form. */
  | { readonly type: 'expired'; readonly plan: OpenPlan }
  | { readonly type: 'broken' };

/** The answers as part of an address: encrypted, because they say who has which surgery when. */
export function sealPlan(input: PlanInput, now: Date): string {
  return seal({ input, saving: null, issuedAt: now, draftKey: randomUUID() });
}

/** The same plan with what "Save my plan" asked for, or why it cannot be saved. It grows no younger. */
export function addSaving(sealed: string, saving: SavePlanInput, now: Date): { readonly sealed: string } | Problem {
  const opened = openPlan(sealed, now);
  if (opened.type !== 'open') return problem(null, opened.type === 'expired' ? 'expired-link' : 'invalid-link');
  if (saving.consentOn && saving.consentOn > dayIn(NEW_YORK, now)) return problem('consentOn', 'day-not-yet');
  return { sealed: seal({ ...opened.plan, saving }) };
}

export function openPlan(sealed: string, now: Date): PlanOpened {
  const carried = sealed.length > LONGEST_ADDRESS ? null : openFromAddress(PURPOSE, sealed);
  const plan = carried === null ? null : planIn(carried);
  if (!plan) return { type: 'broken' };
  const isExpired = now.getTime() - plan.issuedAt.getTime() > PLAN_LASTS_MS;
  return { type: isExpired ? 'expired' : 'open', plan };
}

function seal({ input, saving, issuedAt, draftKey }: OpenPlan): string {
  const carried = { issuedAt, draftKey, answers: written(input), saving: saving ? written(saving) : undefined };
  return sealForAddress(PURPOSE, JSON.stringify(carried));
}

/** Empty answers are left out: addresses should stay short enough to be sent. */
function written(values: Parameters<typeof planValues>[0]): Record<string, string> {
  return Object.fromEntries(Object.entries(planValues(values)).filter(([, value]) => value !== ''));
}

/** Sealed by an older release, a plan may no longer fit the form. */
function planIn(carried: string): OpenPlan | null {
  const opened = sealedPlan.safeParse(parsedJson(carried));
  if (!opened.success) return null;
  const { issuedAt, draftKey, answers, saving } = opened.data;
  const input = planAnswersForm.safeParse(answers);
  const kept = saving ? savePlanForm.safeParse(saving) : null;
  return input.success ? { input: input.data, saving: kept?.success ? kept.data : null, issuedAt, draftKey } : null;
}

function parsedJson(carried: string): unknown {
  try {
    return JSON.parse(carried);
  } catch {
    return null;
  }
}
