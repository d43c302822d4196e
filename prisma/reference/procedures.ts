import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { profileColumns } from '@/lib/data/procedure-rows';

/** The default profiles, flat as the table keeps them; an administrator edits the rows, never this file. */
export const procedureRows = PROCEDURE_IDS.map((id, index) => ({ id, position: index + 1, ...profileColumns(DEFAULT_PROFILES[id]) }));
