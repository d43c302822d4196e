import type { ReactNode } from 'react';
import type { Day } from '@/lib/domain/calendar/types';
import type { ArrivalRowView } from '@/lib/text/arrival-words';
import { arrivalsCounted, type BoardLabels } from '@/lib/text/board-words';
import { ArrivalRow } from './arrival-row';

const COLUMNS = 9;

export interface BoardRowsProps {
  /** In the order of the board. */
  readonly rows: readonly ArrivalRowView[];
  readonly labels: BoardLabels;
  /** Boards by landing have a head above each day. */
  readonly isByDay: boolean;
  readonly openTrip: string | null;
  /** The address of this board without a side panel. */
  readonly path: string;
  readonly badgeOf?: (view: ArrivalRowView) => ReactNode;
}

/** The lines of a board: one group a day, or all in one. Works on the server and in the browser. */
export function BoardRows({ rows, isByDay, ...shown }: BoardRowsProps) {
  if (!isByDay) return <tbody>{rows.map((view) => row(view, shown, false))}</tbody>;
  return daysOf(rows).map(([first, ...others]) => (
    <tbody key={first.arrivesOn ?? 'unknown'}>
      <tr className="day-row">
        <th colSpan={COLUMNS} scope="colgroup"><b className="num">{first.dayTitle}</b><span>{arrivalsCounted(others.length + 1, shown.labels)}</span></th>
      </tr>
      {[first, ...others].map((view) => row(view, shown, true))}
    </tbody>
  ));
}

function row(view: ArrivalRowView, { labels, openTrip, path, badgeOf }: Omit<BoardRowsProps, 'rows' | 'isByDay'>, isUnderDay: boolean) {
  const { tripId } = view;
  return (
    <ArrivalRow key={tripId} view={view} labels={labels} href={tripHref(path, tripId)} isOpen={tripId === openTrip} isUnderDay={isUnderDay}
      badge={badgeOf?.(view)} />
  );
}

/** The address at which the side panel of a trip is open beside the same board. */
export const tripHref = (path: string, tripId: string): string => `${path}${path.includes('?') ? '&' : '?'}trip=${tripId}`;

type DayOfRows = [ArrivalRowView, ...ArrivalRowView[]];

function daysOf(rows: readonly ArrivalRowView[]): readonly DayOfRows[] {
  const days = new Map<Day | null, DayOfRows>();
  for (const view of rows) {
    const day = days.get(view.arrivesOn);
    if (day) day.push(view);
    else days.set(view.arrivesOn, [view]);
  }
  return [...days.values()];
}
