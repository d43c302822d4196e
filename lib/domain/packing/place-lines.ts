import type { PackingLine } from './types';

/** The place that a line is given: `position` of its state. */
export interface Placing {
  readonly id: string | null;
  readonly key: string | null;
  readonly position: number;
}

const placingOf = ({ id, key }: PackingLine, position: number): Placing => ({ id, key, position });

/** A number between two neighbours; null when no number is left between them. */
function between(before: PackingLine | undefined, after: PackingLine | undefined): number | null {
  if (!before) return (after?.order ?? 1) - 1;
  if (!after) return before.order + 1;
  const middle = (before.order + after.order) / 2;
  return middle > before.order && middle < after.order ? middle : null;
}

/**
 * What to write down so that the line at `from` stands at `to`, both counted from 0 among the section's lines as they
 * are shown. Usually one place; all of them once nothing fits between two neighbours any more.
 */
export function placesAfterMove(lines: readonly PackingLine[], from: number, to: number): readonly Placing[] {
  const moved = lines[from];
  const others = lines.filter((_, index) => index !== from);
  const target = Math.min(Math.max(to, 0), others.length);
  if (!moved || target === from) return [];
  const position = between(others[target - 1], others[target]);
  if (position !== null) return [placingOf(moved, position)];
  return [...others.slice(0, target), moved, ...others.slice(target)].map((line, index) => placingOf(line, index));
}
