import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { useTranslations } from '@/lib/text/here';

/** To the lines before and after those of this page; null: there are none. */
export function PageLinks({ before, after }: { before: string | null; after: string | null }) {
  const t = useTranslations('arrivals');
  if (!before && !after) return null;
  return (
    <nav className="a-pages" aria-label={t('pages')}>
      {before ? <Link className="fbtn" href={before} prefetch={false}><Icon name="chevron-left" size="s" />{t('earlier')}</Link> : null}
      {after ? <Link className="fbtn" href={after} prefetch={false}>{t('later')}<Icon name="chevron-right" size="s" /></Link> : null}
    </nav>
  );
}
