/** What a person is to a trip. */
export type TripRole = 'OWNER' | 'KEEPER' | 'CAREGIVER' | 'FAMILY' | 'STAFF';

/** Whoever holds a share link, or scans the card's code for first responders: nobody that we know. */
export type VisitorRole = 'LINK' | 'RESPONDER';

/** What somebody is to one trip. */
export interface Standing {
  readonly role: TripRole | VisitorRole;
  /** For caregivers: the owner allows the medical part. */
  readonly seesMedical: boolean;
  /** Whoever asks wants less than is theirs: no medical part, whatever they are to the trip. */
  readonly withholdsMedical?: true;
}

/** The same, less what is withheld from whoever asks just now. */
export const lessWithheld = <S extends Standing>(standing: S, { withholdsMedical }: { readonly withholdsMedical?: true | undefined }): S =>
  withholdsMedical ? { ...standing, withholdsMedical } : standing;

type Grant = 'yes' | 'no' | 'if-medical';
type Row = Record<TripRole | VisitorRole, Grant>;

const row = (OWNER: Grant, CAREGIVER: Grant, FAMILY: Grant, STAFF: Grant, LINK: Grant = 'no', RESPONDER: Grant = 'no'): Row =>
  // A keeper plans for a patient without an account and holds the owner's deeds.
  ({ OWNER, KEEPER: OWNER, CAREGIVER, FAMILY, STAFF, LINK, RESPONDER });

/** Who may do what with a trip: DESIGN's table of roles, and the only copy of it. */
const GRANTS = {
  // owner and keeper, caregiver, family, staff; then link, first responder
  'see-itinerary': row('yes', 'yes', 'yes', 'yes'),
  'see-medical': row('yes', 'if-medical', 'no', 'yes'),
  'change-itinerary': row('yes', 'yes', 'no', 'no'),
  'change-packing': row('yes', 'yes', 'no', 'no'),
  'book-appointment': row('yes', 'yes', 'no', 'yes'),
  'tick-packing': row('yes', 'yes', 'yes', 'no'),
  'set-surgery': row('yes', 'yes', 'no', 'yes'),
  'record-word': row('yes', 'yes', 'no', 'yes'),
  'share-with-centre': row('yes', 'no', 'no', 'no'),
  'manage-people': row('yes', 'no', 'no', 'no'),
  'delete-trip': row('yes', 'no', 'no', 'no'),
  // What becomes of a booked time is told also of a trip that is to be deleted: calendars take it out.
  'see-cancelled': row('yes', 'yes', 'no', 'no'),
  'leave-trip': row('no', 'yes', 'yes', 'no'),
  'add-to-calendar': row('yes', 'yes', 'yes', 'no'),
  'set-reminders': row('yes', 'yes', 'yes', 'no'),
  'accept-task': row('yes', 'yes', 'yes', 'no'),
  'post-update': row('yes', 'yes', 'no', 'yes'),
  'see-updates': row('yes', 'yes', 'yes', 'yes'),
  'change-card': row('yes', 'if-medical', 'no', 'no'),
  'settle-word': row('no', 'no', 'no', 'yes'),
  'set-centre-escort': row('no', 'no', 'no', 'yes'),
  'ask-patient': row('no', 'no', 'no', 'yes'),
  'answer-centre': row('yes', 'if-medical', 'no', 'no'),
  'see-looks': row('yes', 'no', 'no', 'yes'),
  'see-shared': row('no', 'no', 'no', 'no', 'yes'),
  'see-responder-card': row('no', 'no', 'no', 'no', 'no', 'yes'),
} as const satisfies Record<string, Row>;

export type Deed = keyof typeof GRANTS;
export const DEEDS = Object.keys(GRANTS) as readonly Deed[];

/** Deeds to which a trip that is to be deleted is open still. */
const UNDER_DELETION: readonly Deed[] = ['delete-trip', 'see-cancelled'];

export const isDoneUnderDeletion = (deed: Deed): boolean => UNDER_DELETION.includes(deed);

/** What a caregiver needs the owner's leave for is the medical part. */
const isMedical = (deed: Deed): boolean => GRANTS[deed].CAREGIVER === 'if-medical';

/**
 * By these somebody else comes to see the medical part: a caregiver who is asked onto the trip, whoever scans the card's code, a centre.
 * Where it is closed to the one who asks they would open it by a way around.
 */
const GIVES_MEDICAL: readonly Deed[] = ['manage-people', 'share-with-centre'];

export const givesMedical = (deed: Deed): boolean => GIVES_MEDICAL.includes(deed);

export function mayDo(deed: Deed, standing: Standing): boolean {
  if (standing.withholdsMedical && isMedical(deed)) return false;
  const grant: Grant = GRANTS[deed][standing.role];
  return grant === 'yes' || (grant === 'if-medical' && standing.seesMedical);
}

/** Whether the deed, and all else that somebody could do with the trip, is still theirs. That an owner cannot leave is no loss. */
export const mayStillDo = (deed: Deed, before: Standing, now: Standing): boolean =>
  mayDo(deed, now) && DEEDS.every((one) => one === 'leave-trip' || mayDo(one, now) || !mayDo(one, before));

/** Staff speak for their centre; everybody else on a trip speaks for the patient. */
export const speaksForCentre = ({ role }: Standing): boolean => role === 'STAFF';
