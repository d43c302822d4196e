import { overlaps } from '../../calendar/spans';
import { namedDay, type Placed } from '../../itinerary/layout';
import { isOver, type TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { flagDays, nameParams } from '../item-facts';
import type { Trouble } from '../types';

function isAway({ item }: Placed): boolean {
  return item.kind === 'VISIT' && (item.place === null || item.place === 'ELSEWHERE');
}

/** A visit on a quiet day is neither at the stay nor at the centre. A call counts as at the stay. */
export function visitAwayFromStay(facts: TripFacts): readonly Trouble[] {
  return facts.layout.placed.flatMap((placed) => {
    const { item, span } = placed;
    if (!isAway(placed) || isOver(span, facts.today)) return [];
    const closed = facts.closedDays.find((days) => overlaps(days.span, span));
    if (!closed) return [];
    const offset = Math.max(span.from, closed.span.from);
    return [{
      severity: 'blocked',
      itemIds: [item.id],
      days: flagDays(facts.layout, offset),
      params: { ...nameParams(item), day: namedDay(facts.layout, offset), reason: closed.reason },
      fixes: [changeFix('to-stay', { type: 'move-visit-to-stay', itemId: item.id })],
    }];
  });
}
