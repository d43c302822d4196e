import Link from 'next/link';
import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import type { WayFromHome } from '@/lib/domain/guide/ways';
import type { Routes, TravelMode } from '@/lib/domain/itinerary/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { roughDistanceWords } from '@/lib/text/nonstop-words';

export interface HomeOfReader {
  readonly tripId: string;
  readonly mode: TravelMode;
  readonly city: string;
  /** Else nothing can be said of flights. */
  readonly hasAirport: boolean;
  readonly routes: Routes | null;
  /** Null where nobody can tell where the city is. */
  readonly way: WayFromHome | null;
}

/** How far it is from the reader's home, what that means, and what is known of flights. */
export function FromHome({ home }: { home: HomeOfReader | null }) {
  const t = useTranslations('ways');
  if (!home) return <p className="row">{t('visitor')} <ButtonLink look="outline" href="/trips/new">{t('plan')}</ButtonLink></p>;
  if (home.mode === 'LOCAL') return <p>{t('from.mode.LOCAL')}</p>;
  const { city, way, mode } = home;
  return (
    <Section id="from" title={t('from.title', { city })}>
      <p>{t(`from.mode.${mode}`)}</p>
      {way ? <Distance city={city} way={way} /> : <p>{t('from.unknown', { city })}</p>}
      <Flights home={home} />
    </Section>
  );
}

function Distance({ city, way: { kilometres, reach, drivingHours } }: { city: string; way: WayFromHome }) {
  const t = useTranslations('ways.from');
  const locale = useLocale();
  return (
    <>
      <p>{t('distance', { city, distance: roughDistanceWords(kilometres, locale) })} {t(`reach.${reach}`)}</p>
      {drivingHours === null ? null : <p>{t('driving', { hours: drivingHours })}</p>}
      <SourceLine kind="own">{t('own')}</SourceLine>
    </>
  );
}

function Flights({ home: { tripId, city, routes, hasAirport } }: { home: HomeOfReader }) {
  const t = useTranslations('ways.from');
  if (!hasAirport || !routes) return null;
  const { nonstop, nearest } = routes;
  return (
    <p>
      {t(nonstop === 'known' ? 'nonstop' : 'noNonstop', { city })}{' '}
      {nearest ? `${t('nearest', { city: nearest.city, airport: nearest.airport })} ` : null}
      <Link href={`/trips/${tripId}/flights`} prefetch={false}>{t('flights')}</Link>
    </p>
  );
}
