import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { listTrips } from '@/lib/data/trips';
import { mayDo } from '@/lib/domain/access/deeds';
import { currentActor } from '@/lib/server/actor';

/** More than these nobody looks through in an emergency. */
const MOST_CARDS = 3;

/** For whoever is signed in: the way to the emergency cards that they may open, the next surgery first. */
export async function OwnCards() {
  const actor = await currentActor();
  if (!actor) return null;
  const [trips, t] = await Promise.all([listTrips(actor), getTranslations('card')]);
  const cards = trips.filter((trip) => mayDo('see-medical', trip)).slice(0, MOST_CARDS);
  if (cards.length === 0) return null;
  return (
    <p className="row sos-own">
      {cards.map(({ id, patientName }) => <ButtonLink key={id} href={`/trips/${id}/card`}>{t('emergencyLink', { name: patientName })}</ButtonLink>)}
    </p>
  );
}
