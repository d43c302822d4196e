'use server';

import { inviteStaffForm, removeStaffForm, staffInvitationForm, staffRoleForm } from '@/lib/input/staff-forms';
import { administratorAction } from '@/lib/server/action';
import { askAgain, askToWork, giveRole, takeBack, takeOff } from '@/lib/server/staff-deeds';

const deed = 'manage-staff';

export const invite = administratorAction({
  deed, needsProof: true, schema: inviteStaffForm,
  run: ({ access, actor, now }, typed) => askToWork({ administrator: access, centreId: typed.centreId }, typed, { now, userId: actor.userId }),
});

export const inviteAgain = administratorAction({
  deed, schema: staffInvitationForm,
  run: ({ access, actor, now }, typed) => askAgain({ administrator: access, centreId: typed.centreId }, typed, { now, userId: actor.userId }),
});

export const revoke = administratorAction({
  deed, schema: staffInvitationForm,
  run: ({ access, actor, now }, typed) => takeBack({ administrator: access, centreId: typed.centreId }, typed, { now, userId: actor.userId }),
});

export const setRole = administratorAction({
  deed, needsProof: true, schema: staffRoleForm,
  run: ({ access, actor, now }, typed) => giveRole({ administrator: access, centreId: typed.centreId }, typed, { now, userId: actor.userId }),
});

export const remove = administratorAction({
  deed, needsProof: true, schema: removeStaffForm,
  run: ({ access, actor, now }, typed) => takeOff({ administrator: access, centreId: typed.centreId }, typed, { now, userId: actor.userId }),
});
