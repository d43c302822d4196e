import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { findFlightImport } from '@/lib/data/flight-imports';
import type { TripAccess } from '@/lib/data/open-trip';
import { pickedFlights, typedFlight } from '@/lib/input/flight-import';
import { newItemForm } from '@/lib/input/new-item';
import { KINDS } from '@/lib/domain/itinerary/kinds';
import type { ItemKind } from '@/lib/domain/itinerary/types';
import { tripPage } from '@/lib/server/trip-page';
import { quietDaysText } from '@/lib/text/quiet-days';
import { ItemForm } from '../_components/item-form';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/trips/:id/items/new?kind=OUTING`: the empty form of a kind, with what the link already knows. */
export default async function NewItemPage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'change-itinerary', 'itinerary');
  const query = await searchParams;
  const asked = newItemForm.safeParse(query);
  if (!asked.success) notFound();
  const { kind, back, initial } = asked.data;
  const shape = KINDS[kind].form;
  if (shape === null) notFound();
  const [t, locale, imported] = await Promise.all([getTranslations('trip.form'), getLocale(), importedInto(access, kind, query)]);
  if (imported === 'gone') notFound();
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t(`newTitle.${shape}`)} lead={imported ? t('imported') : undefined}>
      {kind === 'FLIGHT' && !imported ? <ButtonLink look="text" href={`/trips/${access.tripId}/flights/import`}>{t('fromCalendar')}</ButtonLink> : null}
      <ItemForm
        kind={kind} initial={{ ...initial, ...imported?.typed }} home={record.trip.home} legs={[]} quietDays={quietDaysText(record.trip, locale)}
        target={{ tripId: access.tripId, itemId: '', version: '', ...(back && { back }), ...(imported && { import: imported.id }) }}
      />
    </TripScreen>
  );
}

/** The flights of an import that the link names, as a person would type them; null when it names none. */
async function importedInto(access: TripAccess, kind: ItemKind, query: unknown) {
  const asked = pickedFlights.safeParse(query);
  if (kind !== 'FLIGHT' || !asked.success) return null;
  const reading = await findFlightImport(access, asked.data.import);
  const flights = asked.data.pick.map((position) => reading?.flights[position]).filter((flight) => flight !== undefined);
  return flights.length < asked.data.pick.length ? 'gone' : { id: asked.data.import, typed: typedFlight(flights) };
}
