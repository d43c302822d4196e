import type { Day, Instant, Zone } from '../calendar/types';
import type { ProcedureId, RecoveryProfile } from '../recovery/profile';

export const ITEM_KINDS = [
  'FLIGHT', 'TRAIN', 'CAR', 'TRANSFER', 'STAY', 'APPOINTMENT', 'SURGERY', 'QUIET_DAYS', 'VISIT', 'OUTING', 'NOTE',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What the plan needs an item for; null for what people add for themselves. */
export const PURPOSES = ['ARRIVE', 'GO_HOME', 'PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** PLANNED: drafted, nothing arranged yet (for an appointment: to call). */
export const ITEM_STATES = ['PLANNED', 'ASKED', 'BOOKED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const PLACES = ['STAY', 'CENTRE', 'ELSEWHERE', 'REMOTE'] as const;
export type Place = (typeof PLACES)[number];

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
}

export type TravelMode = 'FLY' | 'TRAIN' | 'CAR' | 'LOCAL';

export interface Home {
  readonly mode: TravelMode;
  readonly city: string;
  readonly zone: Zone;
  /** IATA code of the airport near home; null when the patient does not fly. */
  readonly airport: string | null;
}

export interface CentreFact {
  readonly id: string;
  readonly name: string;
  readonly status: 'OPEN' | 'CLOSED' | 'UNVERIFIED';
  readonly closedOn: Day | null;
  readonly successor: { readonly id: string; readonly name: string } | null;
}

export type Surgery =
  | { readonly state: 'unknown' }
  | { readonly state: 'dated'; readonly on: Day; readonly confirmedByCentre: boolean };

export interface Escort {
  /** `centre`: the centre's own named arrangement. Only `accepted` and `centre` settle it. */
  readonly state: 'none' | 'asked' | 'accepted' | 'centre';
  readonly name: string;
}

/** A clinician's recorded word. The latest recorded of each kind wins. */
export interface Clearance {
  readonly kind: 'fly' | 'exercise';
  readonly word: 'yes' | 'not-yet' | 'withdrawn';
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly recordedAt: Instant;
  readonly source: 'patient' | 'centre';
}

export interface KeptFinding {
  readonly findingKey: string;
  readonly reason: string;
  readonly keptBy: string;
  readonly keptAt: Instant;
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
  /** A hold withdraws the clearances until it is lifted. */
  readonly onHold: boolean;
  readonly items: readonly Item[];
  readonly kept: readonly KeptFinding[];
  /** Whether somebody is known to fly non-stop from home; unknown when nobody looked. */
  readonly nonstop?: 'known' | 'unknown';
}
