import type { Instant } from '../calendar/types';
import type { Item, ItemKind, Trip, When } from '../itinerary/types';

/** What needs the patient. A stay, quiet days and notes never do. */
const NEEDS_PATIENT: readonly ItemKind[] = ['FLIGHT', 'TRAIN', 'CAR', 'TRANSFER', 'APPOINTMENT', 'SURGERY', 'VISIT', 'OUTING'];

/** Something that needs the patient at a clock time. */
export interface Busy {
  readonly item: Item;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Null for what has no clock time or needs nobody. */
export function busyAt(item: Item, when: When): Busy | null {
  if (when.type !== 'timed' || !NEEDS_PATIENT.includes(item.kind)) return null;
  return { item, startsAt: when.startsAt.getTime(), endsAt: when.endsAt.getTime() };
}

export function startsFirst(a: Busy, b: Busy): boolean {
  return a.startsAt === b.startsAt ? a.item.id < b.item.id : a.startsAt < b.startsAt;
}

/** What needs the patient and is not over, in order of time. Moments need no surgery date. */
export function busyTimes({ items }: Trip, now: Instant): readonly Busy[] {
  const busy: Busy[] = [];
  for (const item of items) {
    const one = busyAt(item, item.when);
    if (one && one.endsAt > now.getTime()) busy.push(one);
  }
  return busy.sort((a, b) => (startsFirst(a, b) ? -1 : 1));
}
