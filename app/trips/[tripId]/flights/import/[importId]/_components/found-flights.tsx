import Link from 'next/link';
import type { ReactNode } from 'react';
import { Tag } from '@/components/kit/tag';
import { isOnTrip } from '@/lib/domain/flights/duplicate-legs';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { FoundFlight } from '@/lib/domain/flights/found-flight';
import { foundName, foundTimes, runName } from '@/lib/text/found-flight-words';
import { useLocale, useTranslations } from '@/lib/text/here';

interface FoundProps {
  readonly trip: Trip;
  readonly importId: string;
  readonly flights: readonly FoundFlight[];
  readonly cityOf: (iata: string) => string;
}

/** Each flight with its way into the form, and each run of flights that may be one journey. */
export function FoundFlights({ runs, ...found }: FoundProps & { readonly runs: readonly (readonly number[])[] }) {
  return (
    <ul className="sheet lines ideas">
      {runs.map((run) => <RunLine key={run.join()} {...found} run={run} />)}
      {found.flights.map((flight, position) => <FlightLine key={flight.event} {...found} flight={flight} position={position} />)}
    </ul>
  );
}

const formOf = ({ trip, importId }: FoundProps, positions: readonly number[]): string =>
  `/trips/${trip.id}/items/new?kind=FLIGHT&import=${importId}&pick=${positions.join(',')}`;

/** All say the same to the eye; read aloud, each names its flight. */
function FormLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return <Link className="btn btn--outline" href={href} prefetch={false} aria-label={label}>{children}</Link>;
}

/** Whether they are one journey is for the person to say. */
function RunLine({ run, ...found }: FoundProps & { readonly run: readonly number[] }) {
  const [t, locale] = [useTranslations('flightImport'), useLocale()];
  const flights = run.flatMap((position) => found.flights[position] ?? []);
  if (flights.some((flight) => isAdded(found.trip, flight))) return null;
  const name = runName(flights, locale);
  return (
    <li className="idea">
      <h2>{name}</h2>
      <p>{t('connects')}</p>
      <FormLink href={formOf(found, run)} label={t('addJoinedNamed', { name })}>{t('addJoined')}</FormLink>
    </li>
  );
}

function FlightLine({ flight, position, ...found }: FoundProps & { readonly flight: FoundFlight; readonly position: number }) {
  const [t, locale] = [useTranslations('flightImport'), useLocale()];
  const name = foundName(flight, locale);
  return (
    <li className="idea">
      <h2>{name}</h2>
      {foundTimes(flight, found.cityOf, locale).map((line) => <p key={line}>{line}</p>)}
      {isAdded(found.trip, flight) ? <p className="tags"><Tag tone="ok">{t('onTrip')}</Tag></p> : (
        <FormLink href={formOf(found, [position])} label={t('addNamed', { name })}>{t('add')}</FormLink>
      )}
    </li>
  );
}

function isAdded(trip: Trip, { leg, departsAt }: FoundFlight): boolean {
  const { fromAirport = '', toAirport = '' } = leg;
  return departsAt !== null && isOnTrip(trip, '', { fromAirport, toAirport, departsAt });
}
