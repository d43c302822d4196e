'use client';

import { type PointerEvent, type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { type FormAction, IDLE_FORM } from '@/components/kit/form-state';

interface DragScopeProps {
  readonly action: FormAction;
  readonly tripId: string;
  readonly notSaved: string;
  /** List items with `data-line`, and a `data-grip` within. */
  readonly children: ReactNode;
}

interface Drag {
  readonly item: HTMLElement;
  /** On the page, so that scrolling counts. */
  readonly y: number;
  /** Where it would be put: before this one, or at the end of the list. */
  before: HTMLElement | null;
}

const EDGE_PIXELS = 72;
const SCROLL_PIXELS = 14;

const itemsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>(':scope > [data-line]')];

/** The first line whose middle lies below; null at the end. */
function lineBelow(list: HTMLElement, held: HTMLElement, y: number): HTMLElement | null {
  return itemsOf(list).find((item) => item !== held && y < item.getBoundingClientRect().top + item.offsetHeight / 2) ?? null;
}

function scrollAtEdge(y: number): void {
  if (y < EDGE_PIXELS) window.scrollBy(0, -SCROLL_PIXELS);
  if (y > window.innerHeight - EDGE_PIXELS) window.scrollBy(0, SCROLL_PIXELS);
}

function mark(list: HTMLElement, before: HTMLElement | null): void {
  for (const item of itemsOf(list)) item.toggleAttribute('data-over', item === before);
  list.toggleAttribute('data-over-end', before === null);
}

function putDown(list: HTMLElement, { item }: Drag): void {
  for (const one of itemsOf(list)) one.removeAttribute('data-over');
  list.removeAttribute('data-over-end');
  item.removeAttribute('data-held');
  item.style.translate = '';
}

/** A line is taken by its dots and put between two others of its section. */
export function DragScope({ action, tripId, notSaved, children }: DragScopeProps) {
  const list = useRef<HTMLUListElement>(null);
  const drag = useRef<Drag | null>(null);
  const [said, say] = useState('');
  useEffect(() => list.current?.setAttribute('data-live', ''), []);

  function begin(event: PointerEvent<HTMLUListElement>): void {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
    const item = grip?.closest<HTMLElement>('[data-line]');
    if (!item || !event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    item.dataset.held = '';
    drag.current = { item, y: event.clientY + window.scrollY, before: item };
  }

  function move(event: PointerEvent<HTMLUListElement>): void {
    const held = drag.current;
    if (!held) return;
    scrollAtEdge(event.clientY);
    held.item.style.translate = `0 ${event.clientY + window.scrollY - held.y}px`;
    held.before = lineBelow(event.currentTarget, held.item, event.clientY);
    mark(event.currentTarget, held.before);
  }

  function end(event: PointerEvent<HTMLUListElement>): void {
    const held = drag.current;
    drag.current = null;
    if (!held) return;
    putDown(event.currentTarget, held);
    if (held.before !== held.item && held.before !== held.item.nextElementSibling) drop(held);
  }

  function cancel(event: PointerEvent<HTMLUListElement>): void {
    if (drag.current) putDown(event.currentTarget, drag.current);
    drag.current = null;
  }

  function drop({ item, before }: Drag): void {
    const form = new FormData();
    const values = { tripId, line: item.dataset.line ?? '', before: before?.dataset.line ?? '', script: 'yes' };
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    startTransition(async () => {
      const answer = await action(IDLE_FORM, form).catch(() => null);
      startTransition(() => say(answer ? answer.problems.map(({ message }) => message).join(' ') : notSaved));
    });
  }

  return (
    <>
      <p className={said ? 'note note--stop pack-said' : 'vh'} role="status">{said}</p>
      <ul className="sheet lines ar-list" ref={list} onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={cancel}>{children}</ul>
    </>
  );
}
