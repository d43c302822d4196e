import { KINDS } from '../../itinerary/kinds';
import type { Item } from '../../itinerary/types';
import { type Clash, clashesOf, TRAVEL_MINUTES, wouldClash } from '../clashes';
import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { moveToRoom } from '../gentle-room';
import { nameParams, startDays } from '../item-facts';
import type { FindingParams, Fix, Trouble } from '../types';

function isTheirOnlyClash(facts: TripFacts, { earlier, later }: Clash, moved: Item): boolean {
  return moved === later.item || !wouldClash(facts, later.item, later.item.when, earlier.item);
}

/** An outing of the two on another day, when that leaves the other in peace. */
function moveOuting(facts: TripFacts, clash: Clash): readonly Fix[] {
  const outings = [clash.later.item, clash.earlier.item].filter((item) => item.kind === 'OUTING' && isTheirOnlyClash(facts, clash, item));
  const placed = outings.flatMap((item) => facts.layout.placed.filter((one) => one.item === item));
  return placed.map((one) => moveToRoom('move-to-day', facts, one)).find((fixes) => fixes.length > 0) ?? [];
}

function changeWay(id: string, item: Item): readonly Fix[] {
  return KINDS[item.kind].form ? [wayFix(id, 'change-item', nameParams(item), item.id)] : [];
}

function otherParams({ title, kind, purpose }: Item): FindingParams {
  return { otherTitle: title, otherKind: kind, otherPurpose: purpose ?? '' };
}

const momentOf = (ms: number): string => new Date(ms).toISOString();

function troubleOf(facts: TripFacts, clash: Clash): Trouble {
  const [earlier, later] = [clash.earlier.item, clash.later.item];
  return {
    // The later one is in trouble, whatever it clashes with.
    about: later.id,
    severity: 'blocked',
    itemIds: [earlier.id, later.id],
    days: startDays(later),
    params: {
      ...nameParams(later), ...otherParams(earlier), day: startDays(later)[0] ?? '',
      reason: clash.later.startsAt < clash.earlier.endsAt ? 'overlap' : 'travel', travel: TRAVEL_MINUTES,
      beginsAt: momentOf(clash.later.startsAt), endsAt: momentOf(clash.earlier.endsAt),
    },
    fixes: [...moveOuting(facts, clash), ...changeWay('change-later', later), ...changeWay('change-earlier', earlier)],
  };
}

/** Two things that need the patient overlap, or leave no time for the way between them. */
export function clash(facts: TripFacts): readonly Trouble[] {
  return clashesOf(facts).map((one) => troubleOf(facts, one));
}
