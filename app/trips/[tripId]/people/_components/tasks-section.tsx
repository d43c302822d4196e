import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { TaskLines, type TaskLinesProps } from '@/components/trip/task-lines';
import { mayDo } from '@/lib/domain/access/deeds';
import { taskList } from '@/lib/domain/people/tasks';
import { useTranslations } from '@/lib/text/here';

/** As many done tasks as say how it goes; the others are a tap away. */
const DONE_SHOWN = 3;

/** Who does what, and by when. */
export function TasksSection({ tasks, ...props }: Required<TaskLinesProps>) {
  const { tripId, reader } = props;
  const t = useTranslations('tasks');
  const { done, open } = taskList(tasks, reader);
  const mayAdd = mayDo('change-itinerary', reader.standing);
  const all = done.length + open.length;
  const earlier = done.slice(0, -DONE_SHOWN);
  return (
    <Section id="tasks" title={t('title')} aside={all > 0 ? <p className="soft">{t('count', { done: done.length, all })}</p> : undefined}>
      {all === 0 ? <p className="soft">{t(mayAdd ? 'none' : 'noneYours')}</p> : <TaskLines {...props} tasks={[...done.slice(-DONE_SHOWN), ...open]} />}
      {earlier.length > 0 ? (
        <details className="kept">
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <TaskLines {...props} tasks={earlier} />
        </details>
      ) : null}
      {mayAdd ? <p className="task-add"><ButtonLink href={`/trips/${tripId}/people/tasks/new`}><Icon name="plus" /> {t('add')}</ButtonLink></p> : null}
    </Section>
  );
}
