import type { Person } from '@/lib/domain/access/actor';
import { arrivalsPath } from './arrivals-query';

/** Who is where: all that a way back asks of an access. */
export interface WhoseTrip {
  readonly tripId: string;
  readonly actor: Pick<Person, 'staff'>;
  readonly centre: { readonly id: string } | null;
}

/** Where a trip is at home: for its people its own page, for staff their board, with the trip beside it. */
export function tripHome({ tripId, actor, centre }: WhoseTrip): string {
  if (!centre) return `/trips/${tripId}`;
  return arrivalsPath({ trip: tripId, centre: actor.staff.length > 1 ? centre.id : null });
}
