import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { KINDS } from '@/lib/domain/itinerary/kinds';
import type { Home, ItemKind, Leg } from '@/lib/domain/itinerary/types';
import { removeItem, saveFlight, saveJourney, savePlanItem, saveStay } from '../actions';
import { FlightFields } from './flight-fields';
import { JourneyFields } from './journey-fields';
import { PlanFields } from './plan-fields';
import { StayFields } from './stay-fields';

export interface ItemFormProps {
  readonly kind: ItemKind;
  readonly initial: Readonly<Record<string, string>>;
  readonly home: Pick<Home, 'airport' | 'zone'>;
  /** Of a flight that is opened again. */
  readonly legs: readonly Leg[];
  /** Said beside the day when the trip has quiet days. */
  readonly quietDays: string | null;
}

interface Target {
  readonly tripId: string;
  /** Empty for a new item. */
  readonly itemId: string;
  readonly version: string;
  /** The screen to come back to; the trip's first one where it is left out. */
  readonly back?: string;
  /** The import that filled it in. */
  readonly import?: string;
}

const PARTS = {
  plan: { action: savePlanItem, Fields: PlanFields },
  stay: { action: saveStay, Fields: StayFields },
  journey: { action: saveJourney, Fields: JourneyFields },
  flight: { action: saveFlight, Fields: FlightFields },
} as const;

/** The form of an item's kind, new or opened again. */
export async function ItemForm({ target, ...fields }: ItemFormProps & { readonly target: Target }) {
  const t = await getTranslations('trip.form');
  const shape = KINDS[fields.kind].form;
  if (shape === null) return null;
  const { action, Fields } = PARTS[shape];
  return (
    <ActionForm action={action} submit={t('save')} hidden={{ ...target, kind: fields.kind }} className="sheet pad">
      <Fields {...fields} />
    </ActionForm>
  );
}

export async function RemoveItemForm({ target }: { readonly target: Target }) {
  const t = await getTranslations('trip.form');
  return (
    <ActionForm action={removeItem} submit={t('remove')} look="stop" hidden={{ ...target }}>
      <p className="soft small">{t('removeHint')}</p>
    </ActionForm>
  );
}
