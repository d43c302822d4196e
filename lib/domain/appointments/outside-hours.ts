import { overlaps, type Span } from '../calendar/spans';
import type { Instant } from '../calendar/types';
import { closuresAround, stretchesOf } from './stretches';
import type { Desk, HoursException, Resource } from './types';

/** A time that is booked, with those whom it takes. */
export interface Taken {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly resourceIds: readonly string[];
}

/** Why somebody cannot be there: is in use no more, is closed then (by that exception), or has no hours then. */
export type Lack =
  | { readonly type: 'retired'; readonly resourceId: string }
  | { readonly type: 'closed'; readonly resourceId: string; readonly by: HoursException }
  | { readonly type: 'hours'; readonly resourceId: string };

export interface OutsideHours<T extends Taken> {
  readonly appointment: T;
  /** One for each resource that cannot be there, in the appointment's order. */
  readonly lacks: readonly Lack[];
}

/**
 * The booked times that the hours do not hold any more, in the order in which they come. Nothing moves them: hours are
 * changed around them, and people decide. `resources`: those in use, as in `Desk`.
 */
export function outsideHours<T extends Taken>(appointments: readonly T[], { zone, resources }: Pick<Desk, 'zone' | 'resources'>): readonly OutsideHours<T>[] {
  const known = new Map(resources.map((resource) => [resource.id, resource]));
  const lackOf = (id: string, span: Span<number>): readonly Lack[] => {
    const resource = known.get(id);
    return resource ? lackAt(resource, zone, span) : [{ type: 'retired', resourceId: id }];
  };
  return appointments.flatMap((appointment) => {
    const span = { from: appointment.startsAt.getTime(), until: appointment.endsAt.getTime() };
    const lacks = appointment.resourceIds.flatMap((id) => lackOf(id, span));
    return lacks.length > 0 ? [{ appointment, lacks }] : [];
  });
}

function lackAt(resource: Resource, zone: Desk['zone'], span: Span<number>): readonly Lack[] {
  const isWithin = stretchesOf(resource, zone, span).some((one) => one.from <= span.from && span.until <= one.until);
  if (isWithin) return [];
  const closed = closuresAround(resource, zone, span).find(({ stretch }) => overlaps(stretch, span));
  return [closed ? { type: 'closed', resourceId: resource.id, by: closed.exception } : { type: 'hours', resourceId: resource.id }];
}
