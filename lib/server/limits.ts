import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { RequestContext } from './request';

/** So many calls in so many seconds, for one person or, before sign-in, one address. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** A person with two phones and a doubled tap stays far below; a script does not. */
const USUAL: Limit = { points: 120, seconds: 60 };

// Kept in the process: this guards a server's work. What guards an account is counted in the database (lib/data/rate-limits).
const limiters = new Map<string, RateLimiterMemory>();

/** One deed has several limits where some of its actions are done more often, or cost more, than others. */
function limiterOf(deed: string, { points, seconds }: Limit): RateLimiterMemory {
  const name = `${deed} ${points}/${seconds}`;
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  limiters.set(name, made);
  return made;
}

type Caller = Pick<RequestContext, 'actor' | 'address'>;

export async function allows(deed: string, { actor, address }: Caller, limit: Limit = USUAL): Promise<boolean> {
  const caller = actor?.type === 'person' ? actor.userId : address;
  return limiterOf(deed, limit).consume(caller).then(
    () => true,
    () => false,
  );
}
