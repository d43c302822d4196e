import type { Day } from '@/lib/domain/calendar/types';
import { administer } from './administer';
import { database } from './client';
import { falseIfDoubled } from './database-refusals';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

/** The largest bag that an airline takes into the cabin. */
export interface CabinLimit {
  readonly airline: string;
  readonly lengthIn: number;
  readonly widthIn: number;
  readonly depthIn: number;
  /** Null where the airline names none, or nobody looked. */
  readonly weightPounds: number | null;
  readonly source: string;
  readonly grade: string;
  readonly checkedOn: Day;
}

export async function cabinLimits(_access: AdministratorAccess): Promise<readonly CabinLimit[]> {
  const rows = await database().airlineLimit.findMany({ orderBy: { airline: 'asc' } });
  return rows.map(({ editedAt: _, ...row }) => ({ ...row, checkedOn: dayOfColumn(row.checkedOn) }));
}

const columnsOf = (limit: CabinLimit, now: Date) => ({ ...limit, checkedOn: columnOfDay(limit.checkedOn), editedAt: now });

/** False when there is no such airline. */
export function setCabinLimit(access: AdministratorAccess, limit: CabinLimit, now: Date): Promise<boolean> {
  return administer(access, {
    deed: 'set-airline-limit',
    now,
    async run(queries) {
      const { count } = await queries.airlineLimit.updateMany({ where: { airline: limit.airline }, data: columnsOf(limit, now) });
      return count > 0;
    },
  });
}

/** False when this airline is there already. */
export function addCabinLimit(access: AdministratorAccess, limit: CabinLimit, now: Date): Promise<boolean> {
  return falseIfDoubled(administer(access, {
    deed: 'add-airline-limit',
    now,
    async run(queries) {
      await queries.airlineLimit.create({ data: columnsOf(limit, now) });
      return true;
    },
  }));
}
