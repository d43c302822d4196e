import { Sheet } from '@/components/kit/sheet';
import { SeverityShape } from '@/components/kit/severity-shape';
import type { Fit } from '@/lib/domain/appointments/fit';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { objectionWords } from '@/lib/text/time-words';
import type { Shown } from './shown';

/** The time that is to be moved, and what makes one move it. */
export function NowCard({ shown: { trip, fills }, fit }: { readonly shown: Shown; readonly fit: Fit | null }) {
  const t = useTranslations('times');
  const locale = useLocale();
  if (fills?.when.type !== 'timed') return null;
  const why = fit && objectionWords(fit, locale);
  const home = homeTime(fills.when.startsAt, trip.home, locale);
  return (
    <Sheet className="tm-now">
      <p className="soft">{t('now')}</p>
      <p className="tm-now-at num"><s>{formatMoment(fills.when.startsAt, NEW_YORK, locale)}</s></p>
      {home ? <p className="soft">{home}</p> : null}
      {fit && why ? <p className="tm-now-why"><SeverityShape level={fit.isBlocked ? 'stop' : 'warn'} /><span>{why}</span></p> : null}
    </Sheet>
  );
}
