import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { holdsTrip } from '@/lib/domain/people/roles';
import { peoplePage } from '@/lib/server/people-page';
import { isolated } from '@/lib/text/isolated';
import { leaveThisTrip } from '../actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.leave'))('title') };
}

/** What happens when one leaves the trip, before one does. */
export default async function LeavePage({ params }: Props) {
  const { access, record: { trip, version }, people: all, now } = await peoplePage((await params).tripId, 'leave-trip');
  const [t, people] = await Promise.all([getTranslations('people.leave'), getTranslations('people')]);
  const path = `/trips/${access.tripId}/people`;
  const holder = isolated(all.find(holdsTrip)?.name ?? '');
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now}
      title={t('title')} lead={t('lead')} back={{ href: path, label: people('back') }}
    >
      <ActionForm
        action={leaveThisTrip} submit={t('yes')} look="stop" className="sheet pad" hidden={{ tripId: access.tripId, confirm: 'yes' }}
        aside={<ButtonLink look="text" href={path}>{t('no')}</ButtonLink>}
      >
        <h2>{people('remove.what')}</h2>
        <ul className="happens">
          {trip.escort.personId === access.actor.userId ? <li><b>{t('escort', { holder })}</b></li> : null}
          <li>{t('calendar')}</li>
          <li>{t('tasks')}</li>
          <li>{t('told', { holder })}</li>
          <li>{t('again')}</li>
        </ul>
      </ActionForm>
    </TripScreen>
  );
}
