import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { TripScreen } from '@/components/trip/trip-screen';
import { tripPage } from '@/lib/server/trip-page';
import { loseEscort, setEscort } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

/** Who stays the first 24 hours. */
export default async function EscortPage({ params }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'change-itinerary', 'people');
  const t = await getTranslations('trip.escort');
  const { state, name } = record.trip.escort;
  const options = (['none', 'asked', 'accepted', 'centre'] as const).map((value) => ({
    value, label: t(value), note: value === 'centre' ? t('centreNote') : undefined,
  }));
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <ActionForm action={setEscort} submit={t('save')} hidden={{ tripId: access.tripId, version: String(record.version) }} className="sheet pad">
        <Field name="name" label={t('who')} initial={name} autoComplete="off" maxLength={80} />
        <ChoiceGroup name="state" legend={t('state')} initial={state} options={options} />
      </ActionForm>
      {state === 'none' ? null : <ActionForm action={loseEscort} submit={t('cannotCome')} look="text" hidden={{ tripId: access.tripId }} />}
    </TripScreen>
  );
}
