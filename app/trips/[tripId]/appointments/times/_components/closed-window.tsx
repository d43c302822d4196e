import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import type { FitWindow } from '@/lib/domain/appointments/fit-window';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { CallCentre } from './call-centre';
import type { Shown } from './shown';

/** Why there are no times to choose from, and what to do. */
export function ClosedWindow({ shown: { trip, phone }, window }: { readonly shown: Shown; readonly window: FitWindow }) {
  const t = useTranslations('times');
  const locale = useLocale();
  if (window.type === 'open') return null;
  return (
    <div className="tm-part">
      <Notice tone="tip"><p>{window.type === 'not-yet' ? t('window.not-yet', { day: formatDay(window.opensOn, locale) }) : t(`window.${window.type}`)}</p></Notice>
      {window.type === 'no-date' ? <p><ButtonLink look="primary" href={`/trips/${trip.id}/date`}>{t('window.setDate')}</ButtonLink></p> : <CallCentre phone={phone} />}
    </div>
  );
}
