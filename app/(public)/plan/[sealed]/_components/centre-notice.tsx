import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import { SourceLine } from '@/components/kit/source-line';
import type { Centre } from '@/lib/domain/guide/centre';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDayWithYear } from '@/lib/text/format';

interface CentreNoticeProps {
  readonly centre: Centre | null;
  /** Where the answers can be changed. */
  readonly changeHref: string;
}

/** A centre that has closed, or that nobody has verified, is explained before anything is booked. */
export function CentreNotice({ centre, changeHref }: CentreNoticeProps) {
  const t = useTranslations('planPreview.centre');
  if (!centre || centre.status === 'OPEN') return null;
  return (
    <Notice tone={centre.status === 'CLOSED' ? 'stop' : 'warn'}>
      {centre.status === 'CLOSED' ? <Closed centre={centre} /> : <Unverified centre={centre} />}
      <p className="row">
        <Link href={`${changeHref}#centre`} prefetch={false}>{t('choose')}</Link>
        <Link href="/centres" prefetch={false}>{t('list')}</Link>
      </p>
    </Notice>
  );
}

function Closed({ centre: { name, closedOn, successor, source, checkedOn } }: { centre: Centre }) {
  const t = useTranslations('planPreview.centre');
  const locale = useLocale();
  return (
    <>
      {closedOn ? <p><b>{t('closed', { name, day: formatDayWithYear(closedOn, locale) })}</b></p> : null}
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
