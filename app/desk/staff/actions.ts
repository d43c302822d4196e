'use server';

import { inviteStaffForm, removeStaffForm, staffInvitationForm, staffRoleForm } from '@/lib/input/staff-forms';
import { deskPath } from '@/lib/input/desk-booking';
import { resetForm } from '@/lib/input/second-factor-forms';
import { vouchAtCentre } from '@/lib/data/factor-resets';
import { deskAction } from '@/lib/server/action';
import { done, notFoundOutcome } from '@/lib/server/outcome';
import { queueVouchedSteps } from '@/lib/server/second-factor/resets';
import { askAgain, askToWork, giveRole, takeBack, takeOff } from '@/lib/server/staff-deeds';

const deed = 'manage-staff';

export const invite = deskAction({ deed, needsProof: true, schema: inviteStaffForm, run: ({ access, actor, now }, typed) => askToWork(access, typed, { now, userId: actor.userId }) });

export const inviteAgain = deskAction({ deed, schema: staffInvitationForm, run: ({ access, actor, now }, typed) => askAgain(access, typed, { now, userId: actor.userId }) });

export const revoke = deskAction({ deed, schema: staffInvitationForm, run: ({ access, actor, now }, typed) => takeBack(access, typed, { now, userId: actor.userId }) });

export const setRole = deskAction({ deed, needsProof: true, schema: staffRoleForm, run: ({ access, actor, now }, typed) => giveRole(access, typed, { now, userId: actor.userId }) });

export const remove = deskAction({ deed, needsProof: true, schema: removeStaffForm, run: ({ access, actor, now }, typed) => takeOff(access, typed, { now, userId: actor.userId }) });

export const vouch = deskAction({
  deed, needsProof: true, schema: resetForm,
  run: async ({ access, now }, { resetId }) =>
    (await vouchAtCentre(access, resetId, now, queueVouchedSteps)) ? done(deskPath('staff', { centre: access.centreId, done: 'yes' })) : notFoundOutcome,
});
