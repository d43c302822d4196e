import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TripScreen } from '@/components/trip/trip-screen';
import { KINDS } from '@/lib/domain/itinerary/kinds';
import { backTo } from '@/lib/input/item-form';
import { typedItem } from '@/lib/input/item-values';
import { tripPage } from '@/lib/server/trip-page';
import { quietDaysText } from '@/lib/text/quiet-days';
import { ItemForm, RemoveItemForm } from '../_components/item-form';

interface Props {
  readonly params: Promise<{ tripId: string; itemId: string }>;
  /** `state`: who comes from "I booked one" finds that filled in. `back`: the screen to come back to. */
  readonly searchParams: Promise<{ state?: string | string[]; back?: string | string[] }>;
}

/** One item, opened to change or remove. */
export default async function ItemPage({ params, searchParams }: Props) {
  const { tripId, itemId } = await params;
  const { access, record, now } = await tripPage(tripId, 'change-itinerary', 'itinerary');
  const item = record.trip.items.find(({ id }) => id === itemId);
  const shape = item && KINDS[item.kind].form;
  if (!item || !shape) notFound();
  const [t, locale] = await Promise.all([getTranslations('trip.form'), getLocale()]);
  const { state, back } = await searchParams;
  const from = backTo(back);
  const initial = { ...typedItem(item), ...(state === 'BOOKED' && { state }) };
  const target = { tripId: access.tripId, itemId, version: String(record.version) };
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t(`changeTitle.${shape}`)}>
      <ItemForm
        kind={item.kind} initial={initial} home={record.trip.home} legs={item.legs}
        quietDays={quietDaysText(record.trip, locale)} target={{ ...target, ...(from && { back: from }) }}
      />
      <RemoveItemForm target={target} />
    </TripScreen>
  );
}
