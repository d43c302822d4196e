import { overlaps } from '../../calendar/spans';
import { namedDay, type Placed } from '../../itinerary/layout';
import { speakerBehind } from '../../recovery/profile-numbers';
import { isOver, type ClosedDays, type TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { onDayWithRoom } from '../gentle-room';
import { flagDays, nameParams } from '../item-facts';
import type { Fix, Trouble } from '../types';

function fixesFor(facts: TripFacts, outing: Placed): readonly Fix[] {
  const itemId = outing.item.id;
  const room = onDayWithRoom(facts, outing);
  const visit = changeFix('visit-at-stay', { type: 'make-visit-at-stay', itemId }, nameParams(outing.item));
  if (!room) return [visit];
  const day = namedDay(facts.layout, room.offset);
  return [changeFix('move-to-day', { type: 'move-item', itemId, when: room.when }, { day }), visit];
}

function troubleOf(facts: TripFacts, outing: Placed, { reason, span }: ClosedDays): Trouble {
  const { layout, trip } = facts;
  const offset = Math.max(outing.span.from, span.from);
  return {
    severity: 'blocked',
    itemIds: [outing.item.id],
    days: flagDays(layout, offset),
    params: {
      ...nameParams(outing.item), day: namedDay(layout, offset), reason,
      daysAfter: offset, quietDays: trip.profile.quietDays, numberBy: speakerBehind(trip, 'quietDays'), surgeon: trip.hold?.saidBy ?? '',
    },
    fixes: fixesFor(facts, outing),
  };
}

/** An outing touches a quiet day, or a day that a hold closes. */
export function planOnQuietDay(facts: TripFacts): readonly Trouble[] {
  return facts.layout.placed.flatMap((placed) => {
    if (placed.item.kind !== 'OUTING' || isOver(placed.span, facts.today)) return [];
    const closed = facts.closedDays.find(({ span }) => overlaps(span, placed.span));
    return closed ? [troubleOf(facts, placed, closed)] : [];
  });
}
