import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/kit/page-title';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Trip } from '@/lib/domain/itinerary/types';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { shellLinks } from './shell-links';
import { TripShell } from './trip-shell';

interface TripScreenProps {
  readonly trip: Trip;
  /** The trip's version, on screens that follow what others change. */
  readonly version?: number;
  /** Name of the person who is signed in. */
  readonly person: string;
  readonly now: Date;
  readonly title: string;
  readonly lead?: string;
  /** Where the page belongs; the trip when nothing is said. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** A page about one thing of a trip: the small ribbon above, the way back to the trip, one column. */
export async function TripScreen({ trip, version, person, now, title, lead, back, children }: TripScreenProps) {
  const [links, t] = await Promise.all([shellLinks(trip.id), getTranslations('trip.form')]);
  const ribbon = ribbonOf(trip, checkTrip(trip, now).open, dayIn(NEW_YORK, now));
  return (
    <TripShell links={links} person={person} ribbon={ribbon} version={version}>
      <main id="main" className="wrap">
        <div className="narrow">
          <PageTitle lead={lead} back={back ?? { href: `/trips/${trip.id}`, label: t('backToTrip') }}>{title}</PageTitle>
          {children}
        </div>
      </main>
    </TripShell>
  );
}
