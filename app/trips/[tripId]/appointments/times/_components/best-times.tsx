import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import type { BestTime } from '@/lib/domain/appointments/best-times';
import type { TimesOnPage } from '@/lib/domain/appointments/fit-page';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { objectionWords } from '@/lib/text/time-words';
import type { Shown } from './shown';
import { timeLink } from './times-link';

/** Three times that suit the plan best; each leads to itself among the others. */
export function BestTimes({ shown, times: { best, chosen } }: { readonly shown: Shown; readonly times: TimesOnPage }) {
  const t = useTranslations('times.best');
  const at = chosen?.startsAt.getTime();
  return (
    <Section id="best" title={t('title')} aside={best.some(({ fit }) => fit.objection) ? null : <p className="soft">{t('note')}</p>} className="tm-part">
      <ol className="tm-best">
        {best.map((time) => <BestCard key={time.slot.startsAt.getTime()} shown={shown} time={time} isChosen={time.slot.startsAt.getTime() === at} />)}
      </ol>
    </Section>
  );
}

interface BestCardProps {
  readonly shown: Shown;
  readonly time: BestTime;
  readonly isChosen: boolean;
}

function BestCard({ shown, time: { slot: { startsAt }, fit, reasons }, isChosen }: BestCardProps) {
  const t = useTranslations('times');
  const locale = useLocale();
  const home = homeTime(startsAt, shown.trip.home, locale);
  const why = objectionWords(fit, locale) ?? reasons.map((reason) => t(`reasons.${reason}`)).join(' ');
  return (
    <li>
      <Link className="tm-best-card" href={timeLink(shown, startsAt)} prefetch={false} aria-current={isChosen ? 'true' : undefined}>
        <b className="num">{formatMoment(startsAt, NEW_YORK, locale)}</b>
        {home ? <span className="soft">{home}</span> : null}
        <span>{why}</span>
        {isChosen ? <span className="tm-chosen"><Icon name="check" size="s" />{t('best.chosen')}</span> : null}
      </Link>
    </li>
  );
}
