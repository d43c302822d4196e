export type TripRole = 'OWNER' | 'KEEPER' | 'CAREGIVER' | 'FAMILY' | 'STAFF';

/** What somebody is to one trip. */
export interface Standing {
  readonly role: TripRole;
  /** For caregivers: the owner allows the medical part. */
  readonly seesMedical: boolean;
}

type Grant = 'yes' | 'no' | 'if-medical';

/**
 * Who may do what with a trip: DESIGN's table of roles, and the only copy of it.
 * A keeper plans for a patient without an account and holds the owner's deeds.
 */
const GRANTS = {
  'see-itinerary': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'yes', FAMILY: 'yes', STAFF: 'yes' },
  'see-medical': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'if-medical', FAMILY: 'no', STAFF: 'yes' },
  'change-itinerary': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'yes', FAMILY: 'no', STAFF: 'no' },
  'change-packing': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'yes', FAMILY: 'no', STAFF: 'no' },
  'book-appointment': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'yes', FAMILY: 'no', STAFF: 'yes' },
  'tick-packing': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'yes', FAMILY: 'yes', STAFF: 'no' },
  'set-surgery': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'yes', FAMILY: 'no', STAFF: 'yes' },
  'record-word': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'yes', FAMILY: 'no', STAFF: 'no' },
  'share-with-centre': { OWNER: 'yes', KEEPER: 'yes', CAREGIVER: 'no', FAMILY: 'no', STAFF: 'no' },
} as const satisfies Record<string, Record<TripRole, Grant>>;

export type Deed = keyof typeof GRANTS;
export const DEEDS = Object.keys(GRANTS) as readonly Deed[];

export function mayDo(deed: Deed, standing: Standing): boolean {
  const grant: Grant = GRANTS[deed][standing.role];
  return grant === 'yes' || (grant === 'if-medical' && standing.seesMedical);
}

/** Staff speak for their centre; everybody else on a trip speaks for the patient. */
export const speaksForCentre = ({ role }: Standing): boolean => role === 'STAFF';
