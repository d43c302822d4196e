'use client';

import { Button } from '@/components/kit/button';
import type { OfflineDeed, TickDeed } from '@/lib/domain/offline/deeds';
import { isWaiting } from '@/lib/domain/offline/waiting';
import { dropDeeds, type StoredDeed } from '@/lib/device/queue/store';
import type { WaitingWords } from '@/lib/text/queue-words';
import { madeHere, useWaiting } from './waiting-scope';

/** One thing that was done without a network. */
export function WaitingLine({ entry, words }: { entry: StoredDeed; words: WaitingWords }) {
  const { deed, label, told } = entry;
  const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(deed.madeAt));
  return (
    <li>
      <b>{titleOf(deed, label, words)}</b>
      <span className="soft small">{words.made.replace('%when%', when)}</span>
      {told ? <p>{told.words}</p> : null}
      {deed.kind === 'note' ? <p><span className="soft">{words.keepsText}</span> <span className="waiting-text">{deed.text}</span></p> : null}
      <Ways entry={entry} words={words} />
    </li>
  );
}

function titleOf(deed: OfflineDeed, label: string, words: WaitingWords): string {
  const sentence = deed.kind === 'note' ? words.noteFor : words[deed.isPacked ? 'packed' : 'unpacked'];
  return sentence.replace('%name%', label);
}

function Ways({ entry, words }: { entry: StoredDeed; words: WaitingWords }) {
  const { keep, send } = useWaiting();
  const { deed, label, told } = entry;
  const drop = () => void dropDeeds([deed.id]).catch(() => undefined);
  // Whoever has read that others changed it may want it all the same; a fresh deed says so.
  const again = (tick: TickDeed, seenTurns: number) => void keep({ ...tick, ...madeHere(tick.tripId), seenTurns }, label).then(send);
  const turns = told?.outcome === 'conflict' ? told.turns : null;
  return (
    <p className="waiting-ways">
      {deed.kind === 'tick' && turns !== null ? <Button type="button" look="outline" onClick={() => again(deed, turns)}>{words.again}</Button> : null}
      <Button type="button" look="text" onClick={drop}>{isWaiting(entry) ? words.discard : words.read}</Button>
    </p>
  );
}
