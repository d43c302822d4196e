import type { Problem } from '@/lib/domain/problem';
import { tripHome, type WhoseTrip } from '@/lib/input/trip-home';

/** What a deed comes to. Faults are thrown, never returned. */
export type Outcome =
  | { readonly type: 'done'; readonly to: string }
  | { readonly type: 'saved'; readonly notice: Notice | null }
  /** Saved; the page behind the form is given anew, with a sentence when there is one to say. */
  | { readonly type: 'redrawn'; readonly notice?: Notice }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  /** Nothing that this actor may know of: answered as 404. */
  | { readonly type: 'not-found' }
  | { readonly type: 'sign-in' }
  /** Theirs to do once they have proved again that it is they who act. */
  | { readonly type: 'prove' };

export interface Notice {
  readonly code: string;
  readonly params?: Problem['params'];
}

/** Leads on to another address of Mendway. */
export const done = (to: string): Outcome => ({ type: 'done', to });
/** Back to the trip, which says that it has changed; staff to their board. */
export const tripDone = (whose: WhoseTrip): Outcome => done(whose.centre ? tripHome(whose) : `${tripHome(whose)}?done=yes`);
/** Back to a screen of the trip; staff to their board. */
export const tripPartDone = (whose: WhoseTrip, part: string): Outcome => done(whose.centre ? tripHome(whose) : `${tripHome(whose)}/${part}`);
/** Stays on the page, with a sentence when there is one to say. */
export const saved = (notice: Notice | null = null): Outcome => ({ type: 'saved', notice });
export const redrawn: Outcome = { type: 'redrawn' };
export const redrawnWith = (notice: Notice): Outcome => ({ type: 'redrawn', notice });
export const refused = (problems: readonly Problem[]): Outcome => ({ type: 'refused', problems });
export const notFoundOutcome: Outcome = { type: 'not-found' };
export const proveFirst: Outcome = { type: 'prove' };
