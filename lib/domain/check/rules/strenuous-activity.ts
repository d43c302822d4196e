import { namedDay, type Placed } from '../../itinerary/layout';
import type { Item } from '../../itinerary/types';
import { walkingBudget } from '../../itinerary/walking';
import { isOver, type TripFacts } from '../facts';
import { changeFix, wayFix } from '../fixes';
import { lacksYes } from '../exercise';
import { flagDays, nameParams } from '../item-facts';
import type { Fix, Trouble } from '../types';

/** The same plan as a short walk. */
function asWalk({ trip }: TripFacts, { item, span }: Placed): Item {
  const budget = walkingBudget(trip, span.from);
  return { ...item, activity: 'WALK', walkMinutes: Math.min(item.walkMinutes ?? budget, budget) };
}

function fixesFor(facts: TripFacts, outing: Placed): readonly Fix[] {
  const walk = asWalk(facts, outing);
  return [
    changeFix('make-gentle', { type: 'change-item', item: walk }, { minutes: walk.walkMinutes ?? 0 }),
    changeFix('remove', { type: 'remove-item', itemId: outing.item.id }),
    wayFix('record-word', 'record-word', { about: 'exercise' }),
  ];
}

/** Heavy sport without the surgeon's yes for exercise. Before surgery day nobody's yes is due. */
export function strenuousActivity(facts: TripFacts): readonly Trouble[] {
  const { layout, today, trip } = facts;
  return layout.placed.flatMap((placed) => {
    const { item, span } = placed;
    if (span.until <= 0 || isOver(span, today) || !lacksYes(trip, item)) return [];
    return [{
      severity: 'blocked',
      itemIds: [item.id],
      days: flagDays(layout, span.from),
      params: { ...nameParams(item), activity: item.activity ?? '', day: namedDay(layout, span.from), hold: trip.hold ? 'yes' : 'no', surgeon: trip.hold?.saidBy ?? '' },
      fixes: fixesFor(facts, placed),
    }];
  });
}
