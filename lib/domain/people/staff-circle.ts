import type { StaffRole } from '../access/actor';
import type { Instant } from '../calendar/types';
import { problem, type Problem } from '../problem';
import { type InvitationState, standingOf } from './invitation';

export const STAFF_ROLES = ['COORDINATOR', 'CLINICIAN', 'MANAGER'] as const satisfies readonly StaffRole[];

/** Somebody who works at a centre's desk. */
export interface StaffPerson {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly since: Instant;
}

/** What whoever invites chose. */
export interface StaffWish {
  readonly role: StaffRole;
  /** Whom it is for; may be empty. */
  readonly name: string;
  /** In lower case: only the account with this address can accept. */
  readonly email: string;
  /** Language of the mail. */
  readonly locale: string;
}

export interface StaffInvitation extends StaffWish {
  readonly id: string;
  readonly state: InvitationState;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
}

/** Who works at a centre and who is asked to. */
export interface StaffCircle {
  readonly people: readonly StaffPerson[];
  /** Open ones; those that have expired too, for the table keeps one open row for an address. */
  readonly invitations: readonly StaffInvitation[];
}

/** People and open invitations together: far more than any travel desk has. */
export const MOST_STAFF = 300;

/** Why this invitation cannot be, or null. */
export function staffInviteProblem({ email }: Pick<StaffWish, 'email'>, circle: StaffCircle, now: Instant): Problem | null {
  const present = circle.people.find((one) => one.email === email);
  if (present) return problem('email', 'staff-already', { name: present.name });
  const open = circle.invitations.filter((one) => standingOf(one, now) === 'open');
  if (open.some((one) => one.email === email)) return problem('email', 'staff-invited-already', { email });
  return staffFullProblem(circle, now);
}

/** Why nobody else can be asked, or null. */
export function staffFullProblem({ people, invitations }: StaffCircle, now: Instant): Problem | null {
  const open = invitations.filter((one) => standingOf(one, now) === 'open').length;
  return people.length + open >= MOST_STAFF ? problem(null, 'staff-full', { most: MOST_STAFF }) : null;
}

export interface StaffChange {
  readonly userId: string;
  /** Null: they leave. */
  readonly role: StaffRole | null;
  readonly by: 'manager' | 'administrator';
}

/**
 * Why somebody cannot get this role, or leave (null), or null where nothing is against it. A centre that has a manager keeps one: else
 * nobody there could invite anybody any more. An administrator may leave it without.
 */
export function staffChangeProblem({ people }: Pick<StaffCircle, 'people'>, { userId, role, by }: StaffChange): Problem | null {
  const isManager = people.some((one) => one.userId === userId && one.role === 'MANAGER');
  const hasOther = people.some((one) => one.userId !== userId && one.role === 'MANAGER');
  return isManager && role !== 'MANAGER' && !hasOther && by === 'manager' ? problem('role', 'last-manager') : null;
}
