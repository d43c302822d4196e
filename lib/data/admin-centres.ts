import type { Day } from '@/lib/domain/calendar/types';
import { administer } from './administer';
import { database } from './client';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

/** What a centre says about medicines on the day of surgery; null: nobody knows. */
export type MedicinesRule = 'BRING' | 'LEAVE' | null;

export interface PackingRule {
  readonly medicines: MedicinesRule;
  /** The centre's own words. */
  readonly note: string;
  readonly source: string;
  readonly checkedOn: Day | null;
}

export interface CentrePacking extends PackingRule {
  readonly id: string;
  readonly name: string;
}

const COLUMNS = { id: true, name: true, medicinesRule: true, packingNote: true, packingSource: true, packingCheckedOn: true } as const;

/** The centres that may still be chosen, in the directory's order. */
export async function centresPacking(_access: AdministratorAccess): Promise<readonly CentrePacking[]> {
  const rows = await database().centre.findMany({ select: COLUMNS, where: { status: { not: 'CLOSED' } }, orderBy: [{ position: 'asc' }, { name: 'asc' }] });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    // The database holds the column to these words.
    medicines: row.medicinesRule as MedicinesRule,
    note: row.packingNote,
    source: row.packingSource,
    checkedOn: row.packingCheckedOn && dayOfColumn(row.packingCheckedOn),
  }));
}

/** False when there is no such centre. */
export function setCentrePacking(access: AdministratorAccess, id: string, rule: PackingRule, now: Date): Promise<boolean> {
  const packingCheckedOn = rule.checkedOn && columnOfDay(rule.checkedOn);
  const data = { medicinesRule: rule.medicines, packingNote: rule.note, packingSource: rule.source, packingCheckedOn, editedAt: now };
  return administer(access, {
    deed: 'set-centre-packing',
    now,
    async run(queries) {
      const { count } = await queries.centre.updateMany({ where: { id }, data });
      return count > 0;
    },
  });
}
