import { ButtonLink } from '@/components/kit/button';
import { useTranslations } from '@/lib/text/here';

interface OwnCardsProps {
  readonly trips: readonly { readonly id: string; readonly patientName: string }[];
}

/** For whoever is signed in: the way to the emergency cards that they may open, the next surgery first. */
export function OwnCards({ trips }: OwnCardsProps) {
  const t = useTranslations('card');
  if (trips.length === 0) return null;
  return (
    <p className="row sos-own">
      {trips.map(({ id, patientName }) => <ButtonLink key={id} href={`/trips/${id}/card`}>{t('emergencyLink', { name: patientName })}</ButtonLink>)}
    </p>
  );
}
