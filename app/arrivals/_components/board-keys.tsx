'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useAbility } from '@/components/kit/use-ability';
import type { KeyWords } from '@/lib/text/board-live-words';
import { lineOf, lines, linkOf } from './line-focus';

/** Where this browser keeps that somebody wants no keys of one sign: whoever speaks to their computer types them by accident. */
const KEPT = 'mendway-board-keys';
const OFF = 'off';
const CHANGED = 'mendway-board-keys-changed';

const isOn = (): boolean => localStorage.getItem(KEPT) !== OFF;

function useSigns(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(follow, isOn, () => true);
  const set = (next: boolean): void => {
    if (next) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, OFF);
    window.dispatchEvent(new Event(CHANGED));
  };
  return [on, set];
}

function follow(changed: () => void): () => void {
  const events = [CHANGED, 'storage'] as const;
  events.forEach((event) => window.addEventListener(event, changed));
  return () => events.forEach((event) => window.removeEventListener(event, changed));
}

interface BoardKeysProps {
  readonly words: KeyWords;
  /** The board without its side panel; null: none is open. */
  readonly closeHref: string | null;
}

/** The keys of the board, and a button that lists them. Without JavaScript there are none, and no button. */
export function BoardKeys({ words, closeHref }: BoardKeysProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const hasKeys = useAbility(() => true);
  const [signs, setSigns] = useSigns();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isElsewhere(event)) return;
      const act = actOf(event, {
        '/': signs ? toSearch : null,
        '?': signs ? () => dialog.current?.showModal() : null,
        Escape: closeHref === null ? null : () => router.push(closeHref, { scroll: false }),
      });
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [signs, closeHref, router]);
  if (!hasKeys) return null;
  return (
    <>
      <button type="button" className="fbtn board-keys" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>{words.open}</button>
      <dialog ref={dialog} className="keys" aria-labelledby="board-keys">
        <h2 id="board-keys">{words.title}</h2>
        <dl>
          <Keys names={['↓', '↑']}>{words.rows}</Keys>
          <Keys names={['Home', 'End']}>{words.ends}</Keys>
          <Keys names={['Enter']}>{words.enter}</Keys>
          <Keys names={['Esc']}>{words.escape}</Keys>
          <Keys names={['/']}>{words.search}</Keys>
          <Keys names={['?']}>{words.help}</Keys>
        </dl>
        <label><input type="checkbox" checked={signs} onChange={({ target }) => setSigns(target.checked)} /><span>{words.switch}</span></label>
        <p className="soft">{words.note}</p>
        <form method="dialog"><button type="submit" className="btn btn--outline">{words.close}</button></form>
      </dialog>
    </>
  );
}

function Keys({ names, children }: { names: readonly string[]; children: string }) {
  return <div><dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{children}</dd></div>;
}

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Somebody types, another part has taken the key, or the browser and the system have it. */
function isElsewhere({ target, defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest(FIELDS) !== null;
  return defaultPrevented || ctrlKey || metaKey || altKey || isTyping || document.querySelector('dialog[open]') !== null;
}

const toSearch = (): void => document.querySelector<HTMLInputElement>('.af-search input[type=search]')?.focus();

type Act = (() => void) | null;

/** What a key does here; null: nothing of the board. */
function actOf({ key, target }: KeyboardEvent, everywhere: Readonly<Record<string, Act>>): Act {
  return everywhere[key] ?? moving(key, target instanceof Element ? lineOf(target) : null);
}

/** From the line that has the focus to another. */
function moving(key: string, from: HTMLElement | null): Act {
  if (!from) return null;
  const all = lines();
  const at = all.indexOf(from);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
  return to === undefined ? null : () => linkOf(all[to])?.focus();
}
