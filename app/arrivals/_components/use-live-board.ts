'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { followStream } from '@/components/trip/follow-stream';
import { type BoardMessage, type BoardShown, markOf, shownAfter } from '@/lib/text/board-shown';

/** Called before what is shown changes. */
type Hear = (message: BoardMessage, before: BoardShown, after: BoardShown) => void;

/** A board that nobody looks at says in its title how much changed, a little later. */
const UNSEEN_POLL_MS = 60_000;

/**
 * What the board shows now: as the server drew it, and what it was told since. A board that is drawn anew is followed anew, from
 * its mark on: what was missed between the two is told first. `hear` must stay the same from one drawing to the next.
 */
export function useLiveBoard(drawn: BoardShown, stream: string, hear: Hear): BoardShown {
  const router = useRouter();
  const [live, setLive] = useState({ drawn, shown: drawn });
  useEffect(() => {
    let shown = drawn;
    const take = (message: BoardMessage): void => {
      const before = shown;
      shown = shownAfter(shown, message);
      if (shown === before) return;
      hear(message, before, shown);
      setLive({ drawn, shown });
      if (shown.today !== before.today) router.refresh();
    };
    const address = (): string => `${stream}${stream.includes('?') ? '&' : '?'}drawn=${markOf(shown)}`;
    const ask = async () => {
      const answer = await fetch(address(), { headers: { accept: 'application/json' } }).catch(() => null);
      if (answer?.ok) take((await answer.json()) as BoardMessage);
      if (answer?.ok) return 'heard';
      return answer?.status === 404 ? 'gone' : null;
    };
    const gone = () => router.refresh();
    const unseen = () => {
      const poll = setInterval(() => void ask().then((answer) => (answer === 'gone' ? gone() : undefined)), UNSEEN_POLL_MS);
      return () => clearInterval(poll);
    };
    return followStream({ address, hear: (data) => take(JSON.parse(data) as BoardMessage), ask, gone }, unseen);
  }, [drawn, stream, hear, router]);
  return live.drawn === drawn ? live.shown : drawn;
}
