import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/kit/field';
import { TurnChoice } from './turn-choice';

interface MomentFieldsProps {
  readonly initial: Readonly<Record<string, string>>;
  /** The field's name in the form; legs of a flight carry their number. */
  readonly named: (field: string) => string;
}

/** When a journey leaves and arrives, each on the clocks of its own place. */
export async function MomentFields({ initial, named }: MomentFieldsProps) {
  const t = await getTranslations('trip.form');
  const field = (end: 'departsOn' | 'departsTime' | 'arrivesOn' | 'arrivesTime', type: 'date' | 'time') => (
    <Field name={named(end)} label={t(end)} type={type} initial={initial[named(end)]} required />
  );
  return (
    <>
      <div className="field-pair">{field('departsOn', 'date')}{field('departsTime', 'time')}</div>
      <TurnChoice field={named('departsTime')} initial={initial} />
      <div className="field-pair">{field('arrivesOn', 'date')}{field('arrivesTime', 'time')}</div>
      <TurnChoice field={named('arrivesTime')} initial={initial} />
    </>
  );
}
