import { type Deed, DEEDS, mayDo, type Standing } from '../access/deeds';
import { type Problem, problem } from '../problem';
import type { ChangeHead, HistoryEntry } from './types';

const isDeed = (deed: string): deed is Deed => DEEDS.some((one) => one === deed);

/** The right that taking back a change needs: that of the change itself; null when nobody has it. */
export const deedUndone = ({ deed }: Pick<ChangeHead, 'deed'>): Deed | null => (isDeed(deed) ? deed : null);

/** Consent is given, not restored; and what was undone is done again by doing it again. */
const isNeverUndone = ({ deed, undoesId }: ChangeHead): boolean => undoesId !== null || deed === 'share-with-centre';

/** Why a trip's last change cannot be taken back, even by those who may do its deed; null when it can. */
export const undoProblem = (last: HistoryEntry): Problem | null =>
  isNeverUndone(last) || !last.isWhole ? problem(null, 'not-undone') : null;

/** Whether to offer somebody to take back the trip's last change. */
export function mayUndo(last: ChangeHead, standing: Standing): boolean {
  const deed = deedUndone(last);
  return deed !== null && mayDo(deed, standing) && !isNeverUndone(last);
}
