import { randomUUID } from 'node:crypto';
import { type InviteAnswer, invitationToPass } from '@/lib/data/invitations';
import type { Person } from '@/lib/domain/access/actor';
import type { InvitationWish } from '@/lib/domain/people/invitation';
import { invitePerson } from '@/lib/server/invite-person';
import { accessFor, makePerson, makeTrip } from './factories';

export const anyAddress = (): string => `${randomUUID()}@example.test`;

const wishFor = (wish: Partial<InvitationWish> = {}): InvitationWish =>
  ({ role: 'FAMILY', seesMedical: false, updates: 'TEXT', name: '', relation: '', email: null, locale: 'en', ...wish });

/** An owner with a trip, who invites. */
export async function inviter(now: Date) {
  const owner = await makePerson({ name: 'Ruth Calloway' });
  const tripId = await makeTrip(owner, { now });
  return { owner, tripId, ...(await invitingBy(owner, tripId, now)) };
}

/** Somebody who manages the people of a trip. */
export async function invitingBy(by: Person, tripId: string, now: Date) {
  const access = await accessFor(by, tripId, 'manage-people');
  const ask = (wish: Partial<InvitationWish> = {}, at = now): Promise<InviteAnswer> => invitePerson(access, wishFor(wish), at);
  const tokenOf = async (invitationId: string): Promise<string> => {
    const invitation = await invitationToPass(access, invitationId);
    if (!invitation?.token) throw new Error('no open invitation');
    return invitation.token;
  };
  const asked = async (wish: Partial<InvitationWish> = {}, at = now): Promise<{ readonly id: string; readonly token: string }> => {
    const answer = await ask(wish, at);
    if (answer.type !== 'done') throw new Error(`refused: ${JSON.stringify(answer)}`);
    return { id: answer.invitationId, token: await tokenOf(answer.invitationId) };
  };
  return { access, ask, asked, tokenOf };
}
