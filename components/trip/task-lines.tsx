import Link from 'next/link';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import { buttonClass } from '@/components/kit/button-class';
import type { FormAction } from '@/components/kit/form-state';
import { SubmitButton } from '@/components/kit/submit-button';
import { Tag } from '@/components/kit/tag';
import { mayDo } from '@/lib/domain/access/deeds';
import type { Home } from '@/lib/domain/itinerary/types';
import { isOverdue, mayAccept, mayDecline, mayTick, type TaskReader } from '@/lib/domain/people/tasks';
import type { Task } from '@/lib/domain/people/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { dueWords, taskName, whoWords } from '@/lib/text/task-words';
import { PersonSign } from './person-sign';

export interface TaskLinesProps {
  readonly tripId: string;
  readonly tasks: readonly Task[];
  readonly people: readonly { readonly userId: string }[];
  readonly reader: TaskReader;
  readonly home: Pick<Home, 'zone' | 'city'>;
  readonly now: Date;
  readonly tick: FormAction;
  /** With it, what waits for an answer is answered in its line. */
  readonly answer?: FormAction;
}

/** Tasks as lines: a box where the reader may tick, who has it and by when, and the way to ask or answer. */
export function TaskLines(props: TaskLinesProps) {
  return (
    <ul className="sheet lines tasks">
      {props.tasks.map((task) => <TaskLine key={task.id} {...props} task={task} />)}
    </ul>
  );
}

interface LineProps extends Omit<TaskLinesProps, 'tasks'> {
  readonly task: Task;
}

function TaskLine(props: LineProps) {
  const { task, reader } = props;
  return (
    <li className="task">
      {mayTick(task, reader) ? <TickForm {...props} /> : <LookedAt {...props} />}
      <WayOn {...props} />
      {props.answer ? <Answers {...props} answer={props.answer} /> : null}
    </li>
  );
}

/** A box whose whole row is the target. It is a button, so that it sends its form before JavaScript arrives. */
function TickForm(props: LineProps) {
  const { task, tripId, tick } = props;
  const isDone = task.state === 'DONE';
  return (
    <ActionForm action={tick} submit={null} hidden={{ tripId, taskId: task.id, done: isDone ? 'no' : 'yes' }} className="task-form">
      <button type="submit" role="checkbox" aria-checked={isDone} aria-labelledby={`t-${task.id}`} aria-describedby={`t-${task.id}-by`} className="pk-tick">
        <span className="pk-box" aria-hidden="true" />
        <TaskText {...props} />
      </button>
    </ActionForm>
  );
}

/** For those who may look and not tick. */
function LookedAt(props: LineProps) {
  const t = useTranslations('tasks');
  const isDone = props.task.state === 'DONE';
  return (
    <span className="pk-tick" data-packed={isDone || undefined}>
      <span className="pk-box" aria-hidden="true" />
      <TaskText {...props}><span className="vh">{t(isDone ? 'isDone' : 'isNotDone')}</span></TaskText>
    </span>
  );
}

function TaskText({ task, reader, home, now, children }: LineProps & { children?: ReactNode }) {
  const t = useTranslations('tasks');
  const locale = useLocale();
  const isDone = task.state === 'DONE';
  const by = [isDone ? null : dueWords(task.due, home, locale), whoWords(task, reader, now, locale)].filter(Boolean).join('. ');
  return (
    <span className="pk-text">
      <b id={`t-${task.id}`}><bdi>{taskName(task, locale)}</bdi></b>
      <span className="soft small" id={`t-${task.id}-by`}>
        {by}{isOverdue(task, now) ? <> <strong className="task-late">{t('overdue')}</strong></> : null}
      </span>
      {children}
    </span>
  );
}

/** To the task itself: whoever plans asks there, whoever has it hands it back. */
function WayOn({ task, tripId, people, reader }: LineProps) {
  const t = useTranslations('tasks');
  const name = taskName(task, useLocale());
  const href = `/trips/${tripId}/people/tasks/${task.id}`;
  const mayAsk = mayDo('change-itinerary', reader.standing);
  const isUnasked = task.person === null || task.state === 'DECLINED';
  if (mayAsk && isUnasked && task.state !== 'DONE') {
    return <Link className={buttonClass({ look: 'text' })} href={href} prefetch={false} aria-label={t('askAbout', { task: name })}>{t('ask')}</Link>;
  }
  const sign = task.person && (task.state === 'ASKED'
    ? <Tag>{t('asked')}</Tag>
    : <PersonSign name={task.person.name} index={people.findIndex(({ userId }) => userId === task.person?.userId)} />);
  if (!mayAsk && task.person?.userId !== reader.userId) return <span className="task-way">{sign}</span>;
  return <Link className="task-way" href={href} prefetch={false} aria-label={t('open', { task: name })}>{sign}</Link>;
}

function Answers({ task, tripId, reader, answer }: LineProps & { answer: FormAction }) {
  const t = useTranslations('tasks.answers');
  const locale = useLocale();
  // Who plans takes on what is open by asking themselves, as they ask others.
  const isForOthers = task.person === null && mayDo('change-itinerary', reader.standing);
  if (!mayAccept(task, reader) || isForOthers) return null;
  const label = (key: 'accept' | 'take' | 'decline') => t('about', { answer: t(key), task: taskName(task, locale) });
  const yes = task.person === null ? 'take' : 'accept';
  return (
    <ActionForm action={answer} submit={null} hidden={{ tripId, taskId: task.id, revision: String(task.revision) }} className="task-answers" label={label(yes)}>
      <div className="row">
        <SubmitButton look="outline" name="answer" value="accept">{t(yes)}</SubmitButton>
        {mayDecline(task, reader) ? <SubmitButton look="text" name="answer" value="decline">{t('decline')}</SubmitButton> : null}
      </div>
    </ActionForm>
  );
}
