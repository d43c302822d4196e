import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { shareLinkPage } from '@/lib/server/share-link-page';
import { turnOffShareLink } from '../../actions';

interface Props {
  readonly params: Promise<{ tripId: string; linkId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shared.form'))('off') };
}

/** Asks once more before a link is turned off for good. */
export default async function TurnOffPage({ params }: Props) {
  const asked = await params;
  const { access, record, link, now } = await shareLinkPage(asked);
  const t = await getTranslations('shared.form');
  const people = `/trips/${record.trip.id}/people`;
  return (
    <TripScreen
      trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('offTitle')} lead={t('offLead')}
      back={{ href: people, label: t('back') }}
    >
      <ActionForm
        action={turnOffShareLink} submit={t('off')} look="stop" hidden={asked} className="sheet pad"
        aside={<ButtonLink look="text" href={people}>{t('keep')}</ButtonLink>}
      >
        {link.name ? <p><b><bdi>{link.name}</bdi></b></p> : null}
      </ActionForm>
    </TripScreen>
  );
}
