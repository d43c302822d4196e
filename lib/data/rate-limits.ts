import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { fingerprint } from '@/lib/crypto/fingerprint';
import { database, type Database } from './client';

const QUARTER = 15 * 60;
const DAY = 24 * 60 * 60;

/**
 * Tries in a stretch of seconds. "Pair" counts one account from one network address and comes first: what it
 * refuses is counted nowhere else, so one network address spends at most its pair's share of an account's counter
 * and cannot close the account for its owner elsewhere. That takes several addresses at once; then the password
 * waits for a quarter of an hour while the mailed link, which has counters of its own, still works.
 */
const LIMITS = {
  'password-pair': { points: 10, duration: QUARTER },
  'password-account': { points: 60, duration: QUARTER },
  'password-address': { points: 100, duration: QUARTER },
  // The second factor of somebody who gave the first. A day's worth of guesses finds one code of six digits in five thousand times.
  'factor-pair': { points: 10, duration: QUARTER },
  'factor-address': { points: 100, duration: QUARTER },
  'factor-account': { points: 20, duration: QUARTER },
  'factor-day': { points: 60, duration: DAY },
  // Visitors who sign in by a passkey: each try writes a row.
  'passkey-address': { points: 60, duration: QUARTER },
  'mail-pair': { points: 4, duration: QUARTER },
  'mail-account': { points: 12, duration: QUARTER },
  'mail-address': { points: 30, duration: QUARTER },
  // Mails to people who asked for none: "pair" is one inviter and one address.
  'invite-pair': { points: 4, duration: DAY },
  'invite-person': { points: 40, duration: DAY },
  'invite-address': { points: 12, duration: DAY },
  // Passcodes of share links; whoever manages the link is told of guessing once a day.
  'passcode-pair': { points: 10, duration: QUARTER },
  'passcode-address': { points: 40, duration: QUARTER },
  'passcode-link': { points: 20, duration: QUARTER },
  'passcode-told': { points: 1, duration: DAY },
  // Tests of a channel, which come at once: a server that is not there is not asked for ever.
  'test-person': { points: 6, duration: QUARTER },
  // Suggestions of centres come from anybody, and each is read by somebody.
  'suggest-address': { points: 5, duration: DAY },
  'suggest-all': { points: 300, duration: DAY },
  // So do tips.
  'tip-address': { points: 5, duration: DAY },
  'tip-all': { points: 300, duration: DAY },
} as const;

type Counter = keyof typeof LIMITS;

const limiters = new WeakMap<Database, Map<Counter, RateLimiterPrisma>>();

function limiterOf(counter: Counter): RateLimiterPrisma {
  const client = database();
  const known = limiters.get(client) ?? new Map<Counter, RateLimiterPrisma>();
  limiters.set(client, known);
  const made = known.get(counter) ?? makeLimiter(client, counter);
  known.set(counter, made);
  return made;
}

function makeLimiter(storeClient: Database, counter: Counter): RateLimiterPrisma {
  return new RateLimiterPrisma({ storeClient, tableName: 'rateLimit', keyPrefix: counter, clearExpiredByTimeout: false, ...LIMITS[counter] });
}

// Whose tries are counted is nobody's business, the database's included.
const keyOf = (counter: Counter, subject: string): string => fingerprint(`limit.${counter}`, subject);

/** One thing to count, and whose. */
export type Tally = readonly [counter: Counter, subject: string];

/** Counts one try in each, in order; the first one that refuses ends it, and those behind it count nothing. */
export async function countTries(tallies: readonly Tally[]): Promise<boolean> {
  for (const [counter, subject] of tallies) {
    if (!(await countTry(counter, subject))) return false;
  }
  return true;
}

/** Counts one try; false when there were too many. */
async function countTry(counter: Counter, subject: string): Promise<boolean> {
  try {
    await limiterOf(counter).consume(keyOf(counter, subject));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Takes back one counted try that turned out well. */
export async function forgiveTries(tallies: readonly Tally[]): Promise<void> {
  await Promise.all(tallies.map(([counter, subject]) => limiterOf(counter).reward(keyOf(counter, subject), 1)));
}
