import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { buttonClass } from '@/components/kit/button-class';
import type { FormAction } from '@/components/kit/form-state';
import { Icon } from '@/components/kit/icon';
import { dialled } from '@/components/trip/dialled';
import { withoutBooked } from '@/lib/domain/appointments/booked-item';
import type { BookingFacts } from '@/lib/domain/appointments/booking-rules';
import { changeState } from '@/lib/domain/appointments/fit-change';
import type { Service } from '@/lib/domain/appointments/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { timesPath } from '@/lib/input/time-forms';
import { useTranslations } from '@/lib/text/here';

interface AppointmentWaysProps {
  readonly trip: Trip;
  readonly item: Item;
  /** Null for one at a centre that is not the trip's any more. */
  readonly service: Service | null;
  readonly facts: BookingFacts;
  readonly cancel: FormAction;
  readonly ask: FormAction;
}

/** Moving and cancelling while there is time, else the phone; the calendar file in any case. */
export function AppointmentWays(props: AppointmentWaysProps) {
  const t = useTranslations('times.one');
  const { trip, item, service, facts } = props;
  const { phone } = facts.centre;
  const state = service ? changeState(item, service, facts) : 'other-centre';
  return (
    <div className="tm-after">
      {state === 'late' && service ? <p className="soft">{t('late', { hours: service.cancelNoticeHours })}</p> : null}
      {state === 'over' ? <p className="soft">{t('lateNow')}</p> : null}
      {state === 'other-centre' ? <p className="soft">{t('centreOther')}</p> : null}
      <p><a className={buttonClass({ look: state === 'over' ? 'outline' : 'primary' })} href={`/trips/${trip.id}/appointments/${item.desk?.appointmentId}/calendar.ics`}><Icon name="calendar-days" />{t('file')}</a></p>
      <p className="soft small">{t('fileNote')}</p>
      <div className="tm-ways">
        {phone && service ? <ButtonLink href={dialled(phone)}><Icon name="phone" />{t('call', { phone })}</ButtonLink> : null}
        {state === 'late' && !item.desk?.moveAskedAt ? <ActionForm action={props.ask} submit={t('ask')} look="outline" hidden={own(props)} /> : null}
      </div>
      {state === 'open' ? <ChangeHere {...props} /> : null}
      {state === 'open' ? <CancelHere {...props} /> : null}
    </div>
  );
}

const own = ({ trip, item }: AppointmentWaysProps) => ({ tripId: trip.id, appointmentId: item.desk?.appointmentId ?? '' });

function ChangeHere({ trip, item, service, facts }: AppointmentWaysProps) {
  const t = useTranslations('times.one');
  return (
    <>
      <p><ButtonLink href={timesPath(trip.id, { moving: item.desk?.appointmentId ?? null })}>{t('move')}</ButtonLink></p>
      {service && facts.by === 'patient' ? <p className="soft">{t('notice', { hours: service.cancelNoticeHours })}</p> : null}
    </>
  );
}

/** Asked for twice: once to open, once to do it. */
function CancelHere(props: AppointmentWaysProps) {
  const t = useTranslations('times.one');
  const { trip, item, facts } = props;
  const isPlanned = withoutBooked(trip, item.id, facts.now).items.some(({ id }) => id === item.id);
  return (
    <details className="fold">
      <summary>{t('cancelOpen')}</summary>
      <div className="fold-fields">
        <p>{t('cancelWhy', { drafted: isPlanned ? 'yes' : 'no' })}</p>
        <ActionForm action={props.cancel} submit={t('cancel')} look="stop" hidden={own(props)} />
      </div>
    </details>
  );
}
