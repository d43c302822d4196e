import { headers } from 'next/headers';
import Link from 'next/link';
import { use } from 'react';
import { Notice } from '@/components/kit/notice';
import { closedHere } from '@/lib/text/closed-here';
import { useTranslations } from '@/lib/text/here';

/** Under the header of a trip's pages at a shared computer: that its medical part is closed, and the way to it. */
export function ClosedStrip() {
  const t = useTranslations('account.closed');
  const from = use(headers()).get('x-path') ?? '/trips';
  if (!closedHere().isMedical) return null;
  return (
    <div className="wrap">
      <Notice tone="tip" role="status">
        <p>{t('words')} <Link href={`/account/prove?${new URLSearchParams({ from })}`} prefetch={false}>{t('show')}</Link></p>
      </Notice>
    </div>
  );
}
