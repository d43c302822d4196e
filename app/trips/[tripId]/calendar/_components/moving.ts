/** Something that is on its way from one day to another: what the script marks on the page, and nothing more. */
export interface Held {
  readonly item: HTMLElement;
  /** The month or the list in which it moves. */
  readonly view: HTMLElement;
  readonly from: string;
  /** The day it is over. */
  to: string;
}

const MOVABLE = '[data-movable]';

export function movableAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(MOVABLE) : null;
}

export const isGrip = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[data-grip]') !== null;

/** Days to come, in the order of the view. */
function daysOf(view: HTMLElement): readonly HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>('[data-day]:not([data-state=past])')];
}

const dayIn = (view: HTMLElement, day: string) => view.querySelector<HTMLElement>(`[data-day="${day}"]`);

/** Takes an item up: the days that would take it show their frame. */
export function hold(item: HTMLElement): Held | null {
  const view = item.closest<HTMLElement>('[data-view]');
  const { from } = item.dataset;
  if (!view || !from) return null;
  view.dataset.moving = item.dataset.movable;
  item.dataset.held = '';
  return { item, view, from, to: from };
}

/** Moves on to a day; the day's element, for what is said of it. */
export function over(held: Held, day: string): HTMLElement | null {
  dayIn(held.view, held.to)?.removeAttribute('data-over');
  const there = dayIn(held.view, day);
  if (!there) return null;
  held.to = day;
  there.dataset.over = '';
  return there;
}

/** Puts everything as it was. */
export function letGo({ item, view, to }: Held): void {
  dayIn(view, to)?.removeAttribute('data-over');
  view.removeAttribute('data-moving');
  item.removeAttribute('data-held');
  item.style.translate = '';
}

export function dayUnder(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]:not([data-state=past])')?.dataset.day;
}

const STEPS: Readonly<Record<string, readonly [month: number, list: number]>> = {
  ArrowLeft: [-1, -1], ArrowRight: [1, 1], ArrowUp: [-7, -1], ArrowDown: [7, 1],
};

/** The day that an arrow key leads to; undefined for any other key, and at the ends. */
export function dayBeside({ view, to }: Held, key: string): string | undefined {
  const step = STEPS[key]?.[view.dataset.view === 'month' ? 0 : 1];
  if (step === undefined) return undefined;
  const days = daysOf(view);
  return days[days.findIndex(({ dataset }) => dataset.day === to) + step]?.dataset.day;
}

export const isArrow = (key: string): boolean => key in STEPS;
