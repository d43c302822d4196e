import type { UpdateWords } from '../access/actor';
import type { TripRole } from '../access/deeds';
import type { Day, Instant, Zone } from '../calendar/types';

/** Somebody on the trip, as the screen of its people shows them. */
export interface TripPerson {
  readonly userId: string;
  readonly name: string;
  /** Only those who manage people are given addresses. */
  readonly email: string | null;
  readonly role: Exclude<TripRole, 'STAFF'>;
  readonly seesMedical: boolean;
  readonly medicalAllowedAt: Instant | null;
  /** "daughter"; empty when nobody said. */
  readonly relation: string;
  readonly updates: UpdateWords;
  readonly hearsUpdates: boolean;
  readonly joinedAt: Instant;
  /** Keepers only: how and on which day the patient agreed. */
  readonly consent: { readonly how: string; readonly on: Day } | null;
}

export const TASK_KINDS = ['DRIVE', 'PACK', 'INSURER', 'PRESCRIPTION', 'QUESTION', 'LIFT_BAG', 'OTHER'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** OPEN: nobody is asked yet. DECLINED: who was asked said no, and somebody else may be asked. */
export type TaskState = 'OPEN' | 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'DONE';

/** By when: the end of a New York day, or a moment in the zone of its place. */
export type Due = { readonly type: 'day'; readonly on: Day } | { readonly type: 'moment'; readonly on: Day; readonly at: Instant; readonly zone: Zone };

export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  /** Typed; empty where the kind says it all. */
  readonly title: string;
  readonly due: Due | null;
  readonly state: TaskState;
  readonly person: { readonly userId: string; readonly name: string } | null;
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly doneAt: Instant | null;
  /** Grows with each write; a form sends the one it showed. */
  readonly revision: number;
}

/** What somebody said about staying the first 24 hours. */
export interface EscortAnswer {
  readonly personId: string | null;
  readonly name: string;
  readonly word: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'HANDED_OVER' | 'WITHDREW';
  readonly note: string;
  readonly saidAt: Instant;
}

export const UPDATE_STATES = [
  'DELAYED', 'CHECKED_IN', 'IN_SURGERY', 'SURGERY_OVER', 'IN_RECOVERY_ROOM', 'AWAKE', 'IN_ROOM', 'STAYING_LONGER', 'DISCHARGED', 'WE_WILL_PHONE',
] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

export interface WrittenText {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

export interface Update {
  readonly id: string;
  readonly state: UpdateState;
  /** Null for readers who are shown the state alone, and where nothing was written. */
  readonly text: WrittenText | null;
  /** What the text said before it was corrected, oldest first. */
  readonly corrected: readonly WrittenText[];
  readonly postedById: string;
  readonly postedBy: string;
  /** Posted by staff: their centre, whose name is empty for readers who are not told where the surgery is. */
  readonly centre: { readonly id: string; readonly name: string } | null;
  readonly postedAt: Instant;
  readonly withdrawnAt: Instant | null;
}
