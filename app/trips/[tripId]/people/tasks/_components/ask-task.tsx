import { ActionForm } from '@/components/kit/action-form';
import type { OnTrip } from '@/lib/domain/people/escort';
import { whoHelps } from '@/lib/domain/people/tasks';
import type { Task } from '@/lib/domain/people/types';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';
import { askTask } from '../actions';
import { WhoField } from './task-fields';

interface AskTaskProps {
  readonly task: Task;
  readonly people: readonly OnTrip[];
  readonly selfId: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** Somebody is asked, or somebody else instead. Who said no is not offered again. */
export function AskTask({ task: { state, person }, people, selfId, hidden }: AskTaskProps) {
  const t = useTranslations('tasks.form');
  const hasDeclined = state === 'DECLINED' && person !== null;
  const askable = whoHelps(people).filter(({ userId }) => !(hasDeclined && userId === person.userId));
  return (
    <section aria-labelledby="ask-task">
      <h2 id="ask-task">{t('askTitle')}</h2>
      {hasDeclined ? <p>{t('askAgain', { name: isolated(givenName(person.name)) })}</p> : null}
      <ActionForm action={askTask} submit={t('askNow')} hidden={hidden} className="sheet pad">
        <WhoField people={askable} selfId={selfId} initial={hasDeclined ? '' : (person?.userId ?? '')} />
      </ActionForm>
    </section>
  );
}
