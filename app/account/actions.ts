'use server';

import { recordAccountDeed } from '@/lib/data/audit';
import { isProvenLately } from '@/lib/domain/access/proof';
import { endOwnSession, endSessions } from '@/lib/data/sessions';
import { setName } from '@/lib/data/users';
import { changeAddressForm, changePasswordForm, endSessionForm, linkForm, nameForm, nothingForm } from '@/lib/input/account-forms';
import { accountAction, publicAction } from '@/lib/server/action';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { askForNewAddress, asksProof, changePassword, confirmNewAddress } from '@/lib/server/accounts/change-account';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { renewSession } from '@/lib/server/accounts/start-session';
import { signOut } from '@/lib/server/auth';
import { done, proveFirst, refused } from '@/lib/server/outcome';

const savedPath = '/account?saved=yes';

export const leave = accountAction({
  deed: 'sign-out',
  schema: nothingForm,
  async run({ actor, now }) {
    await recordAccountDeed(actor.userId, 'sign-out', now);
    await signOut({ redirect: false });
    return done('/');
  },
});

export const changeName = accountAction({
  deed: 'change-name',
  schema: nameForm,
  async run({ actor }, { name }) {
    await setName(actor, name);
    return done(savedPath);
  },
});

export const askToChangeAddress = accountAction({
  deed: 'ask-to-change-address',
  schema: changeAddressForm,
  async run({ actor, address, now }, { email, passwordCurrent }) {
    if ((await asksProof(actor)) && !isProvenLately(actor.proof, now)) return proveFirst;
    const problem = await askForNewAddress(actor, { email, password: passwordCurrent ?? null }, address, now);
    return problem ? refused([problem]) : done(mailSentPath(email));
  },
});

export const changeAddress = publicAction({
  deed: 'change-address',
  schema: linkForm,
  async run({ now, actor }, { token }) {
    const answer = await confirmNewAddress(token, now);
    if (!answer.ok) return refused([answer.problem]);
    return done(actor ? savedPath : '/sign-in');
  },
});

export const replacePassword = accountAction({
  deed: 'change-password',
  schema: changePasswordForm,
  async run({ actor, address, now }, { passwordCurrent: current, passwordNew: next }) {
    const problem = await changePassword(actor, { current, next }, address, now);
    if (problem) return refused([problem]);
    await renewSession(actor);
    return done(savedPath);
  },
});

export const mailOwnPasswordLink = accountAction({
  deed: 'ask-for-own-new-password',
  schema: nothingForm,
  async run({ actor, locale, address }) {
    const problem = await askForLink({ purpose: 'new-password', email: actor.email, locale }, address);
    return problem ? refused([problem]) : done(mailSentPath(actor.email));
  },
});

export const endDevice = accountAction({
  deed: 'end-session',
  needsProof: true,
  schema: endSessionForm,
  async run({ actor, now }, { sessionId }) {
    await endOwnSession(actor, sessionId);
    await recordAccountDeed(actor.userId, 'end-sessions', now);
    return done(sessionId === actor.sessionId ? '/sign-in' : '/account/devices');
  },
});

export const endOtherDevices = accountAction({
  deed: 'end-other-sessions',
  needsProof: true,
  schema: nothingForm,
  async run({ actor, now }) {
    await endSessions(actor.userId, actor.sessionId);
    await recordAccountDeed(actor.userId, 'end-sessions', now);
    return done('/account/devices');
  },
});
