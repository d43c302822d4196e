import type { ReactNode } from 'react';
import type { FormAction } from '@/components/kit/form-state';
import type { BoardCounts } from '@/lib/domain/arrivals/board';
import type { ArrivalRowView, NeedsSomeoneView } from '@/lib/text/arrival-words';
import type { BoardLabels } from '@/lib/text/board-words';
import { BoardTable, type BoardTableProps } from './board-table';
import { type CountLink, Counts } from './counts';
import { Strip } from './strip';

/** What a board shows at the moment. */
export interface BoardLines {
  /** In the order of the board. */
  readonly rows: readonly ArrivalRowView[];
  readonly counts: BoardCounts;
  readonly strip: { readonly lines: readonly NeedsSomeoneView[]; readonly more: number };
}

/** What stays while lines come and go: words and addresses, plain JSON. */
export interface BoardFrame extends Pick<BoardTableProps, 'caption' | 'sorts' | 'isByDay' | 'openTrip' | 'path'> {
  readonly title: string;
  /** "Tue, Feb 10, 2026, 9:14 am. New York time." */
  readonly lead: string;
  readonly labels: BoardLabels;
  readonly countsLabel: string;
  readonly countLinks: readonly CountLink[];
  readonly moreHref: string;
  readonly centreId: string;
  readonly userId: string;
}

export interface BoardProps {
  readonly shown: BoardLines;
  readonly frame: BoardFrame;
  readonly take: FormAction;
  /** Between the strip and the table. */
  readonly filters: ReactNode;
  /** In place of the table where it has no lines: why. */
  readonly empty: ReactNode;
  readonly badgeOf?: (view: ArrivalRowView) => ReactNode;
}

/** Head, strip, filters and lines. Works on the server, and in the browser for a board that is told of changes. */
export function Board({ shown: { rows, counts, strip }, frame, take, filters, empty, badgeOf }: BoardProps) {
  const { title, lead, labels, path, moreHref, centreId, userId, caption, sorts, isByDay, openTrip } = frame;
  return (
    <>
      <div className="staff-head">
        <div><h1>{title}</h1><p className="soft">{lead}</p></div>
        <Counts counts={counts} links={frame.countLinks} label={frame.countsLabel} />
      </div>
      <Strip strip={strip} labels={labels} path={path} moreHref={moreHref} centreId={centreId} userId={userId} take={take} />
      {filters}
      {rows.length > 0 ? (
        <BoardTable rows={rows} labels={labels} caption={caption} sorts={sorts} isByDay={isByDay} openTrip={openTrip} path={path} badgeOf={badgeOf} />
      ) : empty}
    </>
  );
}
