'use server';

import { hashToken } from '@/lib/crypto/tokens';
import { accept, decline } from '@/lib/data/invitation-answers';
import { openInvitation } from '@/lib/data/invitation-opened';
import { acceptForm, joinForm, joinSignUpForm } from '@/lib/input/invitation-forms';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { publicAction } from '@/lib/server/action';
import { joinPath } from '@/lib/server/join-path';
import { done, notFoundOutcome, refused } from '@/lib/server/outcome';
import { signOutTo } from '@/lib/server/sign-out-to';

// Open to anybody: whose session has ended comes back to the invitation, and not by way of an address that carries its token.

export const acceptInvitation = publicAction({
  deed: 'accept-invitation',
  schema: acceptForm,
  async run({ actor, now }, { token, former }) {
    if (actor?.type !== 'person') return done(joinPath(token));
    const answer = await accept(actor, token, { former }, now);
    if (answer.type === 'dead') return notFoundOutcome;
    return answer.type === 'refused' ? refused([answer.problem]) : done(`/trips/${answer.tripId}`);
  },
});

export const declineInvitation = publicAction({
  deed: 'decline-invitation',
  schema: joinForm,
  run: async ({ now }, { token }) => (await decline(token, now)) ? done('/join/declined') : notFoundOutcome,
});

/** The account is made by the link in the mail, which leads back to the invitation; the mail's address need not be that of the account. */
export const signUpToJoin = publicAction({
  deed: 'ask-to-sign-up',
  schema: joinSignUpForm,
  async run({ locale, address, now }, { token, name, email }) {
    const visit = await openInvitation(null, hashToken(token), now);
    if (!visit) return notFoundOutcome;
    const tooMany = await askForLink({ purpose: 'sign-up', name, email, plan: null, from: joinPath(token), locale }, address);
    return tooMany ? refused([tooMany]) : done(mailSentPath(email));
  },
});

export const signOutToJoin = publicAction({
  deed: 'sign-out',
  schema: joinForm,
  run: ({ actor, now }, { token }) => signOutTo(joinPath(token), actor, now),
});
