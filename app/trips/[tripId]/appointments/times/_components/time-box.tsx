import { clsx } from 'clsx';
import type { ShownTime } from '@/lib/domain/appointments/day-notes';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import { formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { objectionWords } from '@/lib/text/time-words';

interface TimeBoxProps {
  readonly home: Home;
  readonly time: ShownTime;
  readonly isChosen: boolean;
}

/** One start: to be chosen, or struck with the reason. */
export function TimeBox({ home, time, isChosen }: TimeBoxProps) {
  const t = useTranslations('times.time');
  const locale = useLocale();
  const { startsAt } = time.slot;
  const at = formatTime(startsAt, NEW_YORK, locale);
  if (time.type === 'taken') return <p className="tm-time is-off"><span><s className="num">{at}</s><span>{t('taken')}</span></span></p>;
  const why = objectionWords(time.fit, locale);
  const isOff = time.fit.isBlocked;
  return (
    <label className={clsx('tm-time', isOff && 'is-off')}>
      <input type="radio" name="startsAt" value={startsAt.toISOString()} defaultChecked={isChosen} disabled={isOff} data-first={isChosen ? '' : undefined} />
      <span>
        {isOff ? <s className="num">{at}</s> : <b className="num">{at}</b>}
        <span>{homeTime(startsAt, home, locale)}</span>
        {why ? <span className="tm-why">{why}</span> : null}
      </span>
    </label>
  );
}
