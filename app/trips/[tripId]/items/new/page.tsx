import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TripScreen } from '@/components/trip/trip-screen';
import { newItemForm } from '@/lib/input/new-item';
import { KINDS } from '@/lib/domain/itinerary/kinds';
import { tripPage } from '@/lib/server/trip-page';
import { quietDaysText } from '@/lib/text/quiet-days';
import { ItemForm } from '../_components/item-form';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/trips/:id/items/new?kind=OUTING`: the empty form of a kind, with what the link already knows. */
export default async function NewItemPage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'change-itinerary');
  const asked = newItemForm.safeParse(await searchParams);
  if (!asked.success) notFound();
  const { kind, ...initial } = asked.data;
  const shape = KINDS[kind].form;
  if (shape === null) notFound();
  const [t, locale] = await Promise.all([getTranslations('trip.form'), getLocale()]);
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t(`newTitle.${shape}`)}>
      <ItemForm
        kind={kind} initial={initial} home={record.trip.home} legs={[]} quietDays={quietDaysText(record.trip, locale)}
        target={{ tripId: access.tripId, itemId: '', version: '' }}
      />
    </TripScreen>
  );
}
