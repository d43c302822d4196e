import type { CentreSecondFactor } from '@/lib/domain/access/second-factor';
import { administer } from './administer';
import { database } from './client';
import type { AdministratorAccess } from './open-administration';
import { HAS_SECOND_FACTOR } from './second-factor-sql';

export async function secondFactorOf(_access: AdministratorAccess, centreId: string): Promise<CentreSecondFactor> {
  const [centre, all, ready] = await Promise.all([
    database().centre.findUnique({ where: { id: centreId }, select: { secondFactorSince: true } }),
    database().staffMember.count({ where: { centreId } }),
    database().staffMember.count({ where: { centreId, user: HAS_SECOND_FACTOR } }),
  ]);
  return { since: centre?.secondFactorSince ?? null, staff: { all, ready } };
}

/** From then on a centre's staff sign in with a second factor; null: no more. False when there is no such centre. */
export function setSecondFactor(access: AdministratorAccess, id: string, since: Date | null, now: Date): Promise<boolean> {
  return administer(access, {
    deed: since ? 'ask-second-factor' : 'stop-asking-second-factor',
    now,
    async run(queries) {
      const { count } = await queries.centre.updateMany({ where: { id }, data: { secondFactorSince: since } });
      return count > 0;
    },
  });
}
