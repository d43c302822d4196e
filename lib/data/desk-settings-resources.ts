import type { SetResource } from '@/lib/domain/appointments/settings';
import type { ResourceKind } from '@/lib/domain/appointments/types';
import { problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import { changeSettings, holdResources, type SettingsAnswer, settingsDone, settingsNotFound, settingsRefused, settingsStale, settingsUnchanged } from './desk-settings';
import type { DeskAccess } from './open-desk';

type Access = DeskAccess<'change-desk'>;

interface TypedResource {
  readonly kind: ResourceKind;
  readonly name: string;
}

/** More than any desk has; a list beyond it is a mistake. */
const MOST = 200;

const deed = 'set-desk-resources';

/** Two of one name cannot be told apart in a list. */
const isTaken = (resources: readonly SetResource[], name: string, own?: string): boolean =>
  resources.some((other) => other.id !== own && !other.isRetired && other.name.toLowerCase() === name.toLowerCase());

const taken = settingsRefused(problem('name', 'desk-name-taken'));

export function addResource(access: Access, typed: TypedResource, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, { resources }) {
    if (isTaken(resources, typed.name)) return taken;
    if (resources.length >= MOST) return settingsRefused(problem(null, 'desk-full'));
    const { _max: { position } } = await queries.resource.aggregate({ where: { centreId: access.centreId }, _max: { position: true } });
    await queries.resource.create({ data: { ...typed, centreId: access.centreId, position: (position ?? -1) + 1 } });
    return settingsDone;
  } });
}

export function changeResource(access: Access, { resourceId: id, version, ...typed }: TypedResource & { resourceId: string; version: string }, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, { resources }) {
    const before = resources.find((one) => one.id === id);
    if (!before) return settingsNotFound;
    if (before.version !== version) return settingsStale;
    if (!before.isRetired && isTaken(resources, typed.name, id)) return taken;
    await queries.resource.update({ where: { id }, data: typed });
    return settingsDone;
  } });
}

/** The order in which lists show them, and in which of equals one is chosen. */
export function moveResource(access: Access, { resourceId, direction }: { resourceId: string; direction: 'up' | 'down' }, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, { resources }) {
    const ids = resources.filter(({ isRetired }) => !isRetired).map(({ id }) => id);
    const at = ids.indexOf(resourceId);
    if (at < 0) return settingsNotFound;
    const to = Math.min(Math.max(at + (direction === 'up' ? -1 : 1), 0), ids.length - 1);
    if (to === at) return settingsUnchanged;
    await holdResources(access, queries);
    const moved = ids.toSpliced(at, 1).toSpliced(to, 0, resourceId);
    await placeInOrder(queries, [...moved, ...resources.filter(({ isRetired }) => isRetired).map(({ id }) => id)]);
    return settingsDone;
  } });
}

async function placeInOrder(queries: Queries, ids: readonly string[]): Promise<void> {
  await queries.$executeRaw`UPDATE "Resource" r SET position = o.place - 1
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY o(id, place) WHERE r.id = o.id AND r.position <> o.place - 1`;
}

/** It is given out no more; what is booked stays booked, and the page names it. A booking under way ends first: it holds the row. */
export function retireResource(access: Access, resourceId: string, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, { resources }) {
    const resource = resources.find(({ id }) => id === resourceId);
    if (!resource) return settingsNotFound;
    if (resource.isRetired) return settingsUnchanged;
    await queries.resource.update({ where: { id: resourceId }, data: { retiredAt: now } });
    return settingsDone;
  } });
}

export function bringBackResource(access: Access, resourceId: string, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, { resources }) {
    const retired = resources.find(({ id }) => id === resourceId);
    if (!retired) return settingsNotFound;
    if (!retired.isRetired) return settingsUnchanged;
    if (isTaken(resources, retired.name, resourceId)) return settingsRefused(problem(null, 'desk-name-taken'));
    await queries.resource.update({ where: { id: resourceId }, data: { retiredAt: null } });
    return settingsDone;
  } });
}
