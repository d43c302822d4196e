import { canBeFilled } from '@/lib/domain/appointments/fillable';
import type { DeskSettings, SetService } from '@/lib/domain/appointments/settings';
import type { Purpose } from '@/lib/domain/itinerary/types';
import { type Problem, problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import { changeSettings, type SettingsAnswer, settingsDone, settingsNotFound, settingsRefused, settingsStale, settingsUnchanged } from './desk-settings';
import type { DeskAccess } from './open-desk';

type Access = DeskAccess<'change-desk'>;

/** A service as its form gives it. */
export interface TypedService {
  readonly name: string;
  readonly purpose: Purpose | null;
  readonly place: 'CENTRE' | 'REMOTE';
  readonly minutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number | null;
  readonly bookableBy: 'PATIENT' | 'STAFF';
  readonly noticeHours: number;
  readonly cancelNoticeHours: number;
  readonly horizonDays: number;
  readonly dailyLimit: number | null;
  readonly window: { readonly first: number; readonly last: number } | null;
  readonly location: string;
  readonly preparation: string;
  readonly companions: string;
  readonly fasting: string;
  /** Places to fill, each with those who can. */
  readonly places: readonly (readonly string[])[];
}

const MOST = 100;
const deed = 'set-desk-services';

function columnsOf(typed: TypedService) {
  const { name, purpose, place, minutes, bufferBeforeMinutes, bufferAfterMinutes, stepMinutes, bookableBy, window } = typed;
  const { noticeHours, cancelNoticeHours, horizonDays, dailyLimit, location, preparation, companions, fasting } = typed;
  return {
    name, purpose, place, minutes, bufferBeforeMinutes, bufferAfterMinutes, stepMinutes, bookableBy,
    noticeHours, cancelNoticeHours, horizonDays, dailyLimit, location, preparation, companions, fasting,
    windowFirst: window?.first ?? null, windowLast: window?.last ?? null,
  };
}

const optionsOf = ({ places }: TypedService) =>
  places.flatMap((ids, place) => ids.map((resourceId) => ({ place, resourceId })));

/** Two of one name cannot be told apart in a list. */
const isTaken = (services: readonly SetService[], name: string, own?: string): boolean =>
  services.some((other) => other.id !== own && !other.isRetired && other.name.toLowerCase() === name.toLowerCase());

/** What keeps the service from being stored at this centre; null: it names somebody whom the centre does not have. */
function problemsOf(typed: TypedService, { resources, services }: DeskSettings, own?: string): readonly Problem[] | null {
  const known = new Set(resources.map(({ id }) => id));
  if (!typed.places.flat().every((id) => known.has(id))) return null;
  return [
    ...(isTaken(services, typed.name, own) ? [problem('name', 'desk-name-taken')] : []),
    ...(canBeFilled(typed.places, known) ? [] : [problem('place0', 'desk-nobody-twice')]),
  ];
}

export function addService(access: Access, typed: TypedService, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, settings) {
    const problems = problemsOf(typed, settings);
    if (!problems) return settingsNotFound;
    if (problems.length > 0) return settingsRefused(...problems);
    if (settings.services.length >= MOST) return settingsRefused(problem(null, 'desk-full'));
    const own = { ...columnsOf(typed), centreId: access.centreId, position: settings.services.length };
    await queries.service.create({ data: { ...own, options: { create: optionsOf(typed) } } });
    return settingsDone;
  } });
}

export function changeService(access: Access, { serviceId: id, version, ...typed }: TypedService & { serviceId: string; version: string }, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, settings) {
    const before = settings.services.find((one) => one.id === id);
    const problems = problemsOf(typed, settings, id);
    if (!before || !problems) return settingsNotFound;
    if (before.version !== version) return settingsStale;
    if (problems.length > 0) return settingsRefused(...problems);
    await queries.service.update({ where: { id }, data: columnsOf(typed) });
    await writeOptions(queries, id, typed);
    return settingsDone;
  } });
}

async function writeOptions(queries: Queries, serviceId: string, typed: TypedService): Promise<void> {
  await queries.serviceOption.deleteMany({ where: { serviceId } });
  await queries.serviceOption.createMany({ data: optionsOf(typed).map((option) => ({ ...option, serviceId })) });
}

/** Nobody books it from then on; what is booked stays booked. */
export const retireService = (access: Access, serviceId: string, now: Date): Promise<SettingsAnswer> =>
  retireOrBringBack(access, serviceId, { now, to: now, refuses: () => null });

export const bringBackService = (access: Access, serviceId: string, now: Date): Promise<SettingsAnswer> =>
  retireOrBringBack(access, serviceId, { now, to: null, refuses: nameTaken });

const nameTaken = ({ id, name }: SetService, services: readonly SetService[]): Problem | null =>
  (isTaken(services, name, id) ? problem(null, 'desk-name-taken') : null);

interface Turn {
  readonly now: Date;
  readonly to: Date | null;
  readonly refuses: (service: SetService, services: readonly SetService[]) => Problem | null;
}

function retireOrBringBack(access: Access, id: string, { now, to, refuses }: Turn): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, { services }) {
    const service = services.find((one) => one.id === id);
    if (!service) return settingsNotFound;
    if (service.isRetired !== (to === null)) return settingsUnchanged;
    const refusal = refuses(service, services);
    if (refusal) return settingsRefused(refusal);
    await queries.service.update({ where: { id }, data: { retiredAt: to } });
    return settingsDone;
  } });
}
