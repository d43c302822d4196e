import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { ownCards } from '@/lib/server/own-cards';

/** For whoever is signed in: the way to the emergency cards that they may open, the next surgery first. */
export async function OwnCards() {
  const [cards, t] = await Promise.all([ownCards(), getTranslations('card')]);
  if (cards.length === 0) return null;
  return (
    <p className="row sos-own">
      {cards.map(({ id, patientName }) => <ButtonLink key={id} href={`/trips/${id}/card`}>{t('emergencyLink', { name: patientName })}</ButtonLink>)}
    </p>
  );
}
