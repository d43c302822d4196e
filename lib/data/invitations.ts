import type { Invitation, InvitedRole } from '@/lib/domain/people/invitation';
import type { Prisma } from './generated/client';

/** Of a trip, for the page of its people: what is open, and what was declined. */
export const INVITATIONS_SHAPE = {
  invitations: {
    where: { state: { in: ['OPEN', 'DECLINED'] } },
    select: {
      id: true, role: true, seesMedical: true, updates: true, name: true, relation: true, email: true, locale: true,
      state: true, invitedAt: true, sentAt: true, expiresAt: true,
    },
    orderBy: { invitedAt: 'desc' },
    take: 60,
  },
} as const satisfies Prisma.TripInclude;

type InvitationRow = Prisma.TripGetPayload<{ select: typeof INVITATIONS_SHAPE }>['invitations'][number];

export const invitationsOf = (rows: readonly InvitationRow[]): readonly Invitation[] => rows.map(invitationOf);

/** The table holds no invitation to be a keeper. */
const invitationOf = (row: InvitationRow): Invitation => ({ ...row, role: row.role as InvitedRole });

