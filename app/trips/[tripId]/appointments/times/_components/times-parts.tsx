import { Notice } from '@/components/kit/notice';
import type { TimesOnPage } from '@/lib/domain/appointments/fit-page';
import { useTranslations } from '@/lib/text/here';
import { BestTimes } from './best-times';
import { CallCentre } from './call-centre';
import { PickDay } from './pick-day';
import { PickTime } from './pick-time';
import type { Shown } from './shown';

/** The best times, the days, and the times of one day. */
export function TimesParts({ shown, times }: { readonly shown: Shown; readonly times: TimesOnPage }) {
  const t = useTranslations('times.none');
  const { best, day } = times;
  return (
    <>
      {best.length > 0 ? <BestTimes shown={shown} times={times} /> : (
        <div className="tm-part">
          <Notice tone="warn"><p><b>{t('title')}</b></p><p>{t('why')}</p></Notice>
          <CallCentre phone={shown.phone} />
        </div>
      )}
      <PickDay shown={shown} times={times} />
      {day ? <PickTime shown={shown} times={times} day={day} /> : null}
    </>
  );
}
