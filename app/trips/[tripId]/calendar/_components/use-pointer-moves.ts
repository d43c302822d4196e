'use client';

import { type PointerEvent, useRef } from 'react';
import { dayUnder, type Held, hold, isGrip, letGo, movableAt, over } from './moving';

/** A hand trembles: less than this is a press, not a drag. */
const LEAST_PIXELS = 6;
/** So near to its edge the window scrolls along. */
const EDGE_PIXELS = 72;
const SCROLL_PIXELS = 14;

interface Press {
  readonly item: HTMLElement;
  readonly x: number;
  /** On the page, so that scrolling counts. */
  readonly y: number;
  held: Held | null;
}

function scrollAtEdge(y: number): void {
  if (y < EDGE_PIXELS) window.scrollBy(0, -SCROLL_PIXELS);
  if (y > window.innerHeight - EDGE_PIXELS) window.scrollBy(0, SCROLL_PIXELS);
}

/** The press that ends a drag would open the link below it. */
function swallowClick(root: HTMLElement): void {
  const swallow = (click: Event) => {
    click.preventDefault();
    click.stopPropagation();
  };
  root.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => root.removeEventListener('click', swallow, { capture: true }), 0);
}

/** Moving with a mouse by any part of an item, and with a finger by its grip, so that the page still scrolls. */
export function usePointerMoves(drop: (held: Held) => void) {
  const press = useRef<Press | null>(null);

  function begin(event: PointerEvent<HTMLElement>): void {
    const item = movableAt(event.target);
    const isMeant = event.pointerType === 'mouse' ? event.button === 0 : isGrip(event.target);
    if (item && isMeant && event.isPrimary) press.current = { item, x: event.clientX, y: event.clientY + window.scrollY, held: null };
  }

  function move(event: PointerEvent<HTMLElement>): void {
    const pressed = press.current;
    if (!pressed) return;
    const [right, down] = [event.clientX - pressed.x, event.clientY + window.scrollY - pressed.y];
    if (!pressed.held) {
      if (Math.hypot(right, down) < LEAST_PIXELS) return;
      pressed.held = hold(pressed.item);
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    scrollAtEdge(event.clientY);
    pressed.item.style.translate = `${right}px ${down}px`;
    const day = dayUnder(event.clientX, event.clientY);
    if (pressed.held && day) over(pressed.held, day);
  }

  function end(event: PointerEvent<HTMLElement>): void {
    const held = press.current?.held;
    press.current = null;
    if (!held) return;
    swallowClick(event.currentTarget);
    letGo(held);
    // Dropped beside the days, it goes back.
    if (dayUnder(event.clientX, event.clientY) === held.to) drop(held);
  }

  function cancel(): void {
    if (press.current?.held) letGo(press.current.held);
    press.current = null;
  }

  return { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: cancel };
}
