import { getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { ITEM_STATES } from '@/lib/domain/itinerary/types';

/** How far the arrangement is; an appointment is called for, everything else is booked. */
export async function StateChoice({ initial = 'BOOKED', isCall = false }: { initial?: string; isCall?: boolean }) {
  const [t, items] = await Promise.all([getTranslations('trip.form'), getTranslations('trip.items')]);
  const words = isCall ? 'callState' : 'state';
  return (
    <ChoiceGroup
      name="state" legend={t(isCall ? 'stateLegendCall' : 'stateLegend')} layout="row" initial={initial}
      options={ITEM_STATES.map((value) => ({ value, label: items(`${words}.${value}`) }))}
    />
  );
}
