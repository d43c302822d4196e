'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/kit/button';
import { isNews, isWaiting } from '@/lib/domain/offline/waiting';
import type { Sending } from '@/lib/device/queue/send';
import type { WaitingWords } from '@/lib/text/queue-words';
import type { Queue } from './use-queue';
import { WaitingLine } from './waiting-line';
import { useWaiting } from './waiting-scope';

interface Sign {
  /** Drawn by the server: the browser need not load all drawings for this one. */
  readonly sign: ReactNode;
}

/** Under the header: what was done without a network and waits, and what came of it, with a way out. Nothing where there is nothing. */
export function WaitingStrip({ sign }: Sign) {
  const { words, ...queue } = useWaiting();
  return words ? <Strip {...queue} words={words} sign={sign} /> : null;
}

function Strip({ deeds, words, sending, send, sign }: Pick<Queue, 'deeds' | 'sending' | 'send'> & { words: WaitingWords } & Sign) {
  const [waiting, news] = [deeds.filter(isWaiting), deeds.filter(isNews)];
  const said = [[words.waiting, waiting.length], [words.toRead, news.length]] as const;
  const summary = said.filter(([, count]) => count > 0).map(([sentence, count]) => sentence.replace('%count%', String(count))).join(' · ');
  return (
    <>
      <p className="vh" role="status">{summary}</p>
      {summary === '' ? null : (
        <section className="waiting" aria-label={words.title}>
          <details className="wrap" open={news.length > 0}>
            <summary>{sign} {summary}</summary>
            {waiting.length > 0 ? <SendingSaid sending={sending} words={words} /> : null}
            <ul className="waiting-lines">{[...news, ...waiting].map((entry) => <WaitingLine key={entry.deed.id} entry={entry} words={words} />)}</ul>
            {waiting.length > 0 ? <Button type="button" look="outline" onClick={() => void send()}>{words.sendNow}</Button> : null}
          </details>
        </section>
      )}
    </>
  );
}

const SAID: Readonly<Partial<Record<Sending, keyof WaitingWords>>> = {
  offline: 'offline', 'signed-out': 'signedOut', 'other-person': 'otherPerson', unanswered: 'unanswered',
};

/** Why it is not sent yet. */
function SendingSaid({ sending, words }: { sending: Sending | null; words: WaitingWords }) {
  const key = SAID[sending ?? 'offline'];
  if (key === undefined) return null;
  return <p>{words[key]} {key === 'signedOut' ? <Link href="/sign-in" prefetch={false}>{words.signIn}</Link> : null}</p>;
}
