import type { Made } from '../itinerary/make-item';
import type { Clearance, Trip } from '../itinerary/types';
import { problem } from '../problem';
import { speakerProblems } from './spoken-word';

export const CLEARANCE_KINDS = ['fly', 'exercise'] as const satisfies readonly Clearance['kind'][];

/** The trip with one more clinician's word; earlier ones stay, the latest counts. No yes while a hold stands. */
export function withWord(trip: Trip, word: Clearance): Made<Trip> {
  const problems = speakerProblems(word.saidBy, { saidOn: word.saidOn }, word.recordedAt);
  if (problems.length > 0) return { problems };
  if (trip.hold && word.word === 'yes') return { problems: [problem('word', 'yes-while-on-hold')] };
  return { made: { ...trip, clearances: [...trip.clearances, word] } };
}
