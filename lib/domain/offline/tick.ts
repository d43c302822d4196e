import type { DeedAnswer, TickDeed, TurnedBy } from './deeds';

/** Where a line stands, as whoever sends the tick sees it; null when it is not there for them. */
export type LineStanding = { readonly turns: number; readonly by: TurnedBy } | 'removed' | null;

export const isPackedAfter = (turns: number): boolean => turns % 2 === 1;

/** `turn`: the line is to be turned, and that is the answer then. */
interface TickDecision {
  readonly turn: boolean;
  readonly answer: DeedAnswer;
}

/**
 * What a tick from a device comes to. Where the line is as the tick wants it, there is nothing to do, whoever did it. Where others
 * turned it to and fro since the device looked, it stays as they left it: their word is the newer one, whatever a clock says.
 */
export function decideTick({ isPacked, seenTurns }: Pick<TickDeed, 'isPacked' | 'seenTurns'>, line: LineStanding): TickDecision {
  if (line === null) return { turn: false, answer: { outcome: 'gone' } };
  if (line === 'removed') return { turn: false, answer: { outcome: 'conflict', reason: 'removed' } };
  const { turns, by } = line;
  if (isPackedAfter(turns) === isPacked) return { turn: false, answer: { outcome: 'done', turns } };
  if (turns > seenTurns) return { turn: false, answer: { outcome: 'conflict', reason: 'turned', turns, by } };
  return { turn: true, answer: { outcome: 'done', turns: turns + 1 } };
}
