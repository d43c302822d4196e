'use client';

import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { FormAction } from '@/components/kit/form-state';
import { Tag } from '@/components/kit/tag';
import type { ArrivalRowView } from '@/lib/text/arrival-words';
import { changesSince, type LiveWords, saidOf } from '@/lib/text/board-live-words';
import type { BoardMessage, BoardShown } from '@/lib/text/board-shown';
import { Board, type BoardProps } from './board';
import { ChangedBar } from './changed-bar';
import { keptFocus } from './kept-focus';
import { useLiveBoard } from './use-live-board';
import { useOpenPanel } from './use-open-panel';

interface LiveBoardProps extends Omit<BoardProps, 'shown' | 'badgeOf'> {
  /** As the server draws it: `boardShown` of lib/server. */
  readonly shown: BoardShown;
  /** What changed later is news to the reader, ISO. */
  readonly since: string;
  readonly words: LiveWords;
  readonly see: FormAction;
}

/** The board, to which changes come by themselves: lines are put in, moved and taken away, and the focus stays where it is. */
export function LiveBoard({ shown: drawn, since, words, see, filters, ...board }: LiveBoardProps) {
  const { openTrip, centreId, path } = board.frame;
  const [said, setSaid] = useState('');
  const [focus] = useState(keptFocus);
  const { hear: hearForPanel, waits } = useOpenPanel(openTrip, drawn);
  const hear = useCallback((message: BoardMessage, before: BoardShown, after: BoardShown) => {
    focus.hold();
    hearForPanel(message, before);
    setSaid((last) => saidOf(before, after, words) || last);
  }, [focus, hearForPanel, words]);
  const shown = useLiveBoard(drawn, path.replace('/arrivals', '/arrivals/live'), hear);
  useLayoutEffect(() => focus.giveBack(), [focus, shown]);
  const changed = shown.rows.filter((row) => changesSince(row, since).length > 0).length;
  useCountInTitle(changed, drawn);
  const bar = (
    <ChangedBar count={changed} until={shown.at} centreId={centreId} said={waits ? words.panelWaits : said} words={words} see={see}
      closeHref={openTrip && path} />
  );
  return <Board {...board} shown={shown} filters={<>{filters}{bar}</>} badgeOf={(row) => <ChangedBadge row={row} since={since} />} />;
}

const MOST_NAMED = 2;

/** What changed of a line since one's last look. */
function ChangedBadge({ row, since }: { row: ArrivalRowView; since: string }) {
  const changes = changesSince(row, since).slice(0, MOST_NAMED);
  return changes.map(({ what, words }) => <Tag key={what} tone="mark">{words}</Tag>);
}

/** "(3) Arrivals", for whoever has the board behind other windows. */
function useCountInTitle(count: number, drawn: BoardShown): void {
  useEffect(() => {
    const title = document.title.replace(/^\(\d+\) /, '');
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [count, drawn]);
}
