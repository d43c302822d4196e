import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { TripScreen } from '@/components/trip/trip-screen';
import type { Home } from '@/lib/domain/itinerary/types';
import { type Suggestion, suggestTasks } from '@/lib/domain/people/task-suggestions';
import { whoHelps } from '@/lib/domain/people/tasks';
import { tripHelpPage } from '@/lib/server/trip-help-page';
import { useLocale, useTranslations } from '@/lib/text/here';
import { dueWords } from '@/lib/text/task-words';
import { TaskFields, WhoField } from '../_components/task-fields';
import { addTask } from '../actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `s`: what the plan asks for, to fill in the form with. */
  readonly searchParams: Promise<{ s?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tasks'))('add') };
}

/** Something that somebody does for the trip. What the plan asks for is offered, and added only when it is saved. */
export default async function NewTaskPage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, people, tasks, now } = await tripHelpPage((await params).tripId, 'change-itinerary', 'people');
  const [t, { s }] = await Promise.all([getTranslations('tasks'), searchParams]);
  const offered = suggestTasks(trip, tasks, now);
  const chosen = offered.find(({ id }) => id === s);
  const path = `/trips/${trip.id}/people`;
  const title = chosen ? t(`suggestions.${chosen.id}`) : '';
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('add')} lead={t('form.lead')} back={{ href: `${path}#tasks`, label: t('form.back') }}>
      <Offers offered={offered.filter((one) => one !== chosen)} path={`${path}/tasks/new`} home={trip.home} />
      <ActionForm key={chosen?.id} action={addTask} submit={t('form.save')} hidden={{ tripId: trip.id, taskId: randomUUID() }} className="sheet pad">
        <TaskFields kind={chosen?.kind ?? 'OTHER'} title={title} due={chosen?.due ?? null} home={trip.home} />
        <WhoField people={whoHelps(people)} selfId={access.actor.userId} initial="" />
      </ActionForm>
    </TripScreen>
  );
}

interface OffersProps {
  readonly offered: readonly Suggestion[];
  readonly path: string;
  readonly home: Pick<Home, 'zone' | 'city'>;
}

function Offers({ offered, path, home }: OffersProps) {
  const t = useTranslations('tasks');
  const locale = useLocale();
  if (offered.length === 0) return null;
  return (
    <section className="task-offers" aria-labelledby="offered">
      <h2 id="offered">{t('form.offered')}</h2>
      <p className="soft small">{t('form.offeredHint')}</p>
      <ul className="sheet lines">
        {offered.map(({ id, due }) => (
          <li key={id}>
            <Link href={`${path}?s=${id}`} prefetch={false}>{t(`suggestions.${id}`)}</Link>
            <span className="soft small">{dueWords(due, home, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
