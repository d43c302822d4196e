'use server';

import { acceptTip, declineTip, rewordTip, withdrawTip } from '@/lib/data/admin-tips';
import { acceptTipForm, declineTipForm, rewordTipForm, withdrawTipForm } from '@/lib/input/tip-forms';
import { administratorAction } from '@/lib/server/action';
import { adminOutcome } from '@/lib/server/admin-outcome';
import { queueTip } from '@/lib/server/tell-tip';

const LISTED = '/admin/tips?done=yes';

export const accept = administratorAction({
  deed: 'accept-tip',
  schema: acceptTipForm,
  run: async ({ access, now }, taking) => adminOutcome(await acceptTip(access, { ...taking, telling: queueTip }, now), LISTED),
});

export const decline = administratorAction({
  deed: 'decline-tip',
  schema: declineTipForm,
  run: async ({ access, now }, declining) => adminOutcome(await declineTip(access, { ...declining, telling: queueTip }, now), LISTED),
});

export const reword = administratorAction({
  deed: 'reword-tip',
  schema: rewordTipForm,
  run: async ({ access, now }, edit) => adminOutcome(await rewordTip(access, edit, now), LISTED),
});

export const withdraw = administratorAction({
  deed: 'withdraw-tip',
  schema: withdrawTipForm,
  run: async ({ access, now }, edit) => adminOutcome(await withdrawTip(access, edit, now), LISTED),
});
