import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { EmptyState } from '@/components/kit/empty-state';
import { TripScreen } from '@/components/trip/trip-screen';
import { isChosenFor } from '@/lib/domain/people/updates';
import { loadUpdates } from '@/lib/data/updates-page';
import { tripVisit } from '@/lib/server/trip-page';
import { LinksRead } from './_components/links-read';
import { ReaderChoice } from './_components/reader-choice';
import { chooseReaders } from './actions';
import '@/app/styles/of/updates.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates.readers'))('title') };
}

/** Chosen beforehand, by owner or keeper: who reads words, who the state alone, who nothing. */
export default async function ReadersPage({ params }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'manage-people', 'updates');
  const [{ record, readers, links }, t] = await Promise.all([loadUpdates(access, now), getTranslations('updates')]);
  const { tripId, actor } = access;
  const chosenFor = readers.filter(isChosenFor);
  const back = { href: `/trips/${tripId}/updates`, label: t('title') };
  return (
    <TripScreen trip={record.trip} version={record.version} person={actor.name} now={now} title={t('readers.title')} lead={t('readers.lead')} back={back}>
      <data className="people-revision" value={record.peopleRevision} hidden />
      {chosenFor.length === 0 ? <EmptyState title={t('readers.nobodyElse')} /> : (
        <ActionForm action={chooseReaders} submit={t('readers.submit')} hidden={{ tripId }} className="sheet pad">
          {chosenFor.map((reader) => <ReaderChoice key={reader.userId} reader={reader} />)}
        </ActionForm>
      )}
      <p className="soft up-readers">{t('readers.everything')}</p>
      <LinksRead links={links} />
    </TripScreen>
  );
}
