import { ActionForm } from '@/components/kit/action-form';
import { SubmitButton } from '@/components/kit/submit-button';
import { mayAccept, mayDecline, mayHandBack, mayTick, type TaskReader } from '@/lib/domain/people/tasks';
import type { Task } from '@/lib/domain/people/types';
import { useTranslations } from '@/lib/text/here';
import { answerTask, tickTask } from '../actions';

interface OwnAnswersProps {
  readonly task: Task;
  readonly reader: TaskReader;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What this reader can say of it. */
export function OwnAnswers({ task, reader, hidden }: OwnAnswersProps) {
  const t = useTranslations('tasks.answers');
  const isDone = task.state === 'DONE';
  return (
    <>
      {mayAccept(task, reader) ? (
        <ActionForm action={answerTask} submit={null} hidden={hidden} label={t('accept')}>
          <div className="row">
            <SubmitButton look="outline" name="answer" value="accept">{t(task.person === null ? 'take' : 'accept')}</SubmitButton>
            {mayDecline(task, reader) ? <SubmitButton look="text" name="answer" value="decline">{t('decline')}</SubmitButton> : null}
          </div>
        </ActionForm>
      ) : null}
      {mayTick(task, reader) ? (
        <ActionForm action={tickTask} submit={t(isDone ? 'untick' : 'tick')} look="outline" hidden={{ ...hidden, done: isDone ? 'no' : 'yes' }} label={t('tick')} />
      ) : null}
      {mayHandBack(task, reader) ? (
        <ActionForm action={answerTask} submit={t('hand-back')} look="text" hidden={{ ...hidden, answer: 'hand-back' }} aside={<span className="soft small">{t('handBackHint')}</span>} />
      ) : null}
    </>
  );
}
