import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { SelectField } from '@/components/kit/select-field';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { tripPage } from '@/lib/server/trip-page';
import { setProcedure } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

/** Another procedure, or other nights in hospital. */
export default async function ProcedurePage({ params }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'change-itinerary', 'recovery');
  if (!mayDo('see-medical', access.standing)) notFound();
  const [t, procedures] = await Promise.all([getTranslations('trip.procedure'), getTranslations('procedures')]);
  const { procedure, profile } = record.trip;
  const options = PROCEDURE_IDS.map((value) => ({ value, label: procedures(value) }));
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <ActionForm action={setProcedure} submit={t('see')} hidden={{ tripId: access.tripId }} className="sheet pad">
        <SelectField name="procedure" label={t('procedure')} initial={procedure} options={options} />
        <Field name="nights" label={t('nights')} inputMode="numeric" hint={t('nightsHint', { nights: profile.nights })} />
      </ActionForm>
    </TripScreen>
  );
}
