'use client';

import { type DragEvent, type KeyboardEvent, type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { type FormAction, IDLE_FORM } from '@/components/kit/form-state';
import { dayBeside, type Held, hold, isArrow, letGo, movableAt, over } from './moving';
import { usePointerMoves } from './use-pointer-moves';

/** Finished sentences, with `%name%` and `%day%` where the item and the day go. */
interface MoverWords {
  readonly hint: string;
  readonly held: string;
  readonly over: string;
  readonly closed: string;
  readonly putBack: string;
}

interface MoverProps {
  readonly moveItem: FormAction;
  readonly tripId: string;
  readonly version: number;
  readonly words: MoverWords;
  readonly children: ReactNode;
}

function formOf({ tripId, version }: MoverProps, { item, view, to }: Held): FormData {
  const form = new FormData();
  const values = { tripId, version: String(version), itemId: item.dataset.item ?? '', day: to, view: view.dataset.view ?? '' };
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

const nameOf = ({ item }: Held): string => item.dataset.name ?? '';

/** Outlives the page: each answer draws it anew. */
let moved: string | null = null;

/** What was moved stands on another day now: the keyboard goes on from there. */
function focusAgain(root: HTMLElement | null): void {
  if (moved === null || document.activeElement !== document.body) return;
  const links = root?.querySelectorAll<HTMLElement>(`[data-item="${moved}"] a`) ?? [];
  const link = [...links].find((one) => one.offsetParent !== null);
  link?.focus();
  if (link) moved = null;
}

/** Lets people move what lies on the days within, by hand and by keyboard. Without it, "Move to…" leads to a form. */
export function Mover(props: MoverProps) {
  const { words, moveItem, children } = props;
  const [state, send, isSending] = useActionState(moveItem, IDLE_FORM);
  const [said, say] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);

  useEffect(() => {
    if (!isSending) focusAgain(root.current);
  });

  function drop(dropped: Held): void {
    if (dropped.to === dropped.from) return say(words.putBack.replace('%name%', nameOf(dropped)));
    moved = dropped.item.dataset.item ?? null;
    say('');
    startTransition(() => send(formOf(props, dropped)));
  }

  function takeUp(event: KeyboardEvent): void {
    const item = event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey ? movableAt(event.target) : null;
    held.current = item && hold(item);
    if (!held.current) return;
    event.preventDefault();
    say(words.held.replace('%name%', nameOf(held.current)));
  }

  function carry(event: KeyboardEvent, carried: Held): void {
    if (event.key === 'Tab') return putBack();
    event.preventDefault();
    if (event.key === 'Escape') return putBack();
    if (event.key === 'Enter') {
      held.current = null;
      letGo(carried);
      return drop(carried);
    }
    if (isArrow(event.key)) goOn(carried, event.key);
  }

  function goOn(carried: Held, key: string): void {
    const day = dayBeside(carried, key);
    const there = day && over(carried, day);
    if (!there) return;
    there.scrollIntoView({ block: 'nearest' });
    const isClosed = there.dataset.closed !== undefined && carried.item.dataset.movable === 'outing';
    say((isClosed ? words.closed : words.over).replace('%day%', there.dataset.full ?? ''));
  }

  function putBack(): void {
    if (!held.current) return;
    letGo(held.current);
    say(words.putBack.replace('%name%', nameOf(held.current)));
    held.current = null;
  }

  const byPointer = usePointerMoves(drop);
  const byKey = (event: KeyboardEvent) => (held.current ? carry(event, held.current) : takeUp(event));
  return (
    <div className="mover" ref={root} aria-busy={isSending} onKeyDown={byKey} onDragStart={noNativeDrag} {...byPointer}>
      <p className="cal-hint soft small">{words.hint}</p>
      <p className="vh" role="status">{said}</p>
      {state.problems.length > 0 ? <div className="note note--stop" role="alert"><p>{state.problems.map(({ message }) => message).join(' ')}</p></div> : null}
      {children}
    </div>
  );
}

/** The browser would drag the link as text. */
function noNativeDrag(event: DragEvent): void {
  if (movableAt(event.target)) event.preventDefault();
}
