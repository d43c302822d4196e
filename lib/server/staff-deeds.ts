import type { z } from 'zod';
import { problem } from '@/lib/domain/problem';
import { deskPath } from '@/lib/input/desk-booking';
import type { inviteStaffForm, removeStaffForm, staffInvitationForm, staffRoleForm } from '@/lib/input/staff-forms';
import { countTries } from '@/lib/data/rate-limits';
import { changeStaff, inviteStaff, revokeStaffInvitation, type SendStaffInvitation, sendStaffInvitationAgain, type StaffAccess, type StaffAnswer } from '@/lib/data/staff';
import { enqueue } from './jobs/enqueue';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';

// What a manager does at their desk and an administrator for any centre: the same deeds, by two doors.

/** Queues an invitation's mail in the transaction that makes its token. */
const byMail: SendStaffInvitation = (queries, data) => enqueue(queries, { task: 'staff-invitation', data });

interface Turn {
  readonly now: Date;
  /** Whose mails are counted. */
  readonly userId: string;
}

/** Where the list is: at the desk, or in the administration. */
const staffPath = (access: StaffAccess): string =>
  'administrator' in access ? `/admin/centres/${encodeURIComponent(access.centreId)}/staff` : deskPath('staff', { centre: access.centreId });

function outcomeOf(access: StaffAccess, answer: StaffAnswer): Outcome {
  if (answer.type === 'not-found') return notFoundOutcome;
  if (answer.type === 'refused') return refused([answer.problem]);
  const path = staffPath(access);
  return done(`${path}${path.includes('?') ? '&' : '?'}done=yes`);
}

export async function askToWork(access: StaffAccess, { email, name, role, locale }: z.infer<typeof inviteStaffForm>, { now, userId }: Turn): Promise<Outcome> {
  // In this order: one inviter alone cannot use up the mails that an address may get.
  const mayMail = await countTries([['invite-pair', `${userId} ${email}`], ['invite-person', userId], ['invite-address', email]]);
  if (!mayMail) return refused([problem('email', 'too-many-invitations')]);
  return outcomeOf(access, await inviteStaff(access, { email, name, role, locale }, now, byMail));
}

export async function askAgain(access: StaffAccess, { invitationId }: z.infer<typeof staffInvitationForm>, { now, userId }: Turn): Promise<Outcome> {
  if (!(await countTries([['invite-pair', `${userId} ${invitationId}`], ['invite-person', userId]]))) return refused([problem(null, 'too-many-invitations')]);
  return outcomeOf(access, await sendStaffInvitationAgain(access, invitationId, now, byMail));
}

export const takeBack = async (access: StaffAccess, { invitationId }: z.infer<typeof staffInvitationForm>, { now }: Turn): Promise<Outcome> =>
  outcomeOf(access, await revokeStaffInvitation(access, invitationId, now));

export const giveRole = async (access: StaffAccess, { userId, role }: z.infer<typeof staffRoleForm>, { now }: Turn): Promise<Outcome> =>
  outcomeOf(access, await changeStaff(access, { userId, role }, now));

export const takeOff = async (access: StaffAccess, { userId }: z.infer<typeof removeStaffForm>, { now }: Turn): Promise<Outcome> =>
  outcomeOf(access, await changeStaff(access, { userId, role: null }, now));
