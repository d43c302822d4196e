import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { TripScreen } from '@/components/trip/trip-screen';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { tripPage } from '@/lib/server/trip-page';
import { recordSurgeonWord } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

/** Records what the surgeon said about travelling home, or about exercise. */
export default async function SurgeonWordPage({ params }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'record-word');
  const t = await getTranslations('trip.word');
  const kinds = (['fly', 'exercise'] as const).map((value) => ({ value, label: t(value) }));
  const words = (['yes', 'not-yet', 'withdrawn'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <ActionForm action={recordSurgeonWord} submit={t('save')} hidden={{ tripId: access.tripId }} className="sheet pad">
        <ChoiceGroup name="kind" legend={t('about')} layout="row" initial="fly" options={kinds} />
        <ChoiceGroup name="word" legend={t('said')} layout="row" options={words} />
        <Field name="saidBy" label={t('saidBy')} hint={t('saidByHint')} autoComplete="off" maxLength={80} required />
        <Field name="saidOn" label={t('saidOn')} type="date" initial={dayIn(NEW_YORK, now)} required />
      </ActionForm>
    </TripScreen>
  );
}
