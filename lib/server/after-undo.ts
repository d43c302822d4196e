import type { HistoryEntry } from '@/lib/domain/history/types';
import type { Queries } from '@/lib/data/client';
import type { TripAccess } from '@/lib/data/open-trip';
import { proposeToCentre } from '@/lib/data/proposals';
import { tellMembers, tellOfWord, tellStaff } from './tell-members';

/** What the centre said of the medical part alone: the plan that everybody sees is as it was. */
const isWordAlone = ({ deed, before }: HistoryEntry): boolean =>
  (deed === 'record-word' || deed === 'settle-word') && before.profile === undefined && before.surgery === undefined;

/** A word of the centre's was taken back: by the centre, which tells the patient's side; or a day by the patient's side, whose word then awaits the centre. */
export async function afterUndo(queries: Queries, access: TripAccess, undone: HistoryEntry, now: Date): Promise<void> {
  if (!undone.byCentre) return;
  if (access.centre) {
    await (isWordAlone(undone) ? tellOfWord(queries, access, now, 'centre-took-word-back') : tellMembers(queries, access, now));
  } else if (undone.before.surgery !== undefined && (await proposeToCentre(queries, access, 'SURGERY', null))) {
    await tellStaff(queries, access, now);
  }
}
