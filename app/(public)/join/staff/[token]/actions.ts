'use server';

import { problem } from '@/lib/domain/problem';
import { hashToken } from '@/lib/crypto/tokens';
import { acceptStaffInvitation, declineStaffInvitation, openStaffInvitation } from '@/lib/data/staff-invitation-answers';
import { joinForm, joinSignUpForm } from '@/lib/input/invitation-forms';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { publicAction } from '@/lib/server/action';
import { joinStaffPath } from '@/lib/server/join-path';
import { done, notFoundOutcome, refused } from '@/lib/server/outcome';
import { signOutTo } from '@/lib/server/sign-out-to';

// Open to anybody, as the invitations to a trip are: the token is the proof, and the account's address beside it.

export const acceptDesk = publicAction({
  deed: 'accept-invitation',
  schema: joinForm,
  async run({ actor, now }, { token }) {
    if (actor?.type !== 'person') return done(joinStaffPath(token));
    const answer = await acceptStaffInvitation(actor, token, now);
    if (answer.type === 'dead') return notFoundOutcome;
    return answer.type === 'other-account' ? refused([problem(null, 'other-account')]) : done('/arrivals');
  },
});

export const declineDesk = publicAction({
  deed: 'decline-invitation',
  schema: joinForm,
  run: async ({ now }, { token }) => ((await declineStaffInvitation(token, now)) ? done('/join/declined') : notFoundOutcome),
});

/** The account must be that of the invited address; the link in the mail leads back to the invitation. */
export const signUpToWork = publicAction({
  deed: 'ask-to-sign-up',
  schema: joinSignUpForm,
  async run({ locale, address, now }, { token, name, email }) {
    const invitation = await openStaffInvitation(hashToken(token), now);
    if (!invitation) return notFoundOutcome;
    if (invitation.email !== email) return refused([problem('email', 'other-account')]);
    const tooMany = await askForLink({ purpose: 'sign-up', name, email, plan: null, from: joinStaffPath(token), locale }, address);
    return tooMany ? refused([tooMany]) : done(mailSentPath(email));
  },
});

export const signOutToWork = publicAction({
  deed: 'sign-out',
  schema: joinForm,
  run: ({ actor, now }, { token }) => signOutTo(joinStaffPath(token), actor, now),
});
