import { randomUUID } from 'node:crypto';
import { applyChange, withItemId } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Change } from '@/lib/domain/check/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { eventOfMove } from '@/lib/domain/plan/replan/after-move';
import { problem } from '@/lib/domain/problem';
import { changeTrip, type Refusal } from '@/lib/data/change-trip';
import { tripSeenBy } from '@/lib/data/trips';
import { type Outcome, refused } from './outcome';
import type { TripContext } from './perform';
import { tripDoneWith } from './sealed-replan';

interface NamedFix {
  readonly findingKey: string;
  readonly fixId: string;
}

/** The fix as trip check offers it now: what a stale page or a forged form names may be gone. */
function offeredChange(trip: Trip, { findingKey, fixId }: NamedFix, now: Date): Change | null {
  const finding = checkTrip(trip, now).open.find(({ key }) => key === findingKey);
  const fix = finding?.fixes.find(({ id, type }) => id === fixId && type === 'change');
  return fix?.type === 'change' ? fix.change : null;
}

/** The item that the fix puts on another day; others may hang on it. */
const movedId = (change: Change): string | null => (change.type === 'move-item' ? change.itemId : null);

/** Applies a fix of trip check by the same road as a person's own edit. */
export async function applyFix({ access, now }: TripContext<'change-itinerary'>, named: NamedFix): Promise<Outcome> {
  let next: AskedEvent | null = null;
  const edit = (trip: Trip): Trip | Refusal => {
    // What was shown is what is applied: neither does a hold that somebody may not know of take the fix away, nor does the
    // answer tell of findings that they do not see.
    const change = offeredChange(tripSeenBy(access, trip), named, now);
    if (!change) return [problem(null, 'stale')];
    const [after, itemId] = [applyChange(trip, withItemId(change, randomUUID())), movedId(change)];
    if (itemId !== null) next = eventOfMove(tripSeenBy(access, trip), tripSeenBy(access, after), itemId, now);
    return after;
  };
  const problems = await changeTrip(access, { edit, seenVersion: null, now });
  return problems.length > 0 ? refused(problems) : tripDoneWith(access, next);
}
