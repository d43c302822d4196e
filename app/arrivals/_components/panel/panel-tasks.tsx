import { inDueOrder } from '@/lib/domain/people/tasks';
import { useLocale, useTranslations } from '@/lib/text/here';
import { dueWords, taskName, whoWords } from '@/lib/text/task-words';
import type { PanelShown } from './side-panel';

/** What the trip's people have to do; nothing where there is nothing. */
export function PanelTasks({ panel: { tasks, record: { trip: { home } }, reader }, now }: PanelShown) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.tasks');
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="panel-tasks">
      <h3 id="panel-tasks">{t('title')}</h3>
      <ul className="panel-lines">
        {inDueOrder(tasks).map((task) => (
          <li key={task.id}>
            <b dir="auto">{taskName(task, locale)}</b>
            <span className="soft">{[dueWords(task.due, home, locale), whoWords(task, reader, now, locale)].filter(Boolean).join('. ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
