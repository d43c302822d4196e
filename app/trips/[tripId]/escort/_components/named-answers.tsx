import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { SubmitButton } from '@/components/kit/submit-button';
import { type Asked, type EscortBook, escortKey, pendingOf } from '@/lib/domain/people/escort';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { answerForEscort, takeBackEscort } from '../actions';

interface NamedAnswersProps {
  readonly tripId: string;
  readonly book: EscortBook;
}

/** Who has not answered yet: for somebody without an account the answer is written down here; each can be asked no more. */
export function NamedAnswers({ tripId, book }: NamedAnswersProps) {
  const t = useTranslations('tasks.escort');
  const pending = pendingOf(book);
  if (pending.length === 0) return null;
  return (
    <section aria-labelledby="escort-answers">
      <h2 id="escort-answers">{t('answersTitle')}</h2>
      <ul className="sheet lines">
        {pending.map((who) => <Pending key={escortKey(who)} tripId={tripId} who={who} />)}
      </ul>
    </section>
  );
}

function Pending({ tripId, who: { personId, name } }: { tripId: string; who: Asked }) {
  const t = useTranslations('tasks.escort');
  const said = { name: isolated(name) };
  return (
    <li className="escort-pending">
      {personId === null ? (
        <ActionForm action={answerForEscort} submit={null} hidden={{ tripId, name }} label={name}>
          <Field name="note" label={t('reason')} maxLength={200} autoComplete="off" />
          <div className="row">
            <SubmitButton look="outline" name="answer" value="yes">{t('saidYes', said)}</SubmitButton>
            <SubmitButton look="outline" name="answer" value="no">{t('saidNo', said)}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <ActionForm action={takeBackEscort} submit={t('takeBack', said)} look="text" hidden={{ tripId, name, ...(personId !== null && { person: personId }) }} />
    </li>
  );
}
