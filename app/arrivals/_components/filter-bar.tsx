import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/kit/button';
import type { FormAction } from '@/components/kit/form-state';
import type { SavedFilterLine, StaffName } from '@/lib/domain/arrivals/board';
import { arrivalsPath, type BoardAddress, DENSITIES } from '@/lib/input/arrivals-query';
import { useTranslations } from '@/lib/text/here';
import { BoardSearch } from './board-search';
import { AssignedChoice, DaysMenu, FlagsMenu, NeedsMenu } from './filter-menus';
import { SavedFilters } from './saved-filters';

export interface FilterBarProps {
  readonly address: BoardAddress;
  readonly centreId: string;
  /** For addresses of this desk; nothing where the person has no other. */
  readonly centre: string | undefined;
  readonly staff: readonly StaffName[];
  readonly saved: readonly SavedFilterLine[];
  readonly search: FormAction;
  /** What was searched for; empty: nothing. */
  readonly find: string;
  /** Ways to take the board along: on paper, as a file. */
  readonly out: ReactNode;
}

/** Search, filters, saved ones, and how close the lines stand. All of it forms and links. */
export function FilterBar({ address, centreId, centre, staff, saved, search, find, out }: FilterBarProps) {
  const t = useTranslations('arrivals.filters');
  const { filters, density } = address;
  return (
    <div className="filters a-filters">
      <BoardSearch action={search} centreId={centreId} centre={centre} filters={filters} density={density} find={find} />
      <form method="get" action="/arrivals" className="filter-form" aria-label={t('label')}>
        <Kept address={address} centre={centre} />
        <DaysMenu filters={filters} wrongDays={address.wrongDays} />
        <AssignedChoice assigned={filters.assigned} staff={staff} />
        <NeedsMenu needs={filters.needs} />
        <FlagsMenu filters={filters} />
        <Button look="outline">{t('show')}</Button>
      </form>
      <div className="a-more">
        <SavedFilters saved={saved} filters={filters} density={density} centre={centre} />
        <div className="a-ways">
          <DensitySwitch address={address} centre={centre} />
          {out}
        </div>
      </div>
    </div>
  );
}

/** What the form sends along: it begins anew at the first page, without a side panel. */
function Kept({ address: { filters: { sort }, density, find }, centre }: { address: BoardAddress; centre: string | undefined }) {
  const kept = { centre, find, sort: sort === 'lands' ? null : sort, density: density === 'roomy' ? null : density };
  return Object.entries(kept).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null));
}

function DensitySwitch({ address: { filters, find, at, trip, density }, centre }: { address: BoardAddress; centre: string | undefined }) {
  const t = useTranslations('arrivals.density');
  return (
    <div className="seg a-density" role="group" aria-label={t('label')}>
      {DENSITIES.map((one) => (
        <Link key={one} href={arrivalsPath({ centre, filters, find, at, trip, density: one })} prefetch={false} scroll={false} aria-current={one === density ? 'true' : undefined}>{t(one)}</Link>
      ))}
    </div>
  );
}
