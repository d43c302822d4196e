import { database } from '@/lib/data/client';

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
