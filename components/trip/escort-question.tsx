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

/**
 * For somebody who is asked to be the escort: answered in place. Who said yes can say that they cannot come after all. The form
 * stays for whoever was asked once: before JavaScript arrives, an answer that came too late is refused in it.
 */
export function EscortQuestion(props: EscortQuestionProps) {
  const { trip, answers, userId, answer } = props;
  const t = useTranslations('tasks.escort');
  const standing = ownQuestion({ escort: trip.escort, answers }, userId);
  if (standing === null && !answers.some(({ personId }) => personId === userId)) return null;
  return (
    <section className={standing ? 'sheet pad escort-q' : 'escort-q'} aria-labelledby={standing ? 'escort-question' : undefined}>
      {standing ? <Question {...props} standing={standing} /> : null}
      <ActionForm action={answer} submit={null} hidden={{ tripId: trip.id }} label={t('questionTitle')}>
        {standing ? <Answers standing={standing} /> : null}
      </ActionForm>
    </section>
  );
}

type Standing = NonNullable<ReturnType<typeof ownQuestion>>;

function Question({ trip, patientName, standing }: EscortQuestionProps & { readonly standing: Standing }) {
  const t = useTranslations('tasks.escort');
  const locale = useLocale();
  const asked = standing === 'asked' ? t('question', { name: isolated(givenName(patientName)) }) : t('youSaidYes');
  return (
    <>
      <h2 id="escort-question">{t('questionTitle')}</h2>
      <p>{asked} {dutyWords(escortDuty(trip), 'others', locale)}</p>
    </>
  );
}

function Answers({ standing }: { readonly standing: Standing }) {
  const t = useTranslations('tasks.escort');
  return (
    <>
      <Field name="note" label={t('reason')} hint={t('reasonHint')} maxLength={200} autoComplete="off" />
      {standing === 'asked' ? (
        <div className="row">
          <SubmitButton look="outline" name="answer" value="yes">{t('yes')}</SubmitButton>
          <SubmitButton look="outline" name="answer" value="no">{t('no')}</SubmitButton>
        </div>
      ) : <SubmitButton look="outline" name="answer" value="cannot-come">{t('youCannotCome')}</SubmitButton>}
    </>
  );
}
