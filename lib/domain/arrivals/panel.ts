import type { StaffRole } from '../access/actor';
import type { Standing, TripRole } from '../access/deeds';
import type { Telling } from '../appointments/telling';
import type { Day, Instant } from '../calendar/types';
import type { TripCheck } from '../check/types';
import type { HistoryEntry } from '../history/types';
import type { TripRecord } from '../itinerary/record';
import type { DoneDeed, TrailRow } from '../people/looks';
import type { EscortAnswer, Task } from '../people/types';
import type { OpenProposal } from '../recovery/awaited-word';
import type { StaffName } from './board';
import type { DeskNote } from './desk-note';
import type { TravelNeeds } from './needs';
import type { CentreQuestion } from './questions';
import type { Arrival } from './types';

/** Somebody on the trip, as the centre's staff know them. */
export interface PanelPerson {
  readonly userId: string;
  readonly name: string;
  readonly role: Exclude<TripRole, 'STAFF'>;
  /** "daughter"; empty when nobody said. */
  readonly relation: string;
  /** Of the owner or keeper, whom the centre may write to; nobody else gave it theirs. */
  readonly email: string | null;
}

/** What staff of the centre did with the trip or its arrival. Who only looked is the owner's to know. */
export type StaffDeed = Pick<TrailRow, 'id' | 'at'> & { readonly deed: DoneDeed; readonly name: string };

/** All that the side panel of a board shows of one arrival. */
/** A time at the centre's desk that is still to come, with what its patient is told of it. */
export interface PanelVisit {
  readonly appointmentId: string;
  readonly service: string;
  readonly startsAt: Instant;
  readonly telling: Telling;
}

export interface ArrivalPanel {
  readonly record: TripRecord;
  /** The line of the board as the trip stands now. */
  readonly arrival: Arrival;
  readonly check: TripCheck;
  readonly told: TravelNeeds;
  /** From the emergency card; null and empty where it does not say. */
  readonly bornOn: Day | null;
  readonly languages: string;
  readonly surgeon: string;
  readonly people: readonly PanelPerson[];
  readonly escortAnswers: readonly EscortAnswer[];
  readonly tasks: readonly Task[];
  /** What this centre asked, newest first. */
  readonly questions: readonly CentreQuestion[];
  readonly awaited: readonly OpenProposal[];
  /** At this centre's desk, in their order. */
  readonly visits: readonly PanelVisit[];
  /** Since when mails to whoever holds the trip come back; null: they arrive, as far as anybody knows. */
  readonly mailFailedAt: Instant | null;
  /** Newest first, and whether there are more. */
  readonly notes: readonly DeskNote[];
  readonly hasMoreNotes: boolean;
  /** Who works at the centre, by name; the reader among them. */
  readonly colleagues: readonly StaffName[];
  /** The latest changes of the trip, newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Newest first. */
  readonly deeds: readonly StaffDeed[];
  readonly reader: { readonly userId: string; readonly standing: Standing; readonly role: StaffRole };
}

/** How many of what happened lately the panel tells. */
export const MOST_HAPPENINGS = 8;

export type Happening = { readonly at: Instant } & ({ readonly type: 'change'; readonly entry: HistoryEntry } | { readonly type: 'deed'; readonly deed: StaffDeed });

/** The latest first: what changed the trip, and what staff did. */
export function happeningsOf({ entries, deeds }: Pick<ArrivalPanel, 'entries' | 'deeds'>): readonly Happening[] {
  const changes = entries.map((entry) => ({ type: 'change', at: entry.madeAt, entry }) as const);
  const done = deeds.map((deed) => ({ type: 'deed', at: deed.at, deed }) as const);
  return [...changes, ...done].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST_HAPPENINGS);
}
