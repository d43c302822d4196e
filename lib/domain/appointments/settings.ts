import type { Instant } from '../calendar/types';
import type { FastingRule } from './fasting';
import type { HoursException, Resource, ResourceKind, Service, WeeklyHours } from './types';

/** A part of the desk as those see it who change it; the version is what a form was opened with. */
interface Versioned {
  readonly version: string;
}

export interface SetResource extends Versioned {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly isRetired: boolean;
}

export interface SetService extends Service, Versioned {
  /** Null: as long as it lasts. */
  readonly ownStep: number | null;
  readonly noticeHours: number;
}

/** Weekly hours of the centre (null) or of a resource that has its own. */
export interface SetHours extends Versioned {
  readonly resourceId: string | null;
  readonly weekly: readonly WeeklyHours[];
}

export interface SetException extends HoursException {
  /** Null: for everybody and every room. */
  readonly resourceId: string | null;
}

/** All that a centre says about its desk; resources and services in its own order. */
export interface DeskSettings {
  readonly centreName: string;
  /** Empty when nobody entered one. */
  readonly fasting: FastingRule & Versioned;
  readonly resources: readonly SetResource[];
  readonly services: readonly SetService[];
  /** The centre’s first, then of each resource: without weekly hours where the centre's hold. */
  readonly hours: readonly SetHours[];
  readonly exceptions: readonly SetException[];
}

/** A time that is booked or offered and still ahead. */
export interface Ahead {
  readonly appointmentId: string;
  readonly patientName: string;
  readonly serviceId: string;
  readonly resourceIds: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

type Timing = Pick<DeskSettings, 'resources' | 'hours' | 'exceptions'>;

/** Every resource, retired ones too, with the hours that hold for it. */
export function resourcesOf({ resources, hours, exceptions }: Timing): readonly Resource[] {
  const weeklyOf = (id: string | null) => hours.find(({ resourceId }) => resourceId === id)?.weekly ?? [];
  return resources.map(({ id, kind, name }) => {
    const own = weeklyOf(id);
    const weekly = own.length > 0 ? own : weeklyOf(null);
    return { id, kind, name, weekly, exceptions: exceptions.filter(({ resourceId }) => resourceId === null || resourceId === id) };
  });
}

/** The same desk with other weekly hours of the centre or of one resource. */
export function withHours<T extends Timing>(desk: T, resourceId: string | null, weekly: readonly WeeklyHours[]): T {
  return { ...desk, hours: desk.hours.map((one) => (one.resourceId === resourceId ? { ...one, weekly } : one)) };
}
