import type { DeskSettings, SetException, SetHours, SetResource, SetService } from '@/lib/domain/appointments/settings';
import { exceptionOf, SERVICE_SHAPE, serviceOf, weeklyOf } from './desk-rows';
import type { Prisma } from './generated/client';
import { dayOfColumn } from './trip-rows';
import { versionOf } from './version-of';

const IN_ORDER = [{ position: 'asc' }, { id: 'asc' }] as const;

/** Read with joins: one statement for the whole desk. */
export const SETTINGS_SHAPE = {
  select: {
    name: true, fastingRule: true, fastingSource: true, fastingCheckedOn: true,
    resources: { orderBy: [...IN_ORDER] },
    services: { ...SERVICE_SHAPE, orderBy: [...IN_ORDER] },
    hours: { orderBy: [{ weekday: 'asc' }, { opensMinute: 'asc' }] },
    exceptions: { orderBy: [{ firstOn: 'asc' }, { opensMinute: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] },
  },
} as const satisfies Prisma.CentreDefaultArgs;

type CentreRow = Prisma.CentreGetPayload<typeof SETTINGS_SHAPE>;

function setResourceOf({ id, kind, name, retiredAt }: CentreRow['resources'][number]): SetResource {
  const resource = { id, kind, name, isRetired: retiredAt !== null };
  return { ...resource, version: versionOf(resource) };
}

function setServiceOf(row: CentreRow['services'][number]): SetService {
  const service = { ...serviceOf(row), ownStep: row.stepMinutes, noticeHours: row.noticeHours };
  return { ...service, version: versionOf(service) };
}

function setExceptionOf(row: CentreRow['exceptions'][number]): SetException {
  return { ...exceptionOf(row), resourceId: row.resourceId };
}

function setHoursOf(rows: CentreRow['hours'], owner: string | null): SetHours {
  const weekly = rows.filter(({ resourceId }) => resourceId === owner).map(weeklyOf);
  return { resourceId: owner, weekly, version: versionOf(weekly) };
}

export function settingsOf(row: CentreRow): DeskSettings {
  const { fastingRule: rule, fastingSource: source, fastingCheckedOn } = row;
  const fasting = { rule, source, checkedOn: fastingCheckedOn && dayOfColumn(fastingCheckedOn) };
  return {
    centreName: row.name,
    fasting: { ...fasting, version: versionOf(fasting) },
    resources: row.resources.map(setResourceOf),
    services: row.services.map(setServiceOf),
    hours: [null, ...row.resources.map(({ id }) => id)].map((owner) => setHoursOf(row.hours, owner)),
    exceptions: row.exceptions.map(setExceptionOf),
  };
}
