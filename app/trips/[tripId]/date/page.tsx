import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Field } from '@/components/kit/field';
import { SectionHead } from '@/components/kit/section-head';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { Surgery } from '@/lib/domain/itinerary/types';
import { surgeryHour } from '@/lib/domain/plan/surgery-hour';
import { tripPage } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { formatDay } from '@/lib/text/format';
import { cancelSurgery, confirmSurgeryDay, reopenDate, setSurgeryDay } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

/** Another procedure is a plan of the patient's side, and part of the medical record. */
const maySetProcedure = (standing: Standing): boolean => mayDo('change-itinerary', standing) && mayDo('see-medical', standing);

const isConfirmed = (surgery: Surgery): boolean => surgery.state === 'dated' && surgery.confirmedByCentre;

/** Sets the surgery day, or corrects it; staff say their centre's word here, and confirm the patient's in one tap. */
export default async function SurgeryDatePage({ params }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'set-surgery', 'itinerary');
  const [t, locale] = await Promise.all([getTranslations('trip.date'), getLocale()]);
  const { surgery } = record.trip;
  const { centre } = access;
  const day = surgery.state === 'dated' ? surgery.on : '';
  const hour = surgeryHour(record.trip);
  const isCentresHour = surgery.state === 'dated' && surgery.hourByCentre === true;
  const hidden = { tripId: access.tripId, version: String(record.version) };
  const who = centre ? 'centre' : 'other';
  const awaitsYes = centre !== null && surgery.state === 'dated' && !surgery.confirmedByCentre;
  const lead = centre ? t('leadCentre', { centre: centre.name }) : t(isConfirmed(surgery) ? 'leadConfirmed' : 'lead');
  const back = await wayBack(access, undefined);
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title', { who })} lead={lead} back={back}>
      {awaitsYes ? (
        <ActionForm action={confirmSurgeryDay} submit={t('confirm')} hidden={hidden} className="sheet pad" label={t('confirm')}>
          <p><b>{t('patientSays', { day: formatDay(surgery.on, locale) })}</b> {t('confirmNote')}</p>
        </ActionForm>
      ) : null}
      <ActionForm action={setSurgeryDay} submit={t('save')} look={awaitsYes ? 'outline' : 'primary'} hidden={hidden} className="sheet pad">
        <Field name="day" label={t('field')} type="date" initial={day} hint={t('note', { who })} required />
        <Field
          name="time" label={t('time', { who })} type="time" initial={hour ? wallTimeIn(NEW_YORK, hour).time : ''}
          hint={isCentresHour ? t('hourByCentre') : t('timeHint', { who })}
        />
      </ActionForm>
      <section className="otherwise" aria-labelledby="otherwise">
        <SectionHead id="otherwise">{t('otherwise')}</SectionHead>
        <p className="soft">{t('otherwiseNote')}</p>
        <div className="cc-acts">
          {surgery.state === 'dated' ? <ActionForm action={reopenDate} submit={t('reopen')} look="outline" hidden={hidden} /> : null}
          <ActionForm action={cancelSurgery} submit={t('cancel')} look="outline" hidden={hidden} />
          {maySetProcedure(access.standing) ? <ButtonLink look="text" href={`/trips/${access.tripId}/procedure`}>{t('procedure')}</ButtonLink> : null}
        </div>
      </section>
    </TripScreen>
  );
}
