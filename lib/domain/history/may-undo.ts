import { type Deed, DEEDS, mayDo, type Standing } from '../access/deeds';
import { type Problem, problem } from '../problem';
import type { HistoryEntry } from './types';

const isDeed = (deed: string): deed is Deed => DEEDS.some((one) => one === deed);

/** The right that taking back a change needs: that of the change itself; null when nobody has it. */
export const deedUndone = ({ deed }: Pick<HistoryEntry, 'deed'>): Deed | null => (isDeed(deed) ? deed : null);

/** Why a change cannot be taken back, though the person may do its deed; null when it can. `last`: the trip's last change. */
export function undoProblem(entry: HistoryEntry, last: HistoryEntry): Problem | null {
  if (entry.isUndone) return problem(null, 'already-undone');
  if (entry.id !== last.id) return problem(null, 'changed-since', { name: last.actorName });
  const isConsent = entry.before.shared !== undefined;
  return entry.undoesId !== null || isConsent || !entry.isWhole ? problem(null, 'not-undone') : null;
}

/** Whether to offer somebody to take back the trip's last change. */
export function mayUndo(last: HistoryEntry, standing: Standing): boolean {
  const deed = deedUndone(last);
  return deed !== null && mayDo(deed, standing) && undoProblem(last, last) === null;
}
