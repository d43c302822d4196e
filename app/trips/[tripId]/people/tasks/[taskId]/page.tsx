import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { isSeenBy } from '@/lib/domain/people/tasks';
import { tripHelpPage } from '@/lib/server/trip-help-page';
import { dueWords, taskName, whoWords } from '@/lib/text/task-words';
import { AskTask } from '../_components/ask-task';
import { OwnAnswers } from '../_components/own-answers';
import { TaskFields } from '../_components/task-fields';
import { changeTask, removeTask } from '../actions';

interface Props {
  readonly params: Promise<{ tripId: string; taskId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tasks'))('title') };
}

/** One task: who has it answers, hands it back or ticks it off; who plans asks somebody, changes or removes it. */
export default async function TaskPage({ params }: Props) {
  const { tripId, taskId } = await params;
  const { access, record: { trip, version, peopleRevision }, people, tasks, now } = await tripHelpPage(tripId, 'accept-task', 'people');
  const { actor: { userId, name }, standing } = access;
  const reader = { userId, standing };
  const task = tasks.find(({ id }) => id === taskId);
  if (!task || !isSeenBy(task, reader)) notFound();
  const [t, locale] = await Promise.all([getTranslations('tasks'), getLocale()]);
  const hidden = { tripId, taskId, revision: String(task.revision) };
  const lead = [dueWords(task.due, trip.home, locale), whoWords(task, reader, now, locale)].filter(Boolean).join('. ');
  const plans = mayDo('change-itinerary', standing);
  return (
    <TripScreen trip={trip} version={version} person={name} now={now} title={taskName(task, locale)} lead={lead} back={{ href: `/trips/${tripId}/people#tasks`, label: t('form.back') }}>
      <data hidden className="people-revision" value={peopleRevision} />
      <div className="task-page">
        <OwnAnswers task={task} reader={reader} hidden={hidden} />
        {plans && task.state !== 'DONE' ? <AskTask task={task} people={people} selfId={userId} hidden={hidden} /> : null}
        {plans ? (
          <section aria-labelledby="change-task">
            <h2 id="change-task">{t('form.change')}</h2>
            {task.state === 'ACCEPTED' && task.person && task.person.userId !== userId ? <p className="soft">{t('form.asksAnew', { name: task.person.name })}</p> : null}
            <ActionForm action={changeTask} submit={t('form.save')} look="outline" hidden={hidden} className="sheet pad">
              <TaskFields kind={task.kind} title={task.title} due={task.due} home={trip.home} />
            </ActionForm>
            <ActionForm action={removeTask} submit={t('form.remove')} look="text" hidden={{ tripId, taskId }} label={t('form.remove')} />
          </section>
        ) : null}
      </div>
    </TripScreen>
  );
}
