import type { Instant } from '../calendar/types';

/** What staff wrote down about a patient: the centre's own, also when the patient has ended the sharing. */
export interface DeskNote {
  readonly id: string;
  readonly tripId: string;
  /** As the centre knew it when the note was written. */
  readonly patientName: string;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** A note in the list of the centre's, and whether its patient's trip is on the board. */
export interface ListedNote extends DeskNote {
  readonly isOnBoard: boolean;
}

/** Letters of one note. */
export const LONGEST_DESK_NOTE = 2000;
