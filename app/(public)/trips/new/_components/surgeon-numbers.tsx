import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/kit/field';
import { SelectField } from '@/components/kit/select-field';
import { NUMBER_LIMITS } from '@/lib/domain/recovery/surgeon-numbers';
import type { NumberField } from '@/lib/input/plan-answers';

type Counted = keyof typeof NUMBER_LIMITS;
type Asked = Exclude<NumberField, Counted | 'escortNeeded'>;

const BEFORE: readonly Counted[] = ['arriveCentreDays', 'nights', 'quietDays'];
const FOLLOW_UP: readonly Counted[] = ['followUpFirst', 'followUpLast'];
const FLYING_AND_LIFTING: readonly Counted[] = ['avoidFlyingUntil', 'askBeforeFlyingUntil', 'liftPounds', 'liftWeeks'];

/** Asked for "other: my surgeon's numbers"; the style sheet shows them while that is chosen. */
export async function SurgeonNumbers({ values }: { values: Readonly<Record<string, string>> }) {
  const t = await getTranslations('newTrip.numbers');
  const initial = (field: NumberField) => values[field] ?? '';
  const unknown = { value: 'unknown', label: t('unknown') };
  const yesNo = [unknown, { value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }];

  const count = (field: Counted) => (
    <Field key={field} name={field} label={t(field)} initial={initial(field)} inputMode="numeric" maxLength={4} autoComplete="off" />
  );
  const ask = (field: Asked) => (
    <SelectField key={field} name={field} label={t(field)} initial={initial(field) || 'unknown'} options={yesNo} />
  );

  return (
    <div className="surgeon-numbers" role="group" aria-labelledby="surgeon-numbers">
      <p id="surgeon-numbers"><b>{t('title')}</b></p>
      <p className="hint">{t('lead')}</p>
      {BEFORE.map(count)}
      {ask('preOpVisit')}
      <SelectField
        name="escortNeeded"
        label={t('escortNeeded')}
        initial={initial('escortNeeded') || 'unknown'}
        options={[...yesNo, { value: 'if-sedated', label: t('ifSedated') }]}
      />
      {FOLLOW_UP.map(count)}
      {ask('followUpByPhone')}
      {ask('followUpBeforeFlying')}
      {FLYING_AND_LIFTING.map(count)}
    </div>
  );
}
