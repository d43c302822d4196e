'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { documentCopy, type NetworkState, networkState, watchNetwork } from '@/lib/device/page/network';
import { forgetOthers, tellSeen } from '@/lib/device/page/talk';
import { whenKept } from '@/lib/device/page/when';
import { KEEP_UNTIL } from '@/lib/domain/kept/wire';

interface KeptBarProps {
  /** Whose session this page was made for. */
  readonly reader: string;
  readonly words: Readonly<Record<'copy' | 'from' | 'about' | 'cut' | 'back' | 'newest', string>>;
  readonly children: ReactNode;
}

/** Long enough for the page itself to come first. */
const PATIENCE_MS = 600;

/** Says that there is no network, and of when a copy is; tells the worker which page is looked at. */
export function KeptBar({ reader, words, children }: KeptBarProps) {
  const path = usePathname();
  const state = useSyncExternalStore<NetworkState>(watchNetwork, () => networkState(path), () => 'fine');
  useEffect(() => void forgetOthers(reader).catch(() => undefined), [reader]);
  useEffect(() => {
    if (state === 'copy' || state === 'cut') return;
    const timer = setTimeout(() => void tellSeen(seenHere(reader)).catch(() => undefined), PATIENCE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className="offbar" role="status" data-state={state}>
      <p className="wrap">
        {children}
        <span>{state === 'copy' ? sentenceOf(path, words) : state === 'fine' ? words.copy : words[state]}</span>
        {state === 'back' ? <a href={path}>{words.newest}</a> : null}
      </p>
    </div>
  );
}

function sentenceOf(path: string, words: KeptBarProps['words']): string {
  const copy = documentCopy(path);
  if (!copy) return words.copy;
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
