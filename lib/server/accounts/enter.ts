import { log } from '../log';
import { done, type Outcome } from '../outcome';
import { savePlan } from '../save-plan';
import { LEAVING_PATH, secondStepPath } from '../sign-in-path';
import type { Entry } from './finish-link';
import { startSession } from './start-session';

/** Signs in somebody who has proved who they are, keeps the plan that came along, and leads on: to the second step, if they have one and did not take it. */
export async function enter({ userId, plan, from, isShared = false }: Omit<Entry, 'ok'>, now: Date, secondFactorAt: Date | null = null): Promise<Outcome> {
  const person = await startSession({ userId, isShared, secondFactorAt }, now);
  if (person === 'leaving') return done(LEAVING_PATH);
  if (person === 'owes-second-factor') return done(secondStepPath({ from, plan }));
  if (plan === null) return done(from ?? '/trips');
  const saved = await savePlan(person, plan, now).catch((fault: unknown) => {
    log.error({ err: fault }, 'a plan could not be saved at sign-in');
    return null;
  });
  // A plan that cannot be kept is not lost: its page shows what is wrong, and offers to save it again.
  return done(saved && 'tripId' in saved ? `/trips/${saved.tripId}` : `/plan/${plan}`);
}
