import type { Person } from '@/lib/domain/access/actor';
import { database } from './client';

export interface OwnDesk {
  readonly centreId: string;
  readonly name: string;
  /** Its staff sign in with a second factor, from then on. */
  readonly secondFactorSince: Date | null;
}

/** The centres at whose desks somebody works, by name. */
export async function ownDesks({ staff }: Person): Promise<readonly OwnDesk[]> {
  const rows = await database().centre.findMany({
    where: { id: { in: staff.map(({ centreId }) => centreId) } },
    select: { id: true, name: true, secondFactorSince: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id: centreId, ...centre }) => ({ centreId, ...centre }));
}

/** The centres of theirs, by name, that keep somebody from their desks until they give a second factor. */
export async function barringCentres({ proof }: Person): Promise<readonly string[]> {
  const rows = await database().centre.findMany({ where: { id: { in: [...(proof?.barredFrom ?? [])] } }, select: { name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(({ name }) => name);
}
