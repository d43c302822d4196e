import type { UpdateWords } from '../access/actor';
import { mayDo, type Standing } from '../access/deeds';
import type { Instant } from '../calendar/types';
import type { TripPerson } from './types';

/** What somebody may do with the plan: all that an owner may, change it, or look. */
export type Reach = 'everything' | 'change' | 'look';

/** What one person sees and may do: the facts of the sentence below their name. */
export interface PersonRights {
  readonly reach: Reach;
  /** Null where nobody decides it: owner and keeper see it, family never does. */
  readonly medical: { readonly isAllowed: boolean; readonly since: Instant | null } | null;
  /** Null where nobody decides it: owner and keeper read all. */
  readonly updates: UpdateWords | null;
}

/** Read from the table of deeds, so that the sentence cannot say what the table does not. */
export function rightsOf(person: TripPerson): PersonRights {
  return { reach: reachOf(person), medical: medicalOf(person), updates: holdsTrip(person) ? null : person.updates };
}

function reachOf(standing: Standing): Reach {
  if (mayDo('manage-people', standing)) return 'everything';
  return mayDo('change-itinerary', standing) ? 'change' : 'look';
}

const withMedical = ({ role }: Standing, seesMedical: boolean): boolean => mayDo('see-medical', { role, seesMedical });

/** Whether the medical part is the owner's to open for this role. */
export const isMedicalAsked = (standing: Standing): boolean => withMedical(standing, true) && !withMedical(standing, false);

function medicalOf(person: TripPerson): PersonRights['medical'] {
  return isMedicalAsked(person) ? { isAllowed: person.seesMedical, since: person.medicalAllowedAt } : null;
}

/** Whose trip it is: the owner's, or the keeper's until the patient takes it over. There is one at all times. */
export const holdsTrip = ({ role }: Pick<Standing, 'role'>): boolean => role === 'OWNER' || role === 'KEEPER';

export interface Reader {
  readonly userId: string;
  readonly standing: Standing;
}

/** What a reader may do about a person: change or remove them, leave, hand the trip over, or nothing. */
export type MemberWay = 'change' | 'leave' | 'hand-over';

export function wayOf({ userId, standing }: Reader, person: Pick<TripPerson, 'userId' | 'role' | 'seesMedical'>): MemberWay | null {
  if (userId === person.userId) return ownWay(standing);
  return mayDo('manage-people', standing) && !holdsTrip(person) ? 'change' : null;
}

function ownWay(standing: Standing): MemberWay | null {
  if (mayDo('manage-people', standing)) return 'hand-over';
  return mayDo('leave-trip', standing) ? 'leave' : null;
}
