import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { SubmitButton } from '@/components/kit/submit-button';
import { deedOf } from '@/lib/domain/plan/replan/event-deed';
import type { Proposal } from '@/lib/domain/plan/replan/types';
import { useTranslations } from '@/lib/text/here';
import { applyNewPlan, applySurgeryPlan } from '../actions';
import { CheckSheet } from './check-sheet';
import { LineGroups } from './line-groups';

interface ProposalFormProps {
  readonly tripId: string;
  readonly version: number;
  readonly sealed: string;
  readonly proposal: Proposal;
  /** The centre's staff, or somebody on the trip: the calls are theirs to make. */
  readonly who: 'centre' | 'other';
  /** Where "not now" leads. */
  readonly backHref: string;
}

/** The lines with their boxes, trip check on both sides, and one button. */
export function ProposalForm({ tripId, version, sealed, proposal, who, backHref }: ProposalFormProps) {
  const t = useTranslations('replan');
  const action = deedOf(proposal.event) === 'set-surgery' ? applySurgeryPlan : applyNewPlan;
  const isEmpty = proposal.lines.every(({ kind }) => kind === 'keep');
  return (
    <ActionForm action={action} submit={null} hidden={{ tripId, version: String(version), event: sealed }} className="replan-form" label={t('apply')}>
      <div className="replan-cols">
        <div className="replan-lines">
          {isEmpty ? <p><b>{t('nothing')}</b> {t('nothingWhy')}</p> : null}
          <LineGroups lines={proposal.lines} who={who} />
        </div>
        <aside className="replan-side">
          <CheckSheet findings={proposal.findings} />
          <div className="replan-go">
            <SubmitButton look="primary" large block>{t('apply')}</SubmitButton>
            <ButtonLink block href={backHref}>{t('notNow')}</ButtonLink>
            <p className="hint">{t('told')}</p>
          </div>
        </aside>
      </div>
    </ActionForm>
  );
}
