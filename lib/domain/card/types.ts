import type { Day, Instant } from '../calendar/types';

/** Somebody to call. Numbers stand as they were typed. */
export interface CardContact {
  readonly name: string;
  /** "daughter"; empty when nobody said. */
  readonly relation: string;
  readonly phone: string;
}

export interface CardAllergy {
  readonly substance: string;
  readonly reaction: string;
}

export interface CardMedicine {
  readonly name: string;
  readonly dose: string;
  readonly when: string;
}

export const BLOOD_TYPES = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const;
export type BloodType = (typeof BLOOD_TYPES)[number];

/** What somebody said of metal and devices in the body: `unknown` prints nothing, `none` prints that there is none. */
export const IMPLANT_STATES = ['unknown', 'none', 'some'] as const;
export type ImplantState = (typeof IMPLANT_STATES)[number];

/**
 * What people typed on the emergency card, sealed as one value. Surgery, centre and stay are not here: they come from
 * the trip whenever the card is read.
 */
export interface CardContent {
  readonly fullName: string;
  readonly bornOn: Day | null;
  /** "English, Spanish". */
  readonly languages: string;
  readonly contacts: readonly CardContact[];
  readonly allergies: readonly CardAllergy[];
  /** Somebody looked, and there is none: only then the card says so. */
  readonly hasNoAllergies: boolean;
  readonly medicines: readonly CardMedicine[];
  readonly conditions: readonly string[];
  readonly implants: { readonly state: ImplantState; readonly what: string };
  readonly bloodType: BloodType | null;
  readonly surgeon: { readonly name: string; readonly dayPhone: string; readonly nightPhone: string };
  readonly doctor: { readonly name: string; readonly phone: string };
  readonly insurance: { readonly company: string; readonly member: string; readonly phone: string };
  readonly note: string;
}

/** The card as it is kept: its content with who last said that it is right. */
export interface EmergencyCard {
  readonly content: CardContent;
  /** Grows with each write; a form sends the one it showed. */
  readonly revision: number;
  readonly checkedAt: Instant;
  readonly checkedBy: string;
}

/** The code for first responders, while it is on. */
export interface ResponderCode {
  readonly since: Instant;
  /** Null where none of our keys makes it any more: then only a new code can be shown. */
  readonly token: string | null;
}
