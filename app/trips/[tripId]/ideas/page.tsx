import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Icon } from '@/components/kit/icon';
import { Tag } from '@/components/kit/tag';
import { TripScreen } from '@/components/trip/trip-screen';
import { IDEA_IDS, type IdeaId, IDEAS, LONGEST_SITTING_MINUTES } from '@/lib/domain/itinerary/ideas';
import { tripPage } from '@/lib/server/trip-page';
import { useLocale, useTranslations } from '@/lib/text/here';
import { ideaName } from '@/lib/text/idea-words';
import { addIdea } from './actions';
import '@/app/styles/of/calendar.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ideas'))('title') };
}

/** Gentle things to do; one tap puts one on the first gentle day with room. */
export default async function IdeasPage({ params }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'change-itinerary', 'itinerary');
  const t = await getTranslations('ideas');
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <p className="src src--own">{t('sitting', { minutes: LONGEST_SITTING_MINUTES })}</p>
      <p className="src src--own">{t('check')}</p>
      <p><Link href={`/trips/${trip.id}/walking`} prefetch={false}>{t('toWalking')}</Link></p>
      <ul className="sheet lines ideas">{IDEA_IDS.map((id) => <IdeaLine key={id} id={id} tripId={trip.id} />)}</ul>
    </TripScreen>
  );
}

function IdeaLine({ id, tripId }: { id: IdeaId; tripId: string }) {
  const t = useTranslations('ideas');
  const name = ideaName(id, useLocale());
  const { walkMinutes, minutes, stairs, band, activity } = IDEAS[id];
  return (
    <li className="idea">
      <h2><Icon name={activity === 'WALK' ? 'footprints' : 'clock'} />{name}</h2>
      <p>{t(`about.${id}`)}</p>
      <p className="tags">
        <Tag>{t('walk', { minutes: walkMinutes })}</Tag>
        <Tag>{t('takes', { minutes })}</Tag>
        <Tag>{t(`band.${band}`)}</Tag>
        <Tag tone={stairs === 'some' ? 'warn' : undefined}>{t(`stairs.${stairs}`)}</Tag>
      </p>
      <ActionForm action={addIdea} submit={t('put')} look="outline" hidden={{ tripId, idea: id }} label={t('putNamed', { name })} />
    </li>
  );
}
