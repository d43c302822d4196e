import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Section } from '@/components/kit/section';
import type { Trip } from '@/lib/domain/itinerary/types';
import { layOut } from '@/lib/domain/itinerary/layout';
import { homeBag } from '@/lib/domain/packing/home-bag';
import { useTranslations } from '@/lib/text/here';
import { choosePackingPlan } from '../actions';

/** How the bag comes home, of what is possible on this trip. */
export function HomePlanForm({ trip }: { trip: Trip }) {
  const t = useTranslations('packing.bagForm');
  const options = homeBag(layOut(trip)).plans.map((plan) => ({ value: plan, label: t(`choices.${plan}`, { escort: trip.escort.name || 'none' }) }));
  return (
    <Section id="plan" title={t('planTitle')}>
      <ActionForm action={choosePackingPlan} submit={t('savePlan')} look="outline" hidden={{ tripId: trip.id }} className="sheet pad">
        <ChoiceGroup name="plan" legend={t('plan')} initial={trip.packing?.homeBagPlan ?? 'none'} options={[...options, { value: 'none', label: t('planNone') }]} />
      </ActionForm>
    </Section>
  );
}
