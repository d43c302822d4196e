import type { ClockTime, Day } from '../../calendar/types';
import type { Finding, FindingParams } from '../../check/types';
import type { Hold, Item, Place, Trip, When } from '../../itinerary/types';
import type { ProcedureId, RecoveryProfile } from '../../recovery/profile';

/** What changed, so that the whole trip has to be looked at again. */
export type ReplanEvent =
  /** Surgery moved, or has a day at last. `time`: when the hospital expects the patient. */
  | { readonly type: 'surgery-day'; readonly on: Day; readonly time: ClockTime | null }
  | { readonly type: 'surgery-unknown' }
  | { readonly type: 'surgery-cancelled' }
  | { readonly type: 'profile'; readonly procedure: ProcedureId; readonly profile: RecoveryProfile }
  /** A flight or the follow-up is at another time. The trip may hold the new time already. */
  | { readonly type: 'item-moved'; readonly itemId: string; readonly from: When; readonly to: When }
  /** `followUpOn`: the surgeon wants to see the patient on that day. The trip may hold the hold already. */
  | { readonly type: 'hold-set'; readonly hold: Hold; readonly followUpOn: Day | null }
  | { readonly type: 'hold-lifted'; readonly hold: Hold }
  | { readonly type: 'escort-lost' };

/** In the order in which the lines are shown. */
export const LINE_KINDS = ['move', 'rebook', 'drop', 'keep'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Why a line is as it is; `lib/text` has a sentence for each. What is rebooked never says that a hold is set. */
export const REASONS = {
  move: [
    'surgery', 'quiet-days', 'arrival', 'pre-op', 'follow-up', 'follow-up-on-quiet-day', 'follow-up-asked', 'home', 'consultation',
    'same-distance', 'off-quiet-day', 'nearest-day', 'date-open',
  ],
  rebook: [
    'team', 'escort', 'escort-open', 'escort-off', 'escort-lost', 'lands-late', 'lands-early', 'home-too-soon', 'home-late', 'stay', 'pre-op', 'follow-up',
    'new-day', 'date-open', 'cancelled', 'home-open', 'not-needed', 'outside-window', 'still-fits',
  ],
  drop: ['no-day', 'hold', 'not-needed', 'day-past', 'cancelled'],
  keep: ['fits', 'waits-for-word', 'waits-for-date'],
} as const satisfies Record<LineKind, readonly string[]>;
export type Reason = (typeof REASONS)[LineKind][number];

export interface Line {
  /** Stable while the trip and the event are the same. */
  readonly id: string;
  readonly kind: LineKind;
  /** What it is about: one item, the surgeon's team, or the escort. */
  readonly subject: 'item' | 'team' | 'escort';
  /** As it is before; a new one as it would be. Null for the team and the escort. */
  readonly item: Item | null;
  /** Null for something new. */
  readonly from: When | null;
  /** Null where no day can be named. */
  readonly to: When | null;
  /** Where it then is, when that changes too: a visit that becomes a call. */
  readonly place: Place | null;
  readonly reason: Reason;
  readonly params: FindingParams;
  /** Follows from the event itself and cannot be left out. */
  readonly isLocked: boolean;
  /** Mendway's own: drafted by the plan, arranged by nobody. */
  readonly isOwn: boolean;
}

export interface Proposal {
  readonly event: ReplanEvent;
  readonly lines: readonly Line[];
  /** The trip when every line is taken. */
  readonly after: Trip;
  /** The open findings of trip check, now and then. */
  readonly findings: { readonly before: readonly Finding[]; readonly after: readonly Finding[] };
}
