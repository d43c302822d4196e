import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/kit/icon';
import type { BoardSort } from '@/lib/domain/arrivals/filters';
import type { BoardLabels } from '@/lib/text/board-words';
import { BoardRows, type BoardRowsProps } from './board-rows';

export interface SortLink {
  readonly href: string;
  readonly isCurrent: boolean;
}

export interface BoardTableProps extends BoardRowsProps {
  readonly caption: string;
  readonly sorts: Readonly<Record<BoardSort, SortLink>>;
}

/** The lines as a table; on the phone the same table is drawn as cards. */
export function BoardTable({ caption, sorts, ...rows }: BoardTableProps) {
  return (
    <div className="board sheet">
      <table>
        <caption className="vh">{caption}</caption>
        <Head labels={rows.labels} sorts={sorts} />
        <BoardRows {...rows} />
      </table>
    </div>
  );
}

function Head({ labels, sorts }: { labels: BoardLabels; sorts: BoardTableProps['sorts'] }) {
  return (
    <thead>
      <tr>
        <SortHead sort={sorts.patient}>{labels.patient}</SortHead>
        <SortHead sort={sorts.lands}>{labels.lands}</SortHead>
        <SortHead sort={sorts.surgery}>{labels.surgery}</SortHead>
        <th scope="col" className="c-trip">{labels.trip}</th>
        <th scope="col">{labels.companion}</th>
        <th scope="col">{labels.needs}</th>
        <th scope="col">{labels.ready}</th>
        <th scope="col">{labels.flags}</th>
        <th scope="col"><span className="vh">{labels.assigned}</span></th>
      </tr>
    </thead>
  );
}

function SortHead({ sort: { href, isCurrent }, children }: { sort: SortLink; children: ReactNode }) {
  return (
    <th scope="col" aria-sort={isCurrent ? 'ascending' : undefined}>
      <Link href={href} prefetch={false} scroll={false}>{children}{isCurrent ? <Icon name="arrow-up" size="s" /> : null}</Link>
    </th>
  );
}
