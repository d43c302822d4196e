import type { Trip } from './types';

/** A trip as a screen shows it: what the rules look at, and what stands around it. */
export interface TripRecord {
  readonly trip: Trip;
  /** Grows with each change of itinerary, surgery or profile; a form that is sent back names the one it showed. */
  readonly version: number;
  readonly patientName: string;
  readonly centre: { readonly name: string; readonly address: string; readonly phone: string } | null;
  readonly isSharedWithCentre: boolean;
}
