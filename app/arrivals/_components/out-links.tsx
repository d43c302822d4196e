import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { OUT_SPANS } from '@/lib/domain/arrivals/day-counts';
import { csvPath, dayPath, feedPath, spanPath } from '@/lib/input/arrivals-out';
import type { BoardAddress } from '@/lib/input/arrivals-query';
import { useTranslations } from '@/lib/text/here';

interface OutLinksProps {
  readonly address: BoardAddress;
  readonly centre: string | undefined;
}

/** The board on paper, and the ways to take it along. */
export function OutLinks({ address, centre }: OutLinksProps) {
  const t = useTranslations('arrivals');
  const out = useTranslations('arrivalsOut.links');
  return (
    <>
      <PrintButton><Icon name="printer" size="s" />{t('print')}</PrintButton>
      <details className="fmenu a-out">
        <summary className="fbtn">{out('label')} <Icon name="chevron-down" size="s" /></summary>
        <ul className="fmenu-sheet">
          <li><Link href={dayPath({ centre })} prefetch={false}>{out('day')}</Link></li>
          {OUT_SPANS.map((span) => <li key={span}><Link href={spanPath(span, { centre })} prefetch={false}>{out(span)}</Link></li>)}
          <li><Link href={feedPath({ centre })} prefetch={false}>{out('feed')}</Link></li>
          <li><a href={csvPath({ ...address, centre })} download>{out('csv')}</a></li>
        </ul>
      </details>
    </>
  );
}
