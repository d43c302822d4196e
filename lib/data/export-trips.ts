import type { Person } from '@/lib/domain/access/actor';
import { holdsTrip } from '@/lib/domain/people/roles';
import { chosenWords } from '@/lib/domain/people/updates';
import { database, type Queries } from './client';
import type { TripAsked } from './export-table';

/** The trips that somebody is on, as they stand there; not those whose owner deletes them, but their own. */
export async function tripsToExport({ userId }: Pick<Person, 'userId'>, queries: Queries = database()): Promise<readonly TripAsked[]> {
  const members = await queries.tripMember.findMany({
    where: { userId }, orderBy: { tripId: 'asc' }, relationLoadStrategy: 'join',
    select: { tripId: true, role: true, seesMedical: true, updates: true, trip: { select: { deletionAskedAt: true } } },
  });
  return members.filter(({ role, trip }) => trip.deletionAskedAt === null || holdsTrip({ role })).map(({ tripId, role, seesMedical, updates }) => ({
    userId, tripId, standing: { role, seesMedical }, words: chosenWords({ role, updates }),
  }));
}

interface Named {
  readonly name: string | null;
  readonly centre: string | null;
}

type Look = Readonly<Record<string, unknown>>;

/** Looks with the names that whoever looked has now, as the page "Who looked" shows them. */
export async function namedLooks(queries: Queries, tripId: string, looks: readonly Look[]): Promise<readonly Look[]> {
  const ids = [...new Set(looks.flatMap(({ actorId }) => (typeof actorId === 'string' ? [actorId] : [])))];
  const [people, links, trip] = [
    await queries.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    await queries.shareLink.findMany({ where: { tripId, id: { in: ids } }, select: { id: true, name: true } }),
    await queries.trip.findUnique({ where: { id: tripId }, select: { centre: { select: { name: true, staff: { where: { userId: { in: ids } }, select: { userId: true } } } } } }),
  ];
  const staff = new Set(trip?.centre?.staff.map(({ userId }) => userId));
  const named = new Map<string, Named>([
    ...links.map(({ id, name }) => [id, { name, centre: null }] as const),
    ...people.map(({ id, name }) => [id, { name, centre: staff.has(id) ? (trip?.centre?.name ?? null) : null }] as const),
  ]);
  return looks.map((look) => ({ ...look, ...named.get(String(look.actorId)) }));
}
