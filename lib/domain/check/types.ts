import type { Day, Instant } from '../calendar/types';
import type { BagPlan, Escort, Item, When } from '../itinerary/types';
import type { KeptFinding } from '../itinerary/kept-finding';
import type { TripFacts } from './facts';

export type Severity = 'blocked' | 'warning' | 'tip';

/** A pure edit of a trip; a person's form and a fix of trip check take the same path. */
export type Change =
  | { readonly type: 'add-item'; readonly item: Item }
  | { readonly type: 'change-item'; readonly item: Item }
  | { readonly type: 'move-item'; readonly itemId: string; readonly when: When }
  | { readonly type: 'make-visit-at-stay'; readonly itemId: string }
  | { readonly type: 'move-visit-to-stay'; readonly itemId: string }
  | { readonly type: 'remove-item'; readonly itemId: string }
  | { readonly type: 'choose-centre'; readonly centreId: string }
  | { readonly type: 'set-escort'; readonly escort: Escort }
  /** Passport, visa or ESTA are seen to. */
  | { readonly type: 'mark-papers' }
  /** Nobody is reminded to book a non-stop before that day. */
  | { readonly type: 'snooze-nonstop'; readonly until: Day }
  | { readonly type: 'choose-bag-plan'; readonly plan: BagPlan }
  /** Every medicine travels in the cabin. */
  | { readonly type: 'keep-medicines-in-cabin' };

/** A screen that a fix leads to. */
export type Way =
  | 'change-item' | 'add-flight' | 'add-stay' | 'add-pre-op' | 'add-follow-up' | 'pick-pre-op' | 'pick-follow-up'
  | 'ask-escort' | 'record-word' | 'set-date' | 'choose-centre' | 'ask-for-records' | 'keep' | 'pack' | 'emergency-card' | 'walking';

export type FindingParams = Readonly<Record<string, string | number>>;

export type Fix =
  | { readonly type: 'change'; readonly id: string; readonly change: Change; readonly params: FindingParams }
  | { readonly type: 'way'; readonly id: string; readonly to: Way; readonly itemId: string | null; readonly params: FindingParams };

export interface Finding {
  readonly ruleId: string;
  /** Stable while the trouble is the same: rule and items. Kept findings are found by it. */
  readonly key: string;
  readonly severity: Severity;
  readonly itemIds: readonly string[];
  /** Where the ribbon shows the flag; empty when the finding belongs to no day. */
  readonly days: readonly Day[];
  /**
   * For the words in `lib/text`: days as `YYYY-MM-DD` (`D+3` while the surgery date is unknown),
   * moments as ISO strings, zones by name.
   */
  readonly params: FindingParams;
  readonly fixes: readonly Fix[];
  readonly canBeKept: boolean;
}

/** What a rule finds; the registry adds the rule's id and whether it can be kept. */
export interface Trouble extends Pick<Finding, 'severity' | 'itemIds' | 'days' | 'params' | 'fixes'> {
  /** Tells troubles of one rule apart where the items do not. */
  readonly about?: string;
}

/** One rule, one pure function. */
export type Rule = (facts: TripFacts) => readonly Trouble[];

export interface KeptInCheck extends Pick<KeptFinding, 'reason' | 'keptBy'> {
  readonly finding: Finding;
  readonly keptAt: Instant;
}

/** `open`: blocked, warning, tip, then by day. `kept`: what somebody decided to live with, and why. */
export interface TripCheck {
  readonly open: readonly Finding[];
  readonly kept: readonly KeptInCheck[];
}
