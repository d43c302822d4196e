import { z } from 'zod';
import { UPDATE_WORDS } from '@/lib/domain/access/actor';
import { lineField, oneOf, optionalLine, tickField } from './fields';

export const LONGEST_RELATION = 40;

const memberField = z.uuid('not-found');

/** Pressed on the page that says what happens. */
const confirmed = z.literal('yes', 'required');

export const memberForm = z.object({
  userId: memberField,
  /** How the form showed the member. */
  seen: z.string().max(400),
  role: oneOf(['CAREGIVER', 'FAMILY']),
  seesMedical: tickField,
  relation: lineField(LONGEST_RELATION),
  updates: oneOf(UPDATE_WORDS),
});

export const removeMemberForm = z.object({ userId: memberField, confirm: confirmed });

export const leaveForm = z.object({ confirm: confirmed });

/** Who takes the trip over: a member by their id, or somebody by an address or by a link to pass on. */
export const handOverForm = z.object({
  to: z.string('required-choice').refine((to) => to === 'mail' || to === 'link' || z.uuid().safeParse(to).success, 'required-choice'),
  email: optionalLine(254),
});
