import type { CabinLimit } from '@/lib/input/admin-forms';
import { administer } from './administer';
import { database } from './client';
import { falseIfDoubled } from './database-refusals';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

export async function cabinLimits(): Promise<readonly CabinLimit[]> {
  const rows = await database().airlineLimit.findMany({ omit: { editedAt: true }, orderBy: { airline: 'asc' } });
  return rows.map((row) => ({ ...row, checkedOn: dayOfColumn(row.checkedOn) }));
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
