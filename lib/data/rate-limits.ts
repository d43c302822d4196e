import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { fingerprint } from '@/lib/crypto/fingerprint';
import { database, type Database } from './client';

const QUARTER = 15 * 60;

/**
 * Tries in a stretch of seconds. "Pair" counts one account from one network address, so that a stranger's
 * tries elsewhere do not stop the owner. The account's own counters are wide and short: at worst an attacker
 * closes password sign-in for a quarter of an hour, and the mailed link still works.
 */
const LIMITS = {
  'password-pair': { points: 10, duration: QUARTER },
  'password-account': { points: 60, duration: QUARTER },
  'password-address': { points: 100, duration: QUARTER },
  'mail-pair': { points: 4, duration: QUARTER },
  'mail-account': { points: 12, duration: QUARTER },
  'mail-address': { points: 30, duration: QUARTER },
} as const;

export type Counter = keyof typeof LIMITS;

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

/** Counts one try; false when there were too many. */
export async function countTry(counter: Counter, subject: string): Promise<boolean> {
  try {
    await limiterOf(counter).consume(keyOf(counter, subject));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Takes back one counted try that turned out well. */
export async function forgiveTry(counter: Counter, subject: string): Promise<void> {
  await limiterOf(counter).reward(keyOf(counter, subject), 1);
}
