import type { InvitationWish } from '@/lib/domain/people/invitation';
import { problem } from '@/lib/domain/problem';
import { invitationToPass, invite, type InviteAnswer, sendAgain, type SendInvitation } from '@/lib/data/invitations';
import type { TripAccess } from '@/lib/data/open-trip';
import { countTries } from '@/lib/data/rate-limits';
import { enqueue } from './jobs/enqueue';

type Managing = TripAccess<'manage-people'>;

/** Queues an invitation's mail in the transaction that makes its token. */
const byMail: SendInvitation = (queries, data) => enqueue(queries, { task: 'invitation', data });

/** Asks somebody onto the trip; with an address it is mailed, as long as neither the inviter nor the address had too many. */
export async function invitePerson(access: Managing, wish: InvitationWish, now: Date): Promise<InviteAnswer> {
  return (await isSpam(access, wish.email)) ? tooMany : invite(access, wish, now, byMail);
}

/** Makes a new address of an open invitation, mails it where there is an e-mail address, and ends the one before. */
export async function sendInvitationAgain(access: Managing, invitationId: string, now: Date): Promise<InviteAnswer> {
  const invitation = await invitationToPass(access, invitationId);
  if (!invitation) return { type: 'not-found' };
  return (await isSpam(access, invitation.email)) ? tooMany : sendAgain(access, invitationId, now, byMail);
}

const tooMany: InviteAnswer = { type: 'refused', problem: problem('email', 'too-many-invitations') };

/** In this order: one inviter alone cannot use up the mails that an address may get. */
const isSpam = async ({ actor: { userId } }: Managing, email: string | null): Promise<boolean> =>
  email !== null && !(await countTries([['invite-pair', `${userId} ${email}`], ['invite-person', userId], ['invite-address', email]]));
