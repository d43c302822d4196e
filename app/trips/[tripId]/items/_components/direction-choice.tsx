import { getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/kit/choice-group';

/** To New York, home, or something else. */
export async function DirectionChoice({ initial = 'ARRIVE' }: { initial?: string }) {
  const [t, items] = await Promise.all([getTranslations('trip.form'), getTranslations('trip.items')]);
  const options = [
    { value: 'ARRIVE', label: items('purpose.ARRIVE') },
    { value: 'GO_HOME', label: items('purpose.GO_HOME') },
    { value: 'OTHER', label: t('directionOther') },
  ];
  return <ChoiceGroup name="direction" legend={t('direction')} layout="row" initial={initial} options={options} />;
}
