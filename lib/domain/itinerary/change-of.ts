import { type Problem, problem } from '../problem';
import { KINDS } from './kinds';
import type { Made } from './make-item';
import type { Item, Trip } from './types';

const GONE = problem(null, 'not-found');

function itemOf({ items }: Trip, itemId: string): Item | undefined {
  return items.find(({ id }) => id === itemId);
}

/** An item stays what it is: nobody makes an outing of the surgery by naming its id. What is booked at a desk stays booked there. */
export function asChangeOf(trip: Trip, itemId: string, result: Made<Item>): Made<Item> {
  const was = itemOf(trip, itemId);
  if (was === undefined || 'problems' in result) return result;
  return was.kind === result.made.kind ? { made: { ...result.made, desk: was.desk } } : { problems: [GONE] };
}

/** Why the item cannot be removed: it is not on this trip, or the plan itself made it. */
export function removalProblems(trip: Trip, itemId: string): readonly Problem[] {
  const was = itemOf(trip, itemId);
  return was && KINDS[was.kind].form ? [] : [GONE];
}
