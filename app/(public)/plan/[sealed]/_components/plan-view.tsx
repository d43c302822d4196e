import { getLocale, getTranslations } from 'next-intl/server';
import { RibbonSheet } from '@/components/trip/ribbon-sheet';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import type { Answered } from '@/lib/server/plan-answers';
import { type OpenPlan, PLAN_LASTS_MS } from '@/lib/server/sealed-plan';
import { AnswerList } from './answer-list';
import { CentreNotice } from './centre-notice';
import { CheckSection } from './check-section';
import { draftFindings } from './draft-findings';
import { NumbersSection } from './numbers-section';
import { PlanHead } from './plan-head';
import { SaveSection } from './save-section';
import { TodoSection } from './todo-section';

interface PlanViewProps {
  readonly sealed: string;
  readonly plan: OpenPlan;
  readonly answered: Answered;
  readonly now: Date;
  readonly name: string | null;
  readonly changeHref: string;
}

/** The whole draft on one page, and on one sheet of paper. */
export async function PlanView({ sealed, plan, answered, now, name, changeHref }: PlanViewProps) {
  const [t, locale] = await Promise.all([getTranslations('planPreview'), getLocale()]);
  const { trip, steps, ...draft } = draftPlan(answered.answers, answered.profile, now);
  const findings = draftFindings(draft.findings);
  const view = ribbonOf(trip, findings, dayIn(NEW_YORK, now));
  const goodUntil = dayIn(NEW_YORK, new Date(plan.issuedAt.getTime() + PLAN_LASTS_MS));
  return (
    <>
      <PlanHead view={view} changeHref={changeHref} />
      <AnswerList trip={trip} forWhom={plan.input.forWhom} />
      <CentreNotice centre={answered.centre} changeHref={changeHref} />
      <RibbonSheet view={view} locale={locale} label={t('ribbon')} />
      <div className="overview-cols">
        <TodoSection steps={steps} />
        <div className="stack plan-side">
          <CheckSection findings={findings} />
          <NumbersSection trip={trip} />
        </div>
      </div>
      <SaveSection sealed={sealed} forWhom={plan.input.forWhom} name={name} goodUntil={goodUntil} />
    </>
  );
}
