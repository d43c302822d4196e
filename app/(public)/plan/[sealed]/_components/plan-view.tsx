import { RibbonSheet } from '@/components/trip/ribbon-sheet';
import type { Day } from '@/lib/domain/calendar/types';
import type { Centre } from '@/lib/domain/guide/centre';
import type { PlanDraft } from '@/lib/domain/plan/types';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import type { PlanInput } from '@/lib/input/plan-answers';
import { useLocale, useTranslations } from '@/lib/text/here';
import { AnswerList } from './answer-list';
import { CentreNotice } from './centre-notice';
import { CheckSection } from './check-section';
import { draftFindings } from './draft-findings';
import { NumbersSection } from './numbers-section';
import { PlanHead } from './plan-head';
import { SaveSection } from './save-section';
import { TodoSection } from './todo-section';

interface PlanViewProps {
  readonly draft: PlanDraft;
  readonly centre: Centre | null;
  readonly forWhom: PlanInput['forWhom'];
  /** The plan's own part of its address. */
  readonly sealed: string;
  readonly today: Day;
  readonly goodUntil: Day;
  /** Who is signed in; null for a visitor. */
  readonly name: string | null;
  /** Where the answers can be changed. */
  readonly changeHref: string;
}

/** The whole draft on one page, and on one sheet of paper. */
export function PlanView({ draft, centre, forWhom, sealed, today, goodUntil, name, changeHref }: PlanViewProps) {
  const t = useTranslations('planPreview');
  const locale = useLocale();
  const { trip, steps } = draft;
  const findings = draftFindings(draft.findings);
  const view = ribbonOf(trip, findings, today);
  return (
    <>
      <PlanHead view={view} changeHref={changeHref} />
      <AnswerList trip={trip} forWhom={forWhom} />
      <CentreNotice centre={centre} today={today} changeHref={changeHref} />
      <RibbonSheet view={view} locale={locale} label={t('ribbon')} />
      <div className="overview-cols">
        <TodoSection steps={steps} />
        <div className="stack plan-side">
          <CheckSection findings={findings} />
          <NumbersSection trip={trip} />
        </div>
      </div>
      <SaveSection sealed={sealed} forWhom={forWhom} name={name} goodUntil={goodUntil} />
    </>
  );
}
