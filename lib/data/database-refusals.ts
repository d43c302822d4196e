/** PostgreSQL's name for "an exclusion constraint refused this": an outing on quiet days. */
const EXCLUSION_VIOLATION = '23P01';
const UNIQUE_VIOLATION = '23505';

/** The SQLSTATE of a refused statement: Prisma wraps it, a refused commit arrives bare from the driver. */
function sqlState(error: unknown): string | null {
  for (let fault = error, depth = 0; typeof fault === 'object' && fault !== null && depth < 5; depth += 1) {
    const { code, originalCode, meta, driverAdapterError, cause } = fault as Record<string, unknown>;
    const state = [originalCode, code].find((one) => typeof one === 'string' && /^[0-9A-Z]{5}$/.test(one) && !/^P\d/.test(one));
    if (typeof state === 'string') return state;
    fault = meta ?? driverAdapterError ?? cause;
  }
  return null;
}

export const isQuietDaysRefusal = (error: unknown): boolean => sqlState(error) === EXCLUSION_VIOLATION;

export const isDoubled = (error: unknown): boolean =>
  sqlState(error) === UNIQUE_VIOLATION || (error as { code?: unknown } | null)?.code === 'P2002';

/** What an addition answers, or false when the same was added before. */
export const falseIfDoubled = (adding: Promise<boolean>): Promise<boolean> =>
  adding.catch((error: unknown) => {
    if (isDoubled(error)) return false;
    throw error;
  });
