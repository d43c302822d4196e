import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import { SourceLine } from '@/components/kit/source-line';
import type { Day } from '@/lib/domain/calendar/types';
import type { Centre } from '@/lib/domain/guide/centre';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDayWithYear } from '@/lib/text/format';

interface CentreNoticeProps {
  readonly centre: Centre | null;
  readonly today: Day;
  /** Where the answers can be changed. */
  readonly changeHref: string;
}

/** A centre that has closed or will close, or that nobody has verified, is explained before anything is booked. */
export function CentreNotice({ centre, today, changeHref }: CentreNoticeProps) {
  const t = useTranslations('planPreview.centre');
  if (!centre || centre.status === 'OPEN') return null;
  return (
    <Notice tone={centre.status === 'CLOSED' ? 'stop' : 'warn'}>
      {centre.status === 'CLOSED' ? <Closed centre={centre} today={today} /> : <Unverified centre={centre} />}
      <p className="row">
        <Link href={`${changeHref}#centre`} prefetch={false}>{t('choose')}</Link>
        <Link href="/centres" prefetch={false}>{t('list')}</Link>
      </p>
    </Notice>
  );
}

function Closed({ centre: { name, status, closedOn, successor, source, checkedOn }, today }: { centre: Centre; today: Day }) {
  const t = useTranslations('planPreview.centre');
  const locale = useLocale();
  const word = centreStanding({ status, closedOn }, today) === 'closing' ? 'closing' : 'closed';
  return (
    <>
      {closedOn ? <p><b>{t(word, { name, day: formatDayWithYear(closedOn, locale) })}</b></p> : null}
      <p>{successor ? t('successor', { name: successor.name }) : t('noSuccessor')}</p>
      {checkedOn ? <SourceLine kind="measured">{t('source', { source, day: formatDayWithYear(checkedOn, locale) })}</SourceLine> : null}
    </>
  );
}

function Unverified({ centre: { name, checkedOn } }: { centre: Centre }) {
  const t = useTranslations('planPreview.centre');
  const locale = useLocale();
  return (
    <>
      <p><b>{t('unverified', { name })}</b></p>
      {checkedOn ? <SourceLine kind="own">{t('lookedFor', { day: formatDayWithYear(checkedOn, locale) })}</SourceLine> : null}
    </>
  );
}
