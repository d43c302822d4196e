import type { Problem } from '@/lib/domain/problem';
import { done, notFoundOutcome, type Outcome, redrawn, refused } from './outcome';

/** Null stands for a task that the trip has not. */
type Problems = readonly Problem[] | null;

/** Back to the list of tasks. */
export function tasksDone(tripId: string, problems: Problems): Outcome {
  if (problems === null) return notFoundOutcome;
  return problems.length > 0 ? refused(problems) : done(`/trips/${tripId}/people#tasks`);
}

/** Stays where somebody answered; the page is drawn anew. */
export function answered(problems: Problems): Outcome {
  if (problems === null) return notFoundOutcome;
  return problems.length > 0 ? refused(problems) : redrawn;
}

/** Stays where escorts are asked. */
export const escortDone = (tripId: string, problems: readonly Problem[]): Outcome => (problems.length > 0 ? refused(problems) : done(`/trips/${tripId}/escort`));
