import type { HoursException, Resource, Service, WeeklyHours } from '@/lib/domain/appointments/types';
import type { Prisma } from './generated/client';
import { dayOfColumn } from './trip-rows';

export const SERVICE_SHAPE = {
  include: { options: { orderBy: [{ place: 'asc' }, { resource: { position: 'asc' } }, { resourceId: 'asc' }] } },
} as const satisfies Prisma.ServiceDefaultArgs;

type ServiceRow = Prisma.ServiceGetPayload<typeof SERVICE_SHAPE>;
type HoursRow = Prisma.HoursGetPayload<object>;
type ExceptionRow = Prisma.HoursExceptionGetPayload<object>;
type ResourceRow = Prisma.ResourceGetPayload<object>;

const MINUTES_AN_HOUR = 60;

/** Who can fill each place, in the order of the places. */
function placesOf(options: ServiceRow['options']): readonly (readonly string[])[] {
  const places = new Map<number, string[]>();
  for (const { place, resourceId } of options) places.set(place, [...(places.get(place) ?? []), resourceId]);
  return [...places.values()];
}

export function serviceOf(row: ServiceRow): Service {
  const { id, centreId, name, purpose, place, minutes, bookableBy, cancelNoticeHours, horizonDays, dailyLimit } = row;
  const { windowFirst: first, windowLast: last, location, preparation, companions, fasting } = row;
  return {
    id, centreId, name, purpose, place, minutes, bookableBy, cancelNoticeHours, horizonDays, dailyLimit,
    bufferBefore: row.bufferBeforeMinutes,
    bufferAfter: row.bufferAfterMinutes,
    step: row.stepMinutes ?? minutes,
    places: placesOf(row.options),
    noticeMinutes: row.noticeHours * MINUTES_AN_HOUR,
    window: first === null || last === null ? null : { first, last },
    location, preparation, companions, fasting,
    isRetired: row.retiredAt !== null,
  };
}

export const weeklyOf = ({ weekday, opensMinute: opens, closesMinute: closes }: HoursRow): WeeklyHours => ({ weekday, opens, closes });

export function exceptionOf({ id, firstOn, untilOn, isOpen, opensMinute: opens, closesMinute: closes, reason }: ExceptionRow): HoursException {
  const hours = opens === null || closes === null ? null : { opens, closes };
  return { id, from: dayOfColumn(firstOn), until: dayOfColumn(untilOn), isOpen, hours, reason };
}

/** All rows of one centre: its own and those of its resources. */
export interface DeskHours {
  readonly hours: readonly HoursRow[];
  readonly exceptions: readonly ExceptionRow[];
}

/** A resource with the hours that hold for it: its own where it has any, else the centre's; exceptions of both. */
export function resourceOf({ id, kind, name }: ResourceRow, { hours, exceptions }: DeskHours): Resource {
  const own = hours.filter(({ resourceId }) => resourceId === id);
  const weekly = own.length > 0 ? own : hours.filter(({ resourceId }) => resourceId === null);
  const that = exceptions.filter(({ resourceId }) => resourceId === null || resourceId === id);
  return { id, kind, name, weekly: weekly.map(weeklyOf), exceptions: that.map(exceptionOf) };
}
