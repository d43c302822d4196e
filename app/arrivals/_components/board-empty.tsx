import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import type { BoardCounts } from '@/lib/domain/arrivals/board';
import { type BoardFilters, DEFAULT_FILTERS } from '@/lib/domain/arrivals/filters';
import { arrivalsPath, type BoardAddress, filtersAsText } from '@/lib/input/arrivals-query';
import { useTranslations } from '@/lib/text/here';

interface BoardEmptyProps {
  readonly address: BoardAddress;
  readonly centre: string | undefined;
  readonly counts: BoardCounts;
  /** What was searched for; empty: nothing. */
  readonly find: string;
}

/** Why there are no lines, and the way to some. */
export function BoardEmpty({ address: { filters, density, at }, centre, counts, find }: BoardEmptyProps) {
  const t = useTranslations('arrivals.empty');
  const way = (to: BoardFilters, words: string) => <ButtonLink href={arrivalsPath({ centre, density, filters: to })}>{words}</ButtonLink>;
  if (find) return <EmptyState title={t('notFound', { text: find })} action={way(filters, t('endSearch'))}>{t('notFoundNote')}</EmptyState>;
  if (at) return <EmptyState title={t('past')} action={way(filters, t('first'))} />;
  const unfiltered = { ...DEFAULT_FILTERS, range: filters.range, sort: filters.sort };
  if (filtersAsText(unfiltered) === filtersAsText(filters)) {
    return <EmptyState title={t('none')} action={filters.range === 'ahead' ? undefined : way({ ...unfiltered, range: 'ahead' }, t('ahead'))}>{t('noneNote')}</EmptyState>;
  }
  const hidden = hiddenBy(filters, counts);
  return <EmptyState title={hidden > 0 ? t('hidden', { count: hidden }) : t('filtered')} action={way(unfiltered, t('clear'))}>{t('filteredNote')}</EmptyState>;
}

/** How many lie on the days that are shown; nobody has counted those of other ranges. */
function hiddenBy({ range }: BoardFilters, counts: BoardCounts): number {
  return range === 'today' || range === 'week' || range === 'month' ? counts[range] : 0;
}
