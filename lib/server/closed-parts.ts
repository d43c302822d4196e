import type { Person } from '@/lib/domain/access/actor';
import { type Deed, mayDo } from '@/lib/domain/access/deeds';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';

// At a shared computer a person whose last proof is older than ten minutes carries `withholdsMedical`: see lib/server/session.

/** The same once they have proved who they are: nothing of theirs is withheld. */
export const whenProven = <T extends { readonly withholdsMedical?: true }>(withheld: T): T => ({ ...withheld, withholdsMedical: undefined });

/** Whether the deed would be theirs with a recent proof. */
export async function opensByProof(actor: Person, tripId: string, deed: Deed): Promise<boolean> {
  if (!actor.withholdsMedical || !actor.proof?.isShared) return false;
  return (await openTrip(whenProven(actor), tripId, deed)) !== null;
}

/** Whether the deed would be theirs as staff of a centre that keeps them out until they give a second factor. */
export async function opensBySecondFactor(actor: Person, tripId: string, deed: Deed): Promise<boolean> {
  const barredFrom = actor.proof?.barredFrom ?? [];
  if (barredFrom.length === 0) return false;
  const staff = barredFrom.map((centreId) => ({ centreId, role: 'COORDINATOR' as const }));
  return (await openTrip({ ...whenProven(actor), staff }, tripId, deed)) !== null;
}

/** Whether the trip is open to them without its medical part, and would be with it. */
export const isClosedMedical = ({ actor, standing }: TripAccess): boolean =>
  actor.proof?.isShared === true && standing.withholdsMedical === true && mayDo('see-medical', whenProven(standing));
