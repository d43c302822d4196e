import { type Deed, DEEDS, mayDo, speaksForCentre, type Standing } from '../access/deeds';
import type { Surgery } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import { linesFor } from './lines';
import type { ChangeHead, HistoryEntry } from './types';

/** Somebody who looks at a change, and may want to take it back. */
export interface Reader {
  readonly userId: string;
  readonly standing: Standing;
}

const isDeed = (deed: string): deed is Deed => DEEDS.some((one) => one === deed);

/**
 * The right with which that reader may take back a change: that of the change itself. Null for whoever has it not, and
 * for whoever would take back unseen what others did: a hold, a "not yet", another procedure.
 */
export function rightToUndo(change: HistoryEntry, { userId, standing }: Reader): Deed | null {
  const { deed, actorId } = change;
  if (!isDeed(deed) || !rightsOf(deed, change).every((right) => mayDo(right, standing))) return null;
  // What somebody answered for themselves is taken back by them, or by those who plan.
  if (deed === 'accept-task' && actorId !== userId && !mayDo('change-itinerary', standing)) return null;
  if (!isTheirs(change, standing)) return null;
  return actorId === userId || isSeenWhole(change, standing) ? deed : null;
}

/** What doing it needed: another procedure or profile is set by those alone who plan and see the medical part. */
function rightsOf(deed: Deed, { before }: HistoryEntry): readonly Deed[] {
  const isOfProfile = before.procedure !== undefined || before.profile !== undefined;
  const isReplan = deed === 'set-surgery' || deed === 'change-itinerary';
  return isReplan && isOfProfile ? [deed, 'change-itinerary', 'see-medical'] : [deed];
}

/**
 * Staff take back the centre's word and nobody else's. The patient's side takes back a day that the centre set, for
 * its own word moves the plan too, but no yes of the centre to a day, and nothing that its clinicians said: that is not
 * theirs to give or take. They say another word instead.
 */
function isTheirs({ byCentre, deed, before, after }: HistoryEntry, standing: Standing): boolean {
  if (speaksForCentre(standing)) return byCentre;
  if (!byCentre) return true;
  return deed !== 'record-word' && (deed !== 'set-surgery' || dayOf(before.surgery) !== dayOf(after.surgery));
}

const dayOf = (surgery: Surgery | undefined): string => (surgery?.state === 'dated' ? surgery.on : '');

/** With a word, a row of the medical part goes too, whatever else its lines show. */
function isSeenWhole(change: HistoryEntry, standing: Standing): boolean {
  if (change.deed === 'record-word' && !mayDo('see-medical', standing)) return false;
  return linesFor(change, standing).every(({ type }) => type !== 'hidden');
}

/** Consent is given, not restored; and what was undone is done again by doing it again. */
const isNeverUndone = ({ deed, undoesId }: ChangeHead): boolean => undoesId !== null || deed === 'share-with-centre';

/** A time at a desk may have gone to somebody else: it is booked, moved or cancelled there alone. */
const isOfDesk = ({ deed }: ChangeHead): boolean => deed === 'book-appointment';

/** Why a trip's last change cannot be taken back, even by those who may do its deed; null when it can. */
export function undoProblem(last: HistoryEntry): Problem | null {
  if (isOfDesk(last)) return problem(null, 'booking-not-undone');
  return isNeverUndone(last) || !last.isWhole ? problem(null, 'not-undone') : null;
}

/** Whether to offer somebody to take back the trip's last change. */
export const mayUndo = (last: HistoryEntry, reader: Reader): boolean => rightToUndo(last, reader) !== null && undoProblem(last) === null;
