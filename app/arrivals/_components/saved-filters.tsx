import Link from 'next/link';
import type { SavedFilterLine } from '@/lib/domain/arrivals/board';
import type { BoardFilters } from '@/lib/domain/arrivals/filters';
import { arrivalsPath, type Density, filtersAsText, filtersInText, filtersPath } from '@/lib/input/arrivals-query';
import { useTranslations } from '@/lib/text/here';

interface SavedFiltersProps {
  readonly saved: readonly SavedFilterLine[];
  /** What the board shows. */
  readonly filters: BoardFilters;
  readonly density: Density;
  readonly centre: string | undefined;
}

/** A way to each of the saved filters, and to where they are kept. */
export function SavedFilters({ saved, filters, density, centre }: SavedFiltersProps) {
  const t = useTranslations('arrivalFilters.saved');
  const here = filtersAsText(filters);
  return (
    <nav className="af-saved" aria-label={t('label')}>
      <ul>
        {saved.map(({ id, name, query }) => (
          <li key={id}>
            <Link href={arrivalsPath({ centre, filters: filtersInText(query), density })} prefetch={false} aria-current={query === here ? 'page' : undefined}>{name}</Link>
          </li>
        ))}
        <li><Link className="af-keep" href={filtersPath({ centre, filters })} prefetch={false}>{t('manage')}</Link></li>
      </ul>
    </nav>
  );
}
