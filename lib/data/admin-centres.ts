import type { Day } from '@/lib/domain/calendar/types';
import type { FastingRule } from '@/lib/domain/appointments/fasting';
import type { CentreRule } from '@/lib/domain/packing/types';
import { administer } from './administer';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

export interface NamedCentreRule extends CentreRule {
  readonly id: string;
  readonly name: string;
  /** On eating and drinking before surgery. */
  readonly fasting: FastingRule;
}

const COLUMNS = {
  id: true, name: true, medicinesRule: true, packingNote: true, packingSource: true, packingCheckedOn: true,
  fastingRule: true, fastingSource: true, fastingCheckedOn: true,
} as const;

/** The centres that are not closed on that day, in the directory's order. */
export async function centresPacking(today: Day): Promise<readonly NamedCentreRule[]> {
  const where: Prisma.CentreWhereInput = { OR: [{ status: { not: 'CLOSED' } }, { closedOn: { gt: columnOfDay(today) } }] };
  const rows = await database().centre.findMany({ select: COLUMNS, where, orderBy: [{ position: 'asc' }, { name: 'asc' }] });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    // The database holds the column to these words.
    medicines: row.medicinesRule as CentreRule['medicines'],
    note: row.packingNote,
    source: row.packingSource,
    checkedOn: row.packingCheckedOn && dayOfColumn(row.packingCheckedOn),
    fasting: { rule: row.fastingRule, source: row.fastingSource, checkedOn: row.fastingCheckedOn && dayOfColumn(row.fastingCheckedOn) },
  }));
}

/** False when there is no such centre. */
export function setCentrePacking(access: AdministratorAccess, id: string, rule: CentreRule, now: Date): Promise<boolean> {
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

/** False when there is no such centre. */
export function setCentreFasting(access: AdministratorAccess, id: string, { rule, source, checkedOn }: FastingRule, now: Date): Promise<boolean> {
  const data = { fastingRule: rule, fastingSource: source, fastingCheckedOn: checkedOn && columnOfDay(checkedOn), editedAt: now };
  return administer(access, {
    deed: 'set-centre-fasting',
    now,
    async run(queries) {
      const { count } = await queries.centre.updateMany({ where: { id }, data });
      return count > 0;
    },
  });
}
