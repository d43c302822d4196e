import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { SubmitButton } from '@/components/kit/submit-button';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import { appointmentName } from '@/lib/text/appointment-words';
import { useTranslations } from '@/lib/text/here';
import { nobodyAnswered } from '../actions';
import { aboutOf, type Shown } from './shown';

/** After the call: what happened, by its name. */
export function AfterCall({ shown, asked }: { shown: Shown; asked: OpenAppointment }) {
  const t = useTranslations('appointments');
  const { record: { trip, version }, locale } = shown;
  const name = appointmentName(asked, locale);
  const about = aboutOf(asked);
  const form = (screen: 'booked' | 'back') => `/trips/${trip.id}/appointments/call/${screen}?about=${about}`;
  const later = t(asked.step === 'asked' ? 'wait.later' : 'after.back');
  return (
    <div className="after" role="group" aria-labelledby={`after-${asked.key}`}>
      <p className="after-title" id={`after-${asked.key}`}>{t('after.title')}</p>
      <div className="row">
        <ButtonLink href={form('booked')} label={t('after.named', { what: t('after.booked'), name })}>{t('after.booked')}</ButtonLink>
        <ButtonLink href={form('back')} label={t('after.named', { what: later, name })}>{later}</ButtonLink>
        <ActionForm action={nobodyAnswered} submit={null} hidden={{ tripId: trip.id, about, version: asked.item ? String(version) : '' }} label={t('after.named', { what: t('after.nobody'), name })}>
          <SubmitButton look="text">{t('after.nobody')}</SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
