import { type ArrivalAccess, openArrival } from '@/lib/data/open-arrival';
import type { DeskAccess } from '@/lib/data/open-desk';
import type { Problem } from '@/lib/domain/problem';
import { opensByProof } from './closed-parts';
import { notFoundOutcome, type Outcome, proveFirst, redrawn, refused } from './outcome';

type Doing = (arrival: ArrivalAccess<'work-on-arrivals'>) => Promise<readonly Problem[]>;

/** Does something with an arrival of the desk's board, which is then drawn anew; a trip that is not on it is not there. */
export async function atArrival(desk: DeskAccess<'work-on-arrivals'>, tripId: string, doing: Doing): Promise<Outcome> {
  const arrival = await openArrival(desk, tripId);
  if (!arrival) return (await opensByProof(desk.actor, tripId, 'see-medical')) ? proveFirst : notFoundOutcome;
  const problems = await doing(arrival);
  return problems.length > 0 ? refused(problems) : redrawn;
}
