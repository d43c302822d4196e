import { database, type Queries } from '@/lib/data/client';

const AT_ONCE = 8;

/** Does `act` for 0 … times-1, so many at once. */
export async function pooled(times: number, act: (round: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < times) await act(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

export async function outingsOnQuietDays(tripId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM "Item" o JOIN "Item" q ON q."tripId" = o."tripId"
    WHERE o."tripId" = ${tripId}::uuid AND o.kind = 'OUTING' AND q.kind = 'QUIET_DAYS'
    AND tstzrange(o."startsAt", o."endsAt") && tstzrange(q."startsAt", q."endsAt")`;
  return Number(row?.count);
}

/**
 * `first` happens while it holds the trip, and `late` starts before that is done: its access is from before, its turn comes
 * after.
 */
export async function whileItWaits<T>(tripId: string, first: (queries: Queries) => Promise<unknown>, late: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  const answer = await database().$transaction(async (queries) => {
    await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${tripId}::uuid FOR UPDATE`;
    await first(queries);
    const settled = Promise.allSettled([late()]);
    while ((await waiters()) === 0) continue;
    return () => settled;
  }, { timeout: 15_000 });
  const [result] = await answer();
  return result;
}

/** How many wait for a lock that somebody else holds. */
export async function waiters(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return Number(row?.count);
}
