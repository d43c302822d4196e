import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { PROCEDURE_IDS, type ProcedureId, type RecoveryProfile } from '@/lib/domain/recovery/profile';

/** The default profiles, flat as the table keeps them; an administrator edits the rows, never this file. */
export const procedureRows = PROCEDURE_IDS.map((id, index) => rowOf(id, index + 1, DEFAULT_PROFILES[id]));

function rowOf(id: ProcedureId, position: number, profile: RecoveryProfile) {
  const { followUp, lift, ...numbers } = profile;
  return {
    id,
    position,
    ...numbers,
    followUpFirst: followUp?.first ?? null,
    followUpLast: followUp?.last ?? null,
    liftPounds: lift?.pounds ?? null,
    liftWeeks: lift?.weeks ?? null,
  };
}
