import type { CarryOnLimit } from '@/lib/domain/packing/types';
import { administer } from './administer';
import { database } from './client';
import { falseIfDoubled } from './database-refusals';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

export async function carryOnLimits(): Promise<readonly CarryOnLimit[]> {
  const rows = await database().airlineLimit.findMany({ omit: { editedAt: true }, orderBy: { airline: 'asc' } });
  return rows.map(({ lengthIn, widthIn, depthIn, weightPounds: pounds, checkedOn, ...row }) =>
    ({ ...row, size: { lengthIn, widthIn, depthIn }, pounds, checkedOn: dayOfColumn(checkedOn) }));
}

const columnsOf = ({ size, pounds, checkedOn, ...limit }: CarryOnLimit, now: Date) =>
  ({ ...limit, ...size, weightPounds: pounds, checkedOn: columnOfDay(checkedOn), editedAt: now });

/** False when there is no such airline. */
export function setCarryOnLimit(access: AdministratorAccess, limit: CarryOnLimit, now: Date): Promise<boolean> {
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
export function addCarryOnLimit(access: AdministratorAccess, limit: CarryOnLimit, now: Date): Promise<boolean> {
  return falseIfDoubled(administer(access, {
    deed: 'add-airline-limit',
    now,
    async run(queries) {
      await queries.airlineLimit.create({ data: columnsOf(limit, now) });
      return true;
    },
  }));
}
