import { daysBetween } from '../calendar/days';
import type { Day } from '../calendar/types';

interface Dated {
  readonly surgeryOn: Day | null;
  /** Not for a consultation alone: its day is no surgery's. */
  readonly hasSurgery: boolean;
}

/** For so long after a surgery the guide speaks to somebody who has had it, whatever they plan next. A starting number of our own. */
const REMEMBERED_DAYS = 365;

/** The trip of a reader that the guide goes by: the latest surgery of the last year, else the next one, else one without a day. */
export function readerTrip<T extends Dated>(trips: readonly T[], today: Day): T | null {
  const ago = ({ surgeryOn, hasSurgery }: T): number | null => (surgeryOn === null || !hasSurgery ? null : daysBetween(surgeryOn, today));
  const within = (first: number, last: number) => trips.filter((trip) => {
    const days = ago(trip);
    return days !== null && days >= first && days <= last;
  });
  const nearest = (found: readonly T[]): T | undefined => found.toSorted((a, b) => Math.abs(ago(a) ?? 0) - Math.abs(ago(b) ?? 0))[0];
  return nearest(within(0, REMEMBERED_DAYS)) ?? nearest(within(-Infinity, -1)) ?? trips.find((trip) => ago(trip) === null) ?? nearest(trips) ?? null;
}
