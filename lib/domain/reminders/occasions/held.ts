import type { Trip } from '../../itinerary/types';
import type { FlightHomeState } from '../../recovery/flight-home';

/** Whether nobody can say when the patient travels home: on hold, after a no, and on a day that is too soon. */
export const isHeldHome = ({ hold }: Trip, state: FlightHomeState | null): boolean => hold !== null || state === 'on-hold' || state === 'too-soon';
