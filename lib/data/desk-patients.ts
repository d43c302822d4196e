import type { Day, Instant } from '@/lib/domain/calendar/types';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';
import { columnOfDay, dayOfColumn } from './trip-rows';

export interface DeskPatient {
  readonly tripId: string;
  readonly patientName: string;
  readonly surgeryOn: Day | null;
}

/** As many as a person looks through. */
const MOST_PATIENTS = 20;
/** Those whose surgery is over still come for a visit after it. */
const DAYS_BACK = 30;

/** Trips that the patient shares with this centre. */
const sharedWith = ({ centreId }: DeskAccess): Prisma.TripWhereInput => ({ centreId, sharedWithCentreAt: { not: null }, deletionAskedAt: null });

const LINE = { select: { id: true, patientName: true, surgeryOn: true } } as const satisfies Prisma.TripDefaultArgs;

const lineOf = ({ id, patientName, surgeryOn }: Prisma.TripGetPayload<typeof LINE>): DeskPatient =>
  ({ tripId: id, patientName, surgeryOn: surgeryOn && dayOfColumn(surgeryOn) });

/** The centre's patients by surgery day, from a month ago on; those without a day last. */
export async function nextPatients(access: DeskAccess, now: Instant): Promise<readonly DeskPatient[]> {
  const since = columnOfDay(addDays(dayIn(NEW_YORK, now), -DAYS_BACK));
  const rows = await database().trip.findMany({
    where: { ...sharedWith(access), OR: [{ surgeryOn: null }, { surgeryOn: { gte: since } }] },
    ...LINE, orderBy: [{ surgeryOn: { sort: 'asc', nulls: 'last' } }, { patientName: 'asc' }, { id: 'asc' }], take: MOST_PATIENTS,
  });
  return rows.map(lineOf);
}

/** Prisma hands the signs of a pattern on to the database. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The centre's patients whose name holds the text, whatever its case; the latest surgery first. */
export async function patientsNamed(access: DeskAccess, name: string): Promise<readonly DeskPatient[]> {
  const rows = await database().trip.findMany({
    where: { ...sharedWith(access), patientName: { contains: literally(name), mode: 'insensitive' } },
    ...LINE, orderBy: [{ surgeryOn: { sort: 'desc', nulls: 'first' } }, { patientName: 'asc' }, { id: 'asc' }], take: MOST_PATIENTS,
  });
  return rows.map(lineOf);
}
