import type { Person } from '@/lib/domain/access/actor';

/** Who is where: all that a way back asks of an access. */
export interface WhoseTrip {
  readonly tripId: string;
  readonly actor: Pick<Person, 'staff'>;
  readonly centre: { readonly id: string } | null;
}

/** Where a trip is at home: for its people its own page, for staff their board, with the trip beside it. */
export function tripHome({ tripId, actor, centre }: WhoseTrip): string {
  if (!centre) return `/trips/${tripId}`;
  return `/arrivals?${new URLSearchParams({ trip: tripId, ...(actor.staff.length > 1 && { centre: centre.id }) })}`;
}
