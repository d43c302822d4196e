'use server';

import { signUpForm } from '@/lib/input/account-forms';
import { savePlanForm, sealedPlanField } from '@/lib/input/plan-answers';
import { accountAction, publicAction } from '@/lib/server/action';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { done, refused } from '@/lib/server/outcome';
import { savePlan } from '@/lib/server/save-plan';
import { addSaving } from '@/lib/server/sealed-plan';

/** For a visitor: the plan waits, sealed, in the link that is mailed to them. */
export const savePlanWithAccount = publicAction({
  deed: 'save-plan-with-account',
  schema: signUpForm.and(savePlanForm).and(sealedPlanField),
  async run({ now, locale, address }, { name, email, plan, ...saving }) {
    const added = addSaving(plan, saving, now);
    if ('code' in added) return refused([added]);
    const tooMany = await askForLink({ purpose: 'sign-up', name, email, plan: added.sealed, locale }, address);
    return tooMany ? refused([tooMany]) : done(mailSentPath(email));
  },
});

/** For somebody who is signed in: the plan becomes their trip at once. */
export const savePlanNow = accountAction({
  deed: 'save-plan',
  schema: savePlanForm.and(sealedPlanField),
  async run({ now, actor }, { plan, ...saving }) {
    const added = addSaving(plan, saving, now);
    if ('code' in added) return refused([added]);
    const saved = await savePlan(actor, added.sealed, now);
    return 'tripId' in saved ? done(`/trips/${saved.tripId}`) : refused([saved]);
  },
});
