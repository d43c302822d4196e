import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import type { FormAction } from '@/components/kit/form-state';
import { SubmitButton } from '@/components/kit/submit-button';
import type { Trip } from '@/lib/domain/itinerary/types';
import { escortDuty, ownQuestion } from '@/lib/domain/people/escort-view';
import type { EscortAnswer } from '@/lib/domain/people/types';
import { dutyWords } from '@/lib/text/escort-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';

interface EscortQuestionProps {
  readonly trip: Trip;
  readonly answers: readonly EscortAnswer[];
  readonly userId: string;
  readonly patientName: string;
  readonly answer: FormAction;
}

/** For somebody who is asked to be the escort: answered in place. Who said yes can say that they cannot come after all. */
export function EscortQuestion({ trip, answers, userId, patientName, answer }: EscortQuestionProps) {
  const t = useTranslations('tasks.escort');
  const locale = useLocale();
  const standing = ownQuestion({ escort: trip.escort, answers }, userId);
  if (standing === null) return null;
  return (
    <section className="sheet pad escort-q" aria-labelledby="escort-question">
      <h2 id="escort-question">{t('questionTitle')}</h2>
      <p>{standing === 'asked' ? t('question', { name: isolated(givenName(patientName)) }) : t('youSaidYes')} {dutyWords(escortDuty(trip), 'others', locale)}</p>
      <ActionForm action={answer} submit={null} hidden={{ tripId: trip.id }} label={t('questionTitle')}>
        <Field name="note" label={t('reason')} hint={t('reasonHint')} maxLength={200} autoComplete="off" />
        <div className="row">
          {standing === 'asked' ? <SubmitButton name="answer" value="yes">{t('yes')}</SubmitButton> : null}
          {standing === 'asked'
            ? <SubmitButton look="outline" name="answer" value="no">{t('no')}</SubmitButton>
            : <SubmitButton look="outline" name="answer" value="cannot-come">{t('youCannotCome')}</SubmitButton>}
        </div>
      </ActionForm>
    </section>
  );
}
