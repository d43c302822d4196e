import { getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Fold } from '@/components/kit/fold';
import { SelectField } from '@/components/kit/select-field';
import { TextArea } from '@/components/kit/text-area';
import { ACTIVITIES, type ItemKind } from '@/lib/domain/itinerary/types';
import { LONGEST_NOTE } from '@/lib/domain/offline/deeds';
import type { ItemFormProps } from './item-form';

type MoreProps = Pick<ItemFormProps, 'kind' | 'initial'>;
type InitialProps = Pick<ItemFormProps, 'initial'>;

const BOOKED_KINDS: readonly ItemKind[] = ['FLIGHT', 'TRAIN', 'STAY', 'APPOINTMENT'];
const NAMES = ['activity', 'walkMinutes', 'bookingCode', 'bookingPhone', 'canChange', 'changeBy', 'checkedBags', 'note'];

/** What helps but nobody needs, behind a fold so that the form stays short. */
export async function MoreFields({ kind, initial }: MoreProps) {
  const t = await getTranslations('trip.form');
  return (
    <Fold summary={t('more')} names={NAMES} initial={initial}>
      {kind === 'OUTING' ? <EffortFields initial={initial} /> : null}
      {BOOKED_KINDS.includes(kind) ? <BookingFields kind={kind} initial={initial} /> : null}
      <TextArea name="note" label={t('note')} rows={3} initial={initial.note} maxLength={LONGEST_NOTE} />
    </Fold>
  );
}

/** What an outing asks of the body. */
async function EffortFields({ initial }: InitialProps) {
  const [t, items] = await Promise.all([getTranslations('trip.form'), getTranslations('trip.items')]);
  const options = ACTIVITIES.map((value) => ({ value, label: items(`activity.${value}`) }));
  return (
    <>
      <SelectField name="activity" label={t('activity')} hint={t('activityHint')} empty={t('unknown')} initial={initial.activity} options={options} />
      <Field name="walkMinutes" label={t('walkMinutes')} inputMode="numeric" initial={initial.walkMinutes} />
    </>
  );
}

/** What one needs to change a booking. A stay has its phone above. */
async function BookingFields({ kind, initial }: MoreProps) {
  const t = await getTranslations('trip.form');
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <Field name="bookingCode" label={t('bookingCode')} initial={initial.bookingCode} autoComplete="off" maxLength={40} />
      {kind === 'STAY' ? null : <Field name="bookingPhone" label={t('bookingPhone')} type="tel" initial={initial.bookingPhone} autoComplete="off" maxLength={40} />}
      <ChoiceGroup name="canChange" legend={t(kind === 'FLIGHT' ? 'canChangeFare' : 'canChange')} layout="row" initial={initial.canChange ?? 'unknown'} options={answers} />
      <Field name="changeBy" label={t('changeBy')} type="date" initial={initial.changeBy} />
      {kind === 'FLIGHT' ? <Field name="checkedBags" label={t('checkedBags')} inputMode="numeric" initial={initial.checkedBags} /> : null}
    </>
  );
}
