import { lineOf, lines, linkOf } from './line-focus';

export interface KeptFocus {
  /** Before the lines change. */
  readonly hold: () => void;
  /** After. */
  readonly giveBack: () => void;
}

/**
 * Keeps the focus on the line that has it, though it is drawn in another day; where the line is gone, on the one that took its
 * place. Whoever has moved on meanwhile is left alone.
 */
export function keptFocus(): KeptFocus {
  let held: { readonly tripId: string | undefined; readonly at: number } | null = null;
  return {
    hold() {
      const line = lineOf(document.activeElement);
      held = line && { tripId: line.dataset.trip, at: lines().indexOf(line) };
    },
    giveBack() {
      const line = held;
      held = null;
      if (!line || document.activeElement !== document.body) return;
      const all = lines();
      const target = all.find(({ dataset }) => dataset.trip === line.tripId) ?? all[Math.min(line.at, all.length - 1)];
      linkOf(target)?.focus({ preventScroll: true });
    },
  };
}
