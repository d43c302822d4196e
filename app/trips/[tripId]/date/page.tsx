import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { TripScreen } from '@/components/trip/trip-screen';
import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import { surgeryHour } from '@/lib/domain/plan/surgery-hour';
import { tripPage } from '@/lib/server/trip-page';
import { setSurgeryDay } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

/** Sets the surgery day, or corrects it. */
export default async function SurgeryDatePage({ params }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'set-surgery');
  const t = await getTranslations('trip.date');
  const { surgery } = record.trip;
  const hour = surgeryHour(record.trip);
  const hidden = { tripId: access.tripId, version: String(record.version) };
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <ActionForm action={setSurgeryDay} submit={t('save')} hidden={hidden} className="sheet pad">
        <Field name="day" label={t('field')} type="date" initial={surgery.state === 'dated' ? surgery.on : ''} hint={t('note')} required />
        <Field name="time" label={t('time')} type="time" initial={hour ? wallTimeIn(NEW_YORK, hour).time : ''} hint={t('timeHint')} />
      </ActionForm>
    </TripScreen>
  );
}
