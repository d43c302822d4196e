import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { peopleVisit } from '@/lib/server/people-visit';
import { turnOffShareLink } from '../../actions';

interface Props {
  readonly params: Promise<{ tripId: string; linkId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shared.form'))('off') };
}

/** Asks once more before a link is turned off for good. */
export default async function TurnOffPage({ params }: Props) {
  const { tripId, linkId } = await params;
  const { access, record, shareLinks, now } = await peopleVisit(tripId, 'manage-people');
  const link = shareLinks.find(({ id }) => id === linkId);
  if (!link) notFound();
  const t = await getTranslations('shared.form');
  const people = `/trips/${tripId}/people`;
  return (
    <TripScreen
      trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('offTitle')} lead={t('offLead')}
      back={{ href: people, label: t('back') }}
    >
      {link.name ? <p><b><bdi>{link.name}</bdi></b></p> : null}
      <ActionForm
        action={turnOffShareLink} submit={t('off')} look="stop" hidden={{ tripId, linkId }}
        aside={<ButtonLink look="outline" href={people}>{t('keep')}</ButtonLink>}
      />
    </TripScreen>
  );
}
