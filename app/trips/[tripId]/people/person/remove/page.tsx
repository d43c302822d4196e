import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { memberPage } from '@/lib/server/member-page';
import { isolated } from '@/lib/text/isolated';
import { removePerson } from '../actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<{ who?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.remove'))('tab') };
}

/** What happens when somebody is taken off the trip, before it happens. */
export default async function RemovePage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, person, now } = await memberPage((await params).tripId, (await searchParams).who);
  const [t, people] = await Promise.all([getTranslations('people.remove'), getTranslations('people')]);
  const path = `/trips/${access.tripId}/people`;
  const name = isolated(person.name);
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now}
      title={t('title', { name })} lead={t('lead')} back={{ href: path, label: people('back') }}
    >
      <ActionForm
        action={removePerson} submit={t('yes', { name })} look="stop" className="sheet pad"
        hidden={{ tripId: access.tripId, userId: person.userId, confirm: 'yes' }}
        aside={<ButtonLink look="text" href={`${path}/person?who=${person.userId}`}>{t('no', { name })}</ButtonLink>}
      >
        <h2>{t('what')}</h2>
        <ul className="happens">
          {trip.escort.personId === person.userId ? <li><b>{t('escort', { name })}</b></li> : null}
          <li>{t('calendar')}</li>
          <li>{t('tasks')}</li>
          <li>{t('packing')}</li>
          <li>{t('told')}</li>
          <li>{t('again')}</li>
        </ul>
      </ActionForm>
    </TripScreen>
  );
}
