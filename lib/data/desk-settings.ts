import { mayDoAtDesk } from '@/lib/domain/access/desk-deeds';
import type { Ahead, DeskSettings } from '@/lib/domain/appointments/settings';
import { isSame } from '@/lib/domain/history/same';
import { type Problem, problem } from '@/lib/domain/problem';
import { database, type Queries } from './client';
import { SETTINGS_SHAPE, settingsOf } from './desk-settings-rows';
import { AccessEnded } from './lock-trip';
import type { DeskAccess } from './open-desk';

export type SettingsDeed = 'set-desk-resources' | 'set-desk-services' | 'set-desk-hours' | 'set-desk-closures' | 'set-desk-fasting';

export type SettingsAnswer =
  | { readonly type: 'done' }
  /** It is so already: nothing to write down. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  /** It names what this centre does not have. */
  | { readonly type: 'not-found' };

export const settingsDone: SettingsAnswer = { type: 'done' };
export const settingsUnchanged: SettingsAnswer = { type: 'unchanged' };
export const settingsNotFound: SettingsAnswer = { type: 'not-found' };
export const settingsRefused = (...problems: readonly Problem[]): SettingsAnswer => ({ type: 'refused', problems });
/** Somebody else saved since the form was opened: it is drawn anew over what was typed, and saving again is meant. */
export const settingsStale: SettingsAnswer = settingsRefused(problem(null, 'desk-stale'));

/** All that the centre says about its desk, in one statement. */
export async function loadDeskSettings({ centreId: id }: DeskAccess, queries: Queries = database()): Promise<DeskSettings> {
  return settingsOf(await queries.centre.findUniqueOrThrow({ ...SETTINGS_SHAPE, where: { id }, relationLoadStrategy: 'join' }));
}

/** What is booked or offered and not over, earliest first. */
export const loadAhead = (access: DeskAccess, now: Date): Promise<readonly Ahead[]> => aheadOf(access, ['OFFERED'], now, database());

/** What is booked, or kept in one of these states until a moment that has not come. */
async function aheadOf({ centreId }: DeskAccess, kept: ('HELD' | 'OFFERED')[], now: Date, queries: Queries): Promise<readonly Ahead[]> {
  const rows = await queries.appointment.findMany({
    select: {
      id: true, serviceId: true, startsAt: true, endsAt: true, trip: { select: { patientName: true } }, reservations: { select: { resourceId: true } },
    },
    where: {
      service: { centreId }, endsAt: { gt: now },
      OR: [{ state: 'BOOKED' }, { state: { in: kept }, heldUntil: { gt: now } }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
  });
  return rows.map(({ id: appointmentId, trip: { patientName }, reservations, ...row }) =>
    ({ ...row, appointmentId, patientName, resourceIds: reservations.map(({ resourceId }) => resourceId) }));
}

interface SettingsChange {
  readonly deed: SettingsDeed;
  readonly now: Date;
  readonly run: (queries: Queries, settings: DeskSettings) => Promise<SettingsAnswer>;
}

/** One change of a desk after another; one that changed something is written down with who did it, both or neither. */
export function changeSettings(access: DeskAccess<'change-desk'>, { deed, now, run }: SettingsChange): Promise<SettingsAnswer> {
  return database().$transaction(async (queries) => {
    await queries.$queryRaw`SELECT 1 FROM "Centre" WHERE id = ${access.centreId} FOR NO KEY UPDATE`;
    await expectPlace(queries, access);
    const before = await loadDeskSettings(access, queries);
    const answer = await run(queries, before);
    if (answer.type !== 'done') return answer;
    // A form that was saved as it was opened is no change.
    if (isSame(before, await loadDeskSettings(access, queries))) return settingsUnchanged;
    // Plain SQL: Prisma reads the row back, and its id is replaced by the trigger inside the chain's lock.
    await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${access.actor.userId}::uuid, ${deed}, ${now})`;
    return answer;
  });
}

/** The access was minted before the lock: whoever was taken off the staff meanwhile, or may do less there, changes nothing. */
async function expectPlace(queries: Queries, { centreId, actor: { userId }, deed }: DeskAccess<'change-desk'>): Promise<void> {
  const place = await queries.staffMember.findUnique({ where: { centreId_userId: { centreId, userId } }, select: { role: true } });
  if (!place || !mayDoAtDesk(deed, place.role)) throw new AccessEnded(deed);
}

/** All that the desk gives out, in the order in which bookings lock them: whoever changes several waits for those under way. */
export async function holdResources({ centreId }: DeskAccess, queries: Queries): Promise<void> {
  await queries.$queryRaw`SELECT 1 FROM "Resource" WHERE "centreId" = ${centreId} ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * What is ahead, while no booking is under way: those before are told of, those after see the change. What somebody keeps
 * to fill in the form counts, for they may book it in a minute.
 */
export async function aheadUndisturbed(access: DeskAccess, now: Date, queries: Queries): Promise<readonly Ahead[]> {
  await holdResources(access, queries);
  return aheadOf(access, ['HELD', 'OFFERED'], now, queries);
}
