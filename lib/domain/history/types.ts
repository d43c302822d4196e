import type { BagPlan, CentreFact, Escort, Item, Surgery } from '../itinerary/types';
import type { KeptFinding } from '../itinerary/kept-finding';
import type { WalkingNumbers } from '../itinerary/walking-numbers';
import type { ProcedureId, RecoveryProfile } from '../recovery/profile';
import type { Day } from '../calendar/types';

/** A kept finding, and whose account kept it. */
export interface KeptRecord extends KeptFinding {
  readonly keptById: string;
}

/** What a change wrote of a trip, as it was on one side of the change. What did not differ is not there. */
export interface TripParts {
  readonly surgery?: Surgery;
  readonly procedure?: ProcedureId;
  readonly profile?: RecoveryProfile;
  readonly centre?: CentreFact | null;
  readonly escort?: Escort;
  readonly nonstopSnoozedUntil?: Day | null;
  readonly hasPapers?: boolean;
  readonly walking?: WalkingNumbers | null;
  /** How the bag comes home. What else people pack is no part of the history. */
  readonly homeBagPlan?: BagPlan | null;
  /** Medicines that are in a checked bag, by the ids of trip check. */
  readonly checkedMedicines?: readonly string[];
  /** The items that differ: added ones are on the later side alone, removed ones on the earlier. */
  readonly items?: readonly Item[];
  readonly kept?: readonly KeptRecord[];
  /** Whether the centre's staff see the trip. Never undone: consent is given, not restored. */
  readonly shared?: boolean;
  /** Items that an undo left as they are now: somebody has changed the booking by phone since. */
  readonly left?: readonly Item[];
}

/**
 * The two sides of a change. Words, surgeon's numbers and holds are in neither. Procedure, profile, notes and the reasons
 * of kept findings are: `linesFor` says who may read which.
 */
export interface Difference {
  readonly before: TripParts;
  readonly after: TripParts;
}

/** Who made a change, and when. */
export interface ChangeHead {
  readonly id: string;
  /** The trip's version afterwards: every change has its own. */
  readonly version: number;
  readonly deed: string;
  readonly actorId: string | null;
  readonly actorName: string;
  /** Made by staff of the centre, as its word. */
  readonly byCentre: boolean;
  readonly madeAt: Date;
  /** The change that this one takes back. */
  readonly undoesId: string | null;
}

/** One change of a trip, as the history keeps it. */
export interface HistoryEntry extends ChangeHead, Difference {
  readonly isUndone: boolean;
  /** False for changes from before the history kept everything: those cannot be taken back. */
  readonly isWhole: boolean;
}
