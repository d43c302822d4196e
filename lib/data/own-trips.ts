import type { Person } from '@/lib/domain/access/actor';
import type { TripRole } from '@/lib/domain/access/deeds';
import type { Day } from '@/lib/domain/calendar/types';
import { holdsTrip } from '@/lib/domain/people/roles';
import { endedGoneAt } from '@/lib/domain/retention/retention';
import { database } from './client';
import type { Prisma } from './generated/client';
import { dayOfColumn } from './trip-rows';

export interface TripLine {
  readonly id: string;
  readonly patientName: string;
  readonly surgeryOn: Day | null;
  /** Not for a consultation alone. Medical, as the procedure is: for rules, and shown to nobody. */
  readonly hasSurgery: boolean;
  readonly role: TripRole;
  readonly seesMedical: boolean;
  readonly withholdsMedical?: true;
}

/** A trip of somebody's own that is to be deleted, or will be when nobody says that it stays. */
export interface EndingTrip {
  readonly id: string;
  readonly patientName: string;
  readonly goneAt: Date;
  /** They asked for it themselves; else it ended long ago. */
  readonly isAsked: boolean;
}

export interface OwnTrips {
  readonly trips: readonly TripLine[];
  readonly ending: readonly EndingTrip[];
}

/** The trips that somebody is a member of, the next surgery first. Those that are to be deleted are not among them. */
export const listTrips = async (actor: Person): Promise<readonly TripLine[]> => (await ownTrips(actor)).trips;

/** The same with what will be deleted of the reader's own, in one statement. */
export async function ownTrips(actor: Person): Promise<OwnTrips> {
  const members = await database().tripMember.findMany({
    where: { userId: actor.userId },
    select: { role: true, seesMedical: true, trip: { select: LISTED } },
    orderBy: [{ trip: { surgeryOn: { sort: 'asc', nulls: 'last' } } }, { tripId: 'asc' }],
    take: 200,
    relationLoadStrategy: 'join',
  });
  return {
    trips: members.flatMap((member) => (member.trip.deletionAskedAt ? [] : [lineOf(member, actor)])),
    ending: members.flatMap(({ role, trip }) => (holdsTrip({ role }) ? endingOf(trip) : [])),
  };
}

const LISTED = {
  id: true, patientName: true, surgeryOn: true, procedureId: true, deletionAskedAt: true, deletionDueAt: true, retentionToldAt: true,
} as const satisfies Prisma.TripSelect;

type ListedTrip = Prisma.TripGetPayload<{ select: typeof LISTED }>;

interface ListedMember {
  readonly role: TripLine['role'];
  readonly seesMedical: boolean;
  readonly trip: ListedTrip;
}

const lineOf = ({ role, seesMedical, trip }: ListedMember, { withholdsMedical }: Person): TripLine => ({
  id: trip.id,
  patientName: trip.patientName,
  surgeryOn: trip.surgeryOn && dayOfColumn(trip.surgeryOn),
  hasSurgery: trip.procedureId !== 'consultation',
  role,
  seesMedical,
  withholdsMedical,
});

function endingOf({ id, patientName, deletionDueAt, retentionToldAt }: ListedTrip): readonly EndingTrip[] {
  const goneAt = deletionDueAt ?? (retentionToldAt && endedGoneAt(retentionToldAt));
  return goneAt ? [{ id, patientName, goneAt, isAsked: deletionDueAt !== null }] : [];
}
