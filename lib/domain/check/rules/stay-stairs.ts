import { isOver, type TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flagDays, nameParams } from '../item-facts';
import type { Trouble } from '../types';

/** The stay has stairs, and no lift that anybody knows of. */
export function stayStairs({ layout, today }: TripFacts): readonly Trouble[] {
  return layout.placed.flatMap(({ item, span }) => {
    const { hasStairs, hasLift } = item.stay ?? {};
    if (item.kind !== 'STAY' || !hasStairs || hasLift || isOver(span, today)) return [];
    const id = hasLift === false ? 'change-stay' : 'ask-lift';
    return [{
      severity: 'tip',
      itemIds: [item.id],
      days: flagDays(layout, span.from),
      params: { ...nameParams(item), lift: hasLift === false ? 'no' : 'unknown' },
      fixes: [wayFix(id, 'change-item', {}, item.id)],
    }];
  });
}
