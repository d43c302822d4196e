import { getTranslations } from 'next-intl/server';
import { AskedChoice } from '@/components/kit/asked-choice';
import { TURNS } from '@/lib/domain/calendar/zones';
import { turnField } from '@/lib/domain/itinerary/make-item';

interface TurnChoiceProps {
  /** The field of the clock time. */
  readonly field: string;
  readonly initial: Readonly<Record<string, string>>;
}

/** Asked when the clocks show the typed time twice: which one is meant. */
export async function TurnChoice({ field, initial }: TurnChoiceProps) {
  const t = await getTranslations('trip.form.turn');
  const name = turnField(field);
  const options = TURNS.map((value) => ({ value, label: t(value) }));
  return <AskedChoice name={name} legend={t('legend')} initial={initial[name]} options={options} />;
}
