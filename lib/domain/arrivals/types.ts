import type { Day, Instant } from '../calendar/types';
import type { Finding } from '../check/types';
import type { Escort, TravelMode, Trip } from '../itinerary/types';
import type { ProcedureId } from '../recovery/profile';
import type { PhaseDrawing } from '../ribbon/types';
import type { ArrivalNeed, Diet, TravelNeeds } from './needs';

/**
 * What staff filter by and see first of a trip's risks. `lands-late`: after its first appointment, or shortly before.
 * `flies-too-soon`: home, before the days are over or without the word it needs. `nothing-booked`: no journey and no stay with few days
 * to go. `unreached`: what is sent to the patient about appointments does not arrive. `else-blocked`, `else-warning`: an open finding that has no flag of its own.
 */
export const ARRIVAL_FLAGS = [
  'no-escort', 'on-hold', 'connection', 'lands-late', 'no-pre-op', 'no-follow-up', 'flies-too-soon', 'no-emergency-contact', 'nothing-booked', 'unreached',
  'else-blocked', 'else-warning',
] as const;
export type ArrivalFlag = (typeof ARRIVAL_FLAGS)[number];

export const ARRIVAL_STAGES = ['COMING', 'ARRIVED', 'DISCHARGED', 'HOME'] as const;
export type ArrivalStage = (typeof ARRIVAL_STAGES)[number];

/** What of a line can change so that staff want to know. `word`: the patient's side said something that awaits the centre's word. */
export const ARRIVAL_CHANGES = ['new', 'landing', 'flight', 'surgery', 'home', 'companion', 'escort', 'needs', 'flags', 'word', 'answer'] as const;

export interface ArrivalChange {
  readonly what: (typeof ARRIVAL_CHANGES)[number];
  /** ISO. */
  readonly at: string;
}

export interface Companion {
  /** Null: nobody said. */
  readonly isAlone: boolean | null;
  readonly name: string;
  readonly relation: string;
}

/** What a line shows beside what its columns hold; kept as JSON, so moments are ISO strings. */
export interface ArrivalLine {
  readonly homeCity: string;
  readonly procedure: ProcedureId;
  /** Null where no hour is known. */
  readonly surgeryAt: string | null;
  readonly isSurgeryConfirmed: boolean;
  readonly mode: TravelMode;
  /** "UA 1408"; empty while no flight is entered. */
  readonly flight: string;
  /** IATA code of where it lands; empty where nobody knows. */
  readonly airport: string;
  /** Of the journey home; null where no hour is known. */
  readonly leavesAt: string | null;
  /** "UA 613"; empty while none is entered. */
  readonly flightHome: string;
  /** From first to last day, as the ribbon draws it. */
  readonly ribbon: readonly { readonly phase: PhaseDrawing; readonly days: number }[];
  readonly companion: Companion;
  readonly escort: Pick<Escort, 'state' | 'name'>;
  readonly interpreter: string | null;
  readonly diets: readonly Diet[];
  /** Open blocked ones and warnings, the gravest first, no more than a panel lists. */
  readonly findings: readonly Pick<Finding, 'ruleId' | 'severity' | 'params' | 'days'>[];
  /** What the centre asked last. */
  readonly question: 'none' | 'asked' | 'answered';
}

/** One line as a board reads it. */
export interface Arrival {
  readonly tripId: string;
  readonly patientName: string;
  readonly arrivesOn: Day | null;
  readonly arrivesAt: Instant | null;
  readonly surgeryOn: Day | null;
  readonly leavesOn: Day | null;
  /** Open findings. */
  readonly blocked: number;
  readonly warnings: number;
  readonly flags: readonly ArrivalFlag[];
  readonly needs: readonly ArrivalNeed[];
  /** How many words of the patient's side await the centre's. */
  readonly awaits: number;
  readonly needsSomeone: boolean;
  readonly line: ArrivalLine;
  readonly changes: readonly ArrivalChange[];
  readonly changedAt: Instant;
  readonly stage: ArrivalStage;
  readonly stageAt: Instant | null;
  readonly coordinator: { readonly userId: string; readonly name: string } | null;
  readonly acknowledged: { readonly name: string; readonly at: Instant } | null;
  readonly revision: number;
}

/** What of a line the keeper works out; all but staff's own columns. */
export interface ArrivalKept extends Pick<Arrival,
  'patientName' | 'arrivesOn' | 'arrivesAt' | 'surgeryOn' | 'leavesOn' | 'blocked' | 'warnings' | 'flags' | 'needs' | 'awaits' | 'needsSomeone' | 'line'> {
  /** What the board is in order of: `arrivesAt`, else the last moment of `arrivesOn`, else far ahead. */
  readonly boardAt: Instant;
  /** Lower case, without accents: name, flights, home. */
  readonly search: string;
}

/** All that a line is worked out from. */
export interface ArrivalFacts {
  readonly trip: Trip;
  readonly patientName: string;
  readonly told: TravelNeeds;
  /** Open words of the patient's side that await this centre's. */
  readonly awaits: number;
  /** What this centre asked last, and did not take back. */
  readonly question: ArrivalLine['question'];
  readonly stage: ArrivalStage;
  /** Of whoever holds the trip: what is sent about appointments does not arrive. */
  readonly isUnreached: boolean;
}
