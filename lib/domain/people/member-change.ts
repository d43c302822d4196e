import type { UpdateWords } from '../access/actor';
import type { Instant } from '../calendar/types';
import { type Problem, problem } from '../problem';
import { holdsTrip, isMedicalAsked } from './roles';
import type { TripPerson } from './types';

/** What those who manage people decide about one of them. */
export interface MemberSettings {
  readonly role: 'CAREGIVER' | 'FAMILY';
  readonly seesMedical: boolean;
  readonly relation: string;
  readonly updates: UpdateWords;
}

/** A member as stored, as far as the decision needs it. */
export type Settled = Pick<TripPerson, 'role' | 'seesMedical' | 'medicalAllowedAt' | 'relation' | 'updates'>;

/** How a member stood when a form showed them, as a line that the form sends back. */
export const markOf = ({ role, seesMedical, relation, updates }: Settled): string => JSON.stringify([role, seesMedical, relation, updates]);

/** Whose trip it is cannot be changed, removed or leave: the trip is handed over first. */
export const memberProblem = (person: Settled | undefined): Problem | null => {
  if (!person) return problem(null, 'member-gone');
  return holdsTrip(person) ? problem(null, 'holds-trip') : null;
};

/**
 * A member after a change. Only a caregiver may be given the medical part; the moment stays the one when it was
 * given, whatever else is saved later, and a role without it gives it up.
 */
export function changedMember(before: Settled, to: Partial<MemberSettings>, now: Instant): Settled {
  const wanted = { ...before, ...to };
  const seesMedical = wanted.seesMedical && isMedicalAsked(wanted);
  return { ...wanted, seesMedical, medicalAllowedAt: seesMedical ? (sinceBefore(before) ?? now) : null };
}

const sinceBefore = ({ seesMedical, medicalAllowedAt }: Settled): Instant | null => (seesMedical ? medicalAllowedAt : null);

/** Whether the member may do other things than before: then they are told. */
export const isOtherRight = (before: Settled, after: Settled): boolean => before.role !== after.role || before.seesMedical !== after.seesMedical;
