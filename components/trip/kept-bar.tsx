'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { forgetOthers, tellSeen } from '@/lib/device/page/talk';
import { whenKept } from '@/lib/device/page/when';
import { KEEP_UNTIL } from '@/lib/domain/kept/wire';

interface KeptBarProps {
  /** Whose session this page was made for. */
  readonly reader: string;
  readonly words: Readonly<Record<'copy' | 'from' | 'about' | 'cut' | 'back' | 'newest', string>>;
  readonly children: ReactNode;
}

type State = 'fine' | 'copy' | 'cut' | 'back';

/** Long enough for the page itself to come first. */
const PATIENCE_MS = 600;

/** Says that there is no network, and of when a copy is; tells the worker which page is looked at. */
export function KeptBar({ reader, words, children }: KeptBarProps) {
  const path = usePathname();
  const [state, setState] = useState<State>('fine');
  const [when, setWhen] = useState<string | null>(null);
  useEffect(() => void forgetOthers(reader).catch(() => undefined), [reader]);
  useEffect(() => {
    const isCopy = copyOf(path) !== null;
    setState(isCopy ? 'copy' : navigator.onLine ? 'fine' : 'cut');
    setWhen(isCopy ? sentenceOf(words) : null);
    const tell = () => void tellSeen(seenHere(reader)).catch(() => undefined);
    const timer = isCopy ? undefined : setTimeout(tell, PATIENCE_MS);
    const cut = () => setState((before) => (before === 'copy' || copyOf(path) ? 'copy' : 'cut'));
    const back = () => {
      setState('back');
      tell();
    };
    window.addEventListener('offline', cut);
    window.addEventListener('online', back);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('offline', cut);
      window.removeEventListener('online', back);
    };
  }, [path, reader, words]);
  return (
    <div className="offbar" role="status" data-state={state}>
      <p className="wrap">
        {children}
        <span>{state === 'cut' ? words.cut : state === 'back' ? words.back : (when ?? words.copy)}</span>
        {state === 'back' ? <a href={path}>{words.newest}</a> : null}
      </p>
    </div>
  );
}

/** When the page that came with the document was kept; null where it came from the network, or another page stands here by now. */
function copyOf(path: string): { at: number; here: number } | null {
  const { dataset } = document.documentElement;
  dataset.keptPath ??= path;
  return dataset.kept && dataset.keptPath === path ? { at: Number(dataset.kept), here: Number(dataset.keptHere) } : null;
}

function sentenceOf(words: KeptBarProps['words']): string | null {
  const copy = copyOf(document.documentElement.dataset.keptPath ?? '');
  if (!copy) return null;
  const { time, isAbout } = whenKept(copy, document.documentElement.lang);
  return (isAbout ? words.about : words.from).replace('{when}', time);
}

const seenHere = (reader: string) => ({
  address: window.location.pathname + window.location.search,
  reader,
  language: document.documentElement.lang,
  version: Number(document.querySelector<HTMLDataElement>('data.trip-version')?.value) || null,
  isOwn: document.querySelector(`meta[name="${KEEP_UNTIL}"]`) !== null,
});
