import type { Day } from '../calendar/types';

/** More than anybody does on one flight; it bounds what a phone keeps and sends. */
export const MOST_WAITING = 200;
/** So many go out together; the rest in the next turn. */
export const MOST_SENT = 20;
export const LONGEST_NOTE = 2000;

interface Made {
  /** Made on the device: sent twice, the deed is done once. */
  readonly id: string;
  readonly tripId: string;
  /** ISO, by the device's clock: shown, and never trusted for an order. */
  readonly madeAt: string;
}

/** A box of the packing list that was ticked, or unticked. */
export interface TickDeed extends Made {
  readonly kind: 'tick';
  /** The line's name, as forms say it. */
  readonly line: string;
  readonly isPacked: boolean;
  /** How often the line had been turned, as far as the device knew. */
  readonly seenTurns: number;
}

/** A note for a day of the trip. */
export interface NoteDeed extends Made {
  readonly kind: 'note';
  readonly day: Day;
  readonly text: string;
}

/** What somebody did without a network. */
export type OfflineDeed = TickDeed | NoteDeed;

/** Who turned a line last: the one who asks, somebody by name, or nobody that is known any more. */
export type TurnedBy = 'reader' | 'nobody' | { readonly name: string };

/** What became of a deed, as it is kept: no words, because those come in the language of whoever asks. */
export type DeedAnswer =
  | { readonly outcome: 'done'; readonly turns?: number }
  /** Others turned the line meanwhile, and it stays as they left it. */
  | { readonly outcome: 'conflict'; readonly reason: 'turned'; readonly turns: number; readonly by: TurnedBy }
  /** Others took the line off the list. */
  | { readonly outcome: 'conflict'; readonly reason: 'removed' }
  | { readonly outcome: 'refused'; readonly code: string }
  /** The trip, or the line, is not there for this person any more. */
  | { readonly outcome: 'gone' };

/** The same as it is told to the device: `words` is a finished sentence. */
export interface ToldAnswer {
  readonly id: string;
  readonly outcome: DeedAnswer['outcome'];
  readonly words: string;
  /** Of a tick: how often the line has been turned by now; null where there is no such line, or it is no tick. */
  readonly turns: number | null;
}
