import type { Problem } from '@/lib/domain/problem';
import type { Limit } from './limits';
import { done, notFoundOutcome, type Outcome, redrawn, refused } from './outcome';

/** A list is ticked off and put in order in minutes, by a thumb that taps twice. */
export const MANY: Limit = { points: 600, seconds: 60 };

export const packingPath = (tripId: string): string => `/trips/${tripId}/packing`;

/** Back to the list, which says that it has changed; null stands for a line that this reader has not. */
export function packingDone(tripId: string, problems: readonly Problem[] | null): Outcome {
  if (problems === null) return notFoundOutcome;
  return problems.length > 0 ? refused(problems) : done(`${packingPath(tripId)}?done=yes`);
}

/** How a row's form was sent, and which row of the page it was. */
interface Bearing {
  readonly script: 'yes' | null;
  readonly row: number | null;
}

/** A script stays where it is and is given the page anew; a plain form comes back to its row. */
export function atRow(path: string, { script, row }: Bearing): Outcome {
  return script ? redrawn : done(`${path}${row === null ? '' : `#l-${row}`}`);
}
