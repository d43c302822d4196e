import type { Person } from '@/lib/domain/access/actor';
import { database } from './client';

export interface OwnDesk {
  readonly centreId: string;
  readonly name: string;
}

/** The centres at whose desks somebody works, by name. */
export async function ownDesks({ staff }: Person): Promise<readonly OwnDesk[]> {
  const rows = await database().centre.findMany({
    where: { id: { in: staff.map(({ centreId }) => centreId) } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name }) => ({ centreId: id, name }));
}
