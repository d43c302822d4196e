import Link from 'next/link';
import { Button } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import type { CentreGroup } from '@/lib/domain/guide/directory';
import { centresPath } from '@/lib/input/centres-query';
import { useTranslations } from '@/lib/text/here';

interface CentreSearchProps {
  readonly find: string;
  readonly show: CentreGroup;
  /** How many of what was found stand in each group. */
  readonly groups: readonly { readonly group: CentreGroup; readonly count: number }[];
}

/** Looks for a name, and picks a group: a form and links, without a script. */
export function CentreSearch({ find, show, groups }: CentreSearchProps) {
  const t = useTranslations('centres.search');
  return (
    <div className="cen-bar">
      <form method="get" action="/centres" role="search" className="cen-find">
        {show === 'all' ? null : <input type="hidden" name="show" value={show} />}
        <label className="vh" htmlFor="find">{t('label')}</label>
        <div className="control">
          <Icon name="search" />
          <input id="find" type="search" name="find" defaultValue={find} placeholder={t('label')} maxLength={80} autoComplete="off" enterKeyHint="search" />
        </div>
        <Button look="outline">{t('find')}</Button>
      </form>
      <nav className="seg" aria-label={t('show')}>
        {groups.map(({ group, count }) => (
          <Link key={group} href={centresPath(find, group)} prefetch={false} scroll={false} aria-current={group === show ? 'true' : undefined}>
            {t(`groups.${group}`, { count })}
          </Link>
        ))}
      </nav>
    </div>
  );
}
