import type { CentreQuestion } from '../arrivals/questions';
import type { TripRecord } from '../itinerary/record';
import type { OnTrip } from './escort';
import type { EscortAnswer, Task } from './types';

/** The trip with who is on it and what they do for it. */
export interface TripHelp {
  readonly record: TripRecord;
  readonly people: readonly OnTrip[];
  readonly tasks: readonly Task[];
  readonly answers: readonly EscortAnswer[];
  /** What centres asked, as the reader may see it, newest first. */
  readonly questions: readonly CentreQuestion[];
}
