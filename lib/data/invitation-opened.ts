import type { Person } from '@/lib/domain/access/actor';
import { type InvitedRole, mayTakeOver, type OpenedInvitation, standingOf } from '@/lib/domain/people/invitation';
import { holdsTrip } from '@/lib/domain/people/roles';
import { knownToken } from '@/lib/crypto/tokens';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { Issue } from './invitations';

/** `member`: the reader is on the trip already, and the address tells them no more than the way there. */
export type InvitationVisit =
  | { readonly type: 'open'; readonly invitation: OpenedInvitation }
  | { readonly type: 'member'; readonly tripId: string };

const SHAPE = {
  tripId: true, role: true, seesMedical: true, email: true, name: true, state: true, expiresAt: true,
  invitedBy: { select: { name: true } },
  trip: { select: { patientName: true, members: { select: { userId: true, role: true, user: { select: { name: true } } } } } },
} as const satisfies Prisma.InvitationSelect;

type Row = Prisma.InvitationGetPayload<{ select: typeof SHAPE }>;

/** What a token opens for its reader; null alike where it opens nothing, and nothing any more. */
export async function openInvitation(reader: Person | null, tokenHash: string, now: Date): Promise<InvitationVisit | null> {
  const row = await database().invitation.findUnique({ where: { tokenHash, trip: { deletionAskedAt: null } }, select: SHAPE, relationLoadStrategy: 'join' });
  if (!row) return null;
  const isOpen = standingOf(row, now) === 'open';
  const own = row.trip.members.find(({ userId }) => userId === reader?.userId);
  if (own && !(isOpen && mayTakeOver(own.role, row.role))) return { type: 'member', tripId: row.tripId };
  return isOpen ? { type: 'open', invitation: openedOf(row) } : null;
}

function openedOf({ role, seesMedical, email, name, expiresAt, invitedBy, trip: { patientName, members } }: Row): OpenedInvitation {
  const holder = members.find(holdsTrip);
  return {
    seesMedical, email, name, expiresAt, patientName,
    role: role as InvitedRole,
    inviter: invitedBy.name,
    holder: role === 'OWNER' && holder ? { name: holder.user.name, isKeeper: holder.role === 'KEEPER' } : null,
  };
}

/** What the mail of an invitation says. */
export interface InvitationLetter {
  readonly to: string;
  readonly locale: string;
  readonly role: InvitedRole;
  readonly inviter: string;
  readonly token: string;
}

/** The letter of this very issue; null where it was revoked, answered or sent again since, or its time is over. */
export async function letterOf({ invitationId, issue }: Issue, now: Date): Promise<InvitationLetter | null> {
  const row = await database().invitation.findUnique({
    where: { id: invitationId, trip: { deletionAskedAt: null } },
    select: { role: true, email: true, locale: true, issue: true, tokenHash: true, state: true, expiresAt: true, invitedBy: { select: { name: true } } },
    relationLoadStrategy: 'join',
  });
  if (!row || row.email === null || row.issue !== issue || standingOf(row, now) !== 'open') return null;
  const token = knownToken('invitation', { rowId: invitationId, issue }, row.tokenHash);
  return token === null ? null : { to: row.email, locale: row.locale, role: row.role as InvitedRole, inviter: row.invitedBy.name, token };
}
