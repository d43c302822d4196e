import type { Day } from '../calendar/types';
import type { HistoryEntry } from '../history/types';
import type { Call } from '../plan/rebooking';
import type { TripPacking } from '../packing/trip-packing';
import type { Trip } from './types';

/** A trip as a screen shows it: what the rules look at, and what stands around it. */
export interface TripRecord {
  readonly trip: Trip;
  readonly packing: TripPacking;
  /** Grows with each change of itinerary, surgery or profile; a form that is sent back names the one it showed. */
  readonly version: number;
  /** Grows with each write about its people; no version. */
  readonly peopleRevision: number;
  /** The New York day on which the plan was saved. */
  readonly madeOn: Day;
  readonly patientName: string;
  /** `hasStaff`: somebody at the centre works with Mendway, so that sharing reaches a person. */
  readonly centre: { readonly name: string; readonly address: string; readonly phone: string; readonly hasStaff: boolean } | null;
  readonly isSharedWithCentre: boolean;
  /** The change that made the trip what it is now; null while nobody has changed it. */
  readonly lastChange: HistoryEntry | null;
  /** What re-plans left to be rebooked, those of the latest change last. */
  readonly calls: readonly Call[];
}
