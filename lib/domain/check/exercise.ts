import type { Activity, Item, Trip } from '../itinerary/types';
import { latestWord } from '../recovery/flight-home';

/** What needs the surgeon's yes after surgery. */
export const STRENUOUS = ['HEAVY_SPORT', 'RUNNING', 'GYMNASTICS', 'WRESTLING'] as const satisfies readonly Activity[];

/** The word that counts is a yes, said on surgery day or later; a hold takes it away. */
export function isClearedToExercise(trip: Trip): boolean {
  const word = latestWord(trip, 'exercise');
  return trip.hold === null && word?.word === 'yes' && trip.surgery.state === 'dated' && word.saidOn >= trip.surgery.on;
}

/** Sport that needs the surgeon's yes after surgery, and does not have it. */
export function lacksYes(trip: Trip, { kind, activity }: Item): boolean {
  return kind === 'OUTING' && STRENUOUS.some((one) => one === activity) && trip.procedure !== 'consultation' && !isClearedToExercise(trip);
}
