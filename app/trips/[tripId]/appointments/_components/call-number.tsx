import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import type { ButtonLook } from '@/components/kit/button-class';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { dialled } from '@/components/trip/dialled';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import { appointmentName } from '@/lib/text/appointment-words';
import { useTranslations } from '@/lib/text/here';
import { saveNumber } from '../actions';
import { numberFor, type Shown } from './shown';

interface CallNumberProps {
  readonly shown: Shown;
  readonly asked: OpenAppointment;
  readonly look: ButtonLook;
}

/** The button that calls, and a place for the number where none is known or another is right. */
export function CallNumber({ shown, asked, look }: CallNumberProps) {
  const t = useTranslations('appointments');
  const phone = numberFor(shown, asked.item);
  const label = t('callNamed', { phone, name: appointmentName(asked, shown.locale) });
  return (
    <div className="call-number">
      {phone ? <p><ButtonLink look={look} large href={dialled(phone)} label={label}><Icon name="phone" />{t('call', { phone })}</ButtonLink></p> : <p>{t('number.none')}</p>}
      {phone ? <p className="print-only num">{phone}</p> : null}
      {asked.item ? <NumberForm shown={shown} itemId={asked.item.id} phone={asked.item.booking?.phone ?? ''} summary={t(phone ? 'number.other' : 'number.add')} /> : null}
    </div>
  );
}

interface NumberFormProps {
  readonly shown: Shown;
  readonly itemId: string;
  readonly phone: string;
  readonly summary: string;
}

function NumberForm({ shown: { record }, itemId, phone, summary }: NumberFormProps) {
  const t = useTranslations('appointments.number');
  return (
    <details className="fold">
      <summary>{summary}</summary>
      <ActionForm action={saveNumber} submit={t('save')} look="outline" hidden={{ tripId: record.trip.id, itemId, version: String(record.version) }}>
        <Field name="phone" type="tel" label={t('label')} initial={phone} maxLength={40} autoComplete="off" required />
      </ActionForm>
    </details>
  );
}
