import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Field } from '@/components/kit/field';
import { SectionHead } from '@/components/kit/section-head';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import { surgeryHour } from '@/lib/domain/plan/surgery-hour';
import { tripPage } from '@/lib/server/trip-page';
import { cancelSurgery, reopenDate, setSurgeryDay } from './actions';

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
      <section className="otherwise" aria-labelledby="otherwise">
        <SectionHead id="otherwise">{t('otherwise')}</SectionHead>
        <p className="soft">{t('otherwiseNote')}</p>
        <div className="cc-acts">
          {surgery.state === 'dated' ? <ActionForm action={reopenDate} submit={t('reopen')} look="outline" hidden={hidden} /> : null}
          <ActionForm action={cancelSurgery} submit={t('cancel')} look="outline" hidden={hidden} />
          {mayDo('see-medical', access.standing) ? <ButtonLink look="text" href={`/trips/${access.tripId}/procedure`}>{t('procedure')}</ButtonLink> : null}
        </div>
      </section>
    </TripScreen>
  );
}
