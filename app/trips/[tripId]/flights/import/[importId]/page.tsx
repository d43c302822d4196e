import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { TripScreen } from '@/components/trip/trip-screen';
import { findFlightImport } from '@/lib/data/flight-imports';
import { listAirports } from '@/lib/data/reference';
import { runsOf } from '@/lib/input/flight-import';
import { tripPage } from '@/lib/server/trip-page';
import { FoundFlights } from './_components/found-flights';
import { ReadingNotes } from './_components/reading-notes';
import '@/app/styles/of/calendar.css';

interface Props {
  readonly params: Promise<{ tripId: string; importId: string }>;
  /** `done`: one of them was put on the trip. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('flightImport'))('foundTitle') };
}

/** What a calendar told: each flight to check and add, those that connect also as one journey, and what was not understood. */
export default async function FoundFlightsPage({ params, searchParams }: Props) {
  const { tripId, importId } = await params;
  const { access, record: { trip, version }, now } = await tripPage(tripId, 'change-itinerary', 'flights');
  const reading = z.uuid().safeParse(importId).success ? await findFlightImport(access, importId) : null;
  if (!reading) notFound();
  const [t, airports, { done }] = await Promise.all([getTranslations('flightImport'), listAirports(), searchParams]);
  const cities = new Map(airports.map(({ iata, city }) => [iata, city]));
  const { flights, notes } = reading;
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('foundTitle')} lead={t('foundLead', { count: flights.length })}>
      {done ? <Notice tone="ok" role="status">{t('added')}</Notice> : null}
      <FoundFlights trip={trip} importId={importId} flights={flights} runs={runsOf(flights)} cityOf={(iata) => cities.get(iata) ?? iata} />
      <ReadingNotes notes={notes} />
      <div className="row">
        <ButtonLink look="outline" href={`/trips/${tripId}/flights/import`}>{t('another')}</ButtonLink>
        <ButtonLink look="text" href={`/trips/${tripId}`}>{t('toTrip')}</ButtonLink>
      </div>
    </TripScreen>
  );
}
