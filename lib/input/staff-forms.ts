import { z } from 'zod';
import { STAFF_ROLES } from '@/lib/domain/people/staff-circle';
import { addressField } from './account-forms';
import { oneOf, optionalLine } from './fields';

const centreId = z.string().min(1).max(100);

export const inviteStaffForm = z.object({ centreId, email: addressField, name: optionalLine(80), role: z.enum(STAFF_ROLES, 'required-choice'), locale: oneOf(['en', 'es']) });

export const staffInvitationForm = z.object({ centreId, invitationId: z.uuid('not-found') });

export const staffRoleForm = z.object({ centreId, userId: z.uuid('not-found'), role: oneOf(STAFF_ROLES) });

export const removeStaffForm = z.object({ centreId, userId: z.uuid('not-found') });

/** What the address of the staff's screen asks for; whatever is no such value was not asked for. */
export const staffQuery = z.object({
  centre: z.string().min(1).max(100).nullish().catch(null).transform((value) => value ?? undefined),
  edit: z.uuid().nullish().catch(null),
  done: z.literal('yes').nullish().catch(null),
});
