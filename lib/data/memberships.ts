import { changedMember, isOtherRight, markOf, type MemberSettings, memberProblem, type Settled } from '@/lib/domain/people/member-change';
import { problem } from '@/lib/domain/problem';
import { naming } from '@/lib/domain/inbox-note';
import type { Refusal } from './change-trip';
import type { Queries } from './client';
import { escortLeaves } from './escort-answers';
import { HOLDS_TRIP } from './members';
import { stopDeliveries } from './news-deliveries';
import { notify } from './notifications';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';

type Managing = TripAccess<'manage-people'>;

export interface MemberChange {
  readonly userId: string;
  /** `markOf` the member as the form showed them; null when the change goes with any. */
  readonly seen: string | null;
  readonly to: Partial<MemberSettings>;
}

const DONE: Refusal = [];

/** Changes what a member is and sees, or says why not. */
export function changeMember(access: Managing, { userId, seen, to }: MemberChange, now: Date): Promise<Refusal> {
  return onLockedTrip(access, async (queries) => {
    const before = await memberNow(queries, access, userId);
    const wrong = memberProblem(before);
    if (wrong || !before) return wrong ? [wrong] : DONE;
    if (seen !== null && seen !== markOf(before)) return [problem(null, 'stale')];
    await storeMember(queries, access, { userId, before, after: changedMember(before, to, now) }, now);
    return DONE;
  });
}

async function memberNow(queries: Queries, { tripId }: TripAccess, userId: string): Promise<Settled | undefined> {
  const select = { role: true, seesMedical: true, medicalAllowedAt: true, relation: true, updates: true } as const;
  return (await queries.tripMember.findUnique({ where: { tripId_userId: { tripId, userId } }, select })) ?? undefined;
}

interface Changing {
  readonly userId: string;
  readonly before: Settled;
  readonly after: Settled;
}

async function storeMember(queries: Queries, access: Managing, { userId, before, after }: Changing, now: Date): Promise<void> {
  const { tripId, actor } = access;
  if (markOf(before) === markOf(after)) return;
  await queries.tripMember.update({ where: { tripId_userId: { tripId, userId } }, data: after, select: { userId: true } });
  await recordDeed(access, access.deed, now, queries);
  if (isOtherRight(before, after)) await notify([{ userId, tripId, kind: 'part-changed', ...naming(actor) }], now, queries);
}

/** Takes a member off the trip. Their next request finds no trip; the others hear nothing but that they are gone. */
export function removeMember(access: Managing, userId: string, now: Date): Promise<Refusal> {
  return onLockedTrip(access, async (queries) => {
    const wrong = memberProblem(await memberNow(queries, access, userId));
    if (wrong) return [wrong];
    await endMembership(queries, access, userId, now);
    await notify([{ userId, tripId: null, kind: 'removed-from-trip', ...naming(access.actor) }], now, queries);
    return DONE;
  });
}

/** The actor leaves the trip; whose trip it is hears of it. */
export function leaveTrip(access: TripAccess<'leave-trip'>, now: Date): Promise<Refusal> {
  const { tripId, actor } = access;
  return onLockedTrip(access, async (queries) => {
    await endMembership(queries, access, actor.userId, now);
    const holders = await queries.tripMember.findMany({ where: { tripId, ...HOLDS_TRIP }, select: { userId: true } });
    await notify(holders.map((one) => ({ ...one, tripId, kind: 'left-trip', ...naming(actor) })), now, queries);
    return DONE;
  });
}

async function endMembership(queries: Queries, access: TripAccess<'manage-people'> | TripAccess<'leave-trip'>, userId: string, now: Date): Promise<void> {
  await letGo(queries, access, userId, now);
  await recordDeed(access, access.deed, now, queries);
}

/**
 * What goes with a membership. The escort is answered anew, invitations to them and by them end, their inbox leads to the
 * trip no more, and what was to be sent of it is not; the database ends the feed, opens their tasks and packing lines, and
 * tells open pages.
 */
export async function letGo(queries: Queries, access: TripAccess, userId: string, now: Date): Promise<void> {
  const { tripId, actor } = access;
  // First: whoever changes their quiet hours has their deliveries in hand before the plans of their trips.
  await stopDeliveries(queries, { tripId, userId }, now);
  await escortLeaves(queries, access, userId, now);
  const { user } = await queries.tripMember.delete({ where: { tripId_userId: { tripId, userId } }, select: { user: { select: { email: true } } } });
  await queries.invitation.updateMany({
    where: { tripId, state: 'OPEN', OR: [{ email: user.email.toLowerCase() }, { invitedById: userId }] },
    data: { state: 'REVOKED', settledAt: now, settledById: actor.userId },
  });
  await queries.notification.updateMany({ where: { tripId, userId }, data: { tripId: null } });
}
