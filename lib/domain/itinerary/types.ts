import type { Day, Instant, Zone } from '../calendar/types';
import type { Attendance } from '../appointments/types';
import type { ProcedureId, ProfileNumber, RecoveryProfile } from '../recovery/profile';
import type { KeptFinding } from './kept-finding';
import type { WalkingNumbers } from './walking-numbers';

export const ITEM_KINDS = [
  'FLIGHT', 'TRAIN', 'CAR', 'TRANSFER', 'STAY', 'APPOINTMENT', 'SURGERY', 'QUIET_DAYS', 'VISIT', 'OUTING', 'NOTE',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * What the plan needs an item for; null for what people add for themselves. The last four are notes that trip check
 * offers: ask for a letter, ask for wheelchair help, stand up on a long flight, refill a medicine.
 */
export const PURPOSES = [
  'ARRIVE', 'GO_HOME', 'PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST', 'LETTER', 'WHEELCHAIR', 'STAND_UP', 'REFILL',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Those that only notes have. */
export const NOTE_PURPOSES: readonly Purpose[] = ['LETTER', 'WHEELCHAIR', 'STAND_UP', 'REFILL'];

/** PLANNED: drafted, nothing arranged yet (for an appointment: to call). */
export const ITEM_STATES = ['PLANNED', 'ASKED', 'BOOKED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const PLACES = ['STAY', 'CENTRE', 'ELSEWHERE', 'REMOTE'] as const;
export type Place = (typeof PLACES)[number];

/** What an outing asks of the body. All but the first two need the surgeon's yes for exercise. */
export const ACTIVITIES = ['SEATED', 'WALK', 'RUNNING', 'GYMNASTICS', 'WRESTLING', 'HEAVY_SPORT'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** When an item is. Spans are half-open: `until` and `endsAt` do not belong to it. */
export type When =
  | { readonly type: 'days'; readonly from: Day; readonly until: Day }
  | { readonly type: 'timed'; readonly startsAt: Instant; readonly startsZone: Zone; readonly endsAt: Instant; readonly endsZone: Zone }
  /** A trip without a surgery date: whole days counted from surgery day 0. */
  | { readonly type: 'offset'; readonly from: number; readonly until: number };

export interface Leg {
  readonly fromAirport: string;
  readonly toAirport: string;
  readonly departsAt: Instant;
  readonly departsZone: Zone;
  readonly arrivesAt: Instant;
  readonly arrivesZone: Zone;
  readonly carrier: string;
  readonly flightNumber: string;
  /** Landings between the two airports without a change of flight. */
  readonly technicalStops: number;
}

export interface Stay {
  readonly address: string;
  readonly phone: string;
  readonly hasStairs: boolean | null;
  readonly hasLift: boolean | null;
}

/** What one needs to change a booking by phone. */
export interface Booking {
  readonly code: string;
  readonly phone: string;
  /** Whether the fare or rate can be changed; null when nobody knows. */
  readonly canChange: boolean | null;
  /** The last day on which it can be changed; null when nobody knows. */
  readonly changeBy: Day | null;
  /** Flights only; null when nobody said. */
  readonly checkedBags: number | null;
  /** Flights only: as the airline wrote it, "8C, 8D"; empty when nobody said. */
  readonly seat: string;
  /** Flights only: the day on which somebody asked the airline for wheelchair help; null when nobody said so. */
  readonly assistanceAskedOn: Day | null;
}

/** What ties an item to a time at the centre's desk: only the desk moves, cancels or removes it. */
export interface DeskBooking {
  readonly appointmentId: string;
  readonly serviceId: string;
  /** Of the calendar file: grows with each change of the booking. */
  readonly sequence: number;
  readonly attendance: Attendance | null;
  /** When the patient asked the centre to move it. */
  readonly moveAskedAt: Instant | null;
  /** People move or cancel it themselves until so many hours before it starts: the service's rule. */
  readonly cancelNoticeHours: number;
  /** The service's days from surgery, both included; null: any. */
  readonly window: { readonly first: number; readonly last: number } | null;
}

export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly purpose: Purpose | null;
  readonly state: ItemState;
  /** What a person typed; empty for drafted items, which `lib/text` names by kind and purpose. */
  readonly title: string;
  readonly place: Place | null;
  readonly when: When;
  /** Journeys only; several legs are a connection. Drafted journeys have none yet. */
  readonly legs: readonly Leg[];
  readonly stay: Stay | null;
  /** Null where nothing is known of a booking. */
  readonly booking: Booking | null;
  /** Appointments that were booked at the centre's desk; null for all that people arrange themselves. */
  readonly desk: DeskBooking | null;
  /** Outings only; null when nobody said. */
  readonly activity: Activity | null;
  /** Minutes on foot, outings only; null when nobody said. */
  readonly walkMinutes: number | null;
  /** A line that somebody added; everybody who sees the itinerary reads it. */
  readonly note: string;
}

export type TravelMode = 'FLY' | 'TRAIN' | 'CAR' | 'LOCAL';

export interface Home {
  readonly mode: TravelMode;
  readonly city: string;
  readonly zone: Zone;
  /** IATA code of the airport near home; null when the patient does not fly. */
  readonly airport: string | null;
  /** Two letters, ISO 3166, from the airport near home; null when nobody knows. */
  readonly country: string | null;
}

export interface CentreFact {
  readonly id: string;
  readonly name: string;
  readonly status: 'OPEN' | 'CLOSED' | 'UNVERIFIED';
  readonly closedOn: Day | null;
  readonly successor: { readonly id: string; readonly name: string } | null;
  /** Whether patients can book times at its desk here; left out where nobody looked. */
  readonly takesBookings?: boolean;
}

export type Surgery =
  | { readonly state: 'unknown' }
  | {
    readonly state: 'dated';
    readonly on: Day;
    readonly confirmedByCentre: boolean;
    /** Whether the hour is the centre's word; not said while there is none, nor in changes from before it was kept. */
    readonly hourByCentre?: boolean;
  };

export interface Escort {
  /** `centre`: the centre's own named arrangement. Only `accepted` and `centre` settle it. */
  readonly state: 'none' | 'asked' | 'accepted' | 'centre';
  readonly name: string;
  /** Whose account, where it is somebody on the trip: they alone say yes. Without it, a name that the patient's side speaks for. */
  readonly personId?: string | null;
  /** Of what the centre arranges: a number to call. */
  readonly phone?: string;
}

/** Whose word it is. The centre's staff may pass a clinician's on; the patient's may be confirmed by the centre. */
export interface Behind {
  readonly source: 'patient' | 'centre';
  /** Who passed the centre's word on, with their centre's name. */
  readonly relayedBy?: string;
  readonly isConfirmed?: boolean;
}

/** A clinician's recorded word. The latest recorded of each kind wins. */
export interface Clearance extends Behind {
  readonly kind: 'fly' | 'exercise';
  readonly word: 'yes' | 'not-yet' | 'withdrawn';
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly note: string;
  readonly recordedAt: Instant;
}

export const HOLD_REASONS = ['infection', 'leak', 'readmission', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** A hold withdraws both clearances and closes the gentle days until a word lifts it. */
export interface Hold extends Behind {
  readonly reason: HoldReason;
  readonly setOn: Day;
  readonly saidBy: string;
}

/** A number of the profile that the surgeon set. The trip's profile already holds the value; this says whose it is. */
export interface SurgeonNumber extends Behind {
  readonly number: ProfileNumber;
  readonly value: number;
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly note: string;
  readonly recordedAt: Instant;
}

/** Who flies non-stop from home to New York, as far as somebody looked. */
export interface Routes {
  readonly nonstop: 'known' | 'unknown';
  /** The nearest airport with a known non-stop flight; null when none is known or home has one. */
  readonly nearest: { readonly airport: string; readonly city: string } | null;
}

export type BagPlan = 'escort-lifts' | 'porter' | 'under-seat' | 'check-it' | 'ship';

/** What the packing list tells trip check. */
export interface PackingFacts {
  /** Whether the carry-on fits the airline's limit; null while bag or airline is unknown. */
  readonly carryOn: { readonly airline: string; readonly over: 'size' | 'weight' } | null;
  /** Pounds of the bag on the way home; null while nobody weighed it. */
  readonly homeBagPounds: number | null;
  readonly homeBagPlan: BagPlan | null;
  readonly medicines: readonly { readonly id: string; readonly bag: 'cabin' | 'checked'; readonly lastsUntil: Day | null }[];
  /** Must-haves for the way to New York that nobody has ticked yet. */
  readonly unpacked: number;
  /** The same for the way home: papers, medicines and what else comes with surgery. */
  readonly unpackedForHome: number;
}

/** Everything that trip check and the plan look at. */
export interface Trip {
  readonly id: string;
  readonly procedure: ProcedureId;
  /** The trip's own copy: an administrator's later edit of the defaults does not move a saved plan. */
  readonly profile: RecoveryProfile;
  readonly surgery: Surgery;
  readonly home: Home;
  readonly centre: CentreFact | null;
  readonly escort: Escort;
  readonly clearances: readonly Clearance[];
  readonly hold: Hold | null;
  readonly numbers: readonly SurgeonNumber[];
  readonly items: readonly Item[];
  readonly kept: readonly KeptFinding[];
  /** Null when nobody looked. */
  readonly routes: Routes | null;
  /** Until this day, not included, nobody is reminded to book a non-stop. */
  readonly nonstopSnoozedUntil: Day | null;
  /** Null: Mendway's starting numbers count. */
  readonly walking: WalkingNumbers | null;
  /** Whether somebody coming from abroad has seen to passport, visa or ESTA. */
  readonly hasPapers: boolean;
  /** Null before the trip is saved: there is no list yet. */
  readonly packing: PackingFacts | null;
  /** Contacts on the emergency card; null while there is no card. */
  readonly emergencyContacts: number | null;
}
