'use server';

import { inviteForm, openInvitationForm, typedAddress } from '@/lib/input/invitation-forms';
import { type InviteAnswer, revoke } from '@/lib/data/invitations';
import { tripAction } from '@/lib/server/action';
import { invitePerson, sendInvitationAgain } from '@/lib/server/invite-person';
import { done, notFoundOutcome, type Outcome, refused } from '@/lib/server/outcome';

const peoplePath = (tripId: string): string => `/trips/${tripId}/people`;

type Done = 'mailed' | 'made' | 'again';

function answered(tripId: string, answer: InviteAnswer, what: Done): Outcome {
  if (answer.type === 'not-found') return notFoundOutcome;
  return answer.type === 'refused' ? refused([answer.problem]) : done(`${peoplePath(tripId)}/invite/${answer.invitationId}?done=${what}`);
}

export const sendInvite = tripAction({
  deed: 'manage-people',
  schema: inviteForm,
  async run({ access, now }, { email: typed, way, again, ...wish }) {
    if (again !== null) return answered(access.tripId, await sendInvitationAgain(access, again, now), 'again');
    const { address: email, problem } = way === 'link' ? { address: null, problem: null } : typedAddress(typed);
    if (problem) return refused([problem]);
    const answer = await invitePerson(access, { ...wish, email, updates: 'TEXT' }, now);
    return answered(access.tripId, answer, email === null ? 'made' : 'mailed');
  },
});

export const sendInviteAgain = tripAction({
  deed: 'manage-people',
  schema: openInvitationForm,
  run: async ({ access, now }, { invitationId }) => answered(access.tripId, await sendInvitationAgain(access, invitationId, now), 'again'),
});

export const revokeInvite = tripAction({
  deed: 'manage-people',
  schema: openInvitationForm,
  async run({ access, now }, { invitationId }) {
    const { type } = await revoke(access, invitationId, now);
    return type === 'done' ? done(`${peoplePath(access.tripId)}?done=yes`) : notFoundOutcome;
  },
});
