'use server';

import { linkForm } from '@/lib/input/account-forms';
import { lostForm } from '@/lib/input/second-factor-forms';
import { publicAction } from '@/lib/server/action';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { done, refused } from '@/lib/server/outcome';
import { askForResetLink, beginReset } from '@/lib/server/second-factor/resets';
import { waitingCaller } from '@/lib/server/second-factor/waiting';

/** The password is asked again: a session that a mailed link began would else be undone by mail alone. */
export const mailLostLink = publicAction({
  deed: 'ask-for-factor-reset-link',
  schema: lostForm,
  async run({ locale, address }, { password }) {
    const waiting = await waitingCaller();
    if (!waiting) return done('/sign-in');
    const problem = await askForResetLink(waiting, password, { locale, address });
    return problem ? refused([problem]) : done(mailSentPath(waiting.email));
  },
});

export const beginWait = publicAction({
  deed: 'ask-factor-reset',
  schema: linkForm,
  async run({ now }, { token }) {
    const problem = await beginReset(token, now);
    return problem ? refused([problem]) : done('/sign-in/lost?begun=yes');
  },
});
