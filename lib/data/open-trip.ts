import type { Actor, Person, Visitor } from '@/lib/domain/access/actor';
import { type Deed, givesMedical, isDoneUnderDeletion, lessWithheld, mayDo, type Standing } from '@/lib/domain/access/deeds';
import { database, type Queries } from './client';
import { listTrips, type TripLine } from './own-trips';

declare const minted: unique symbol;

/**
 * The proof that somebody may do a deed with a trip. Made only by `openTrip` and `openOwnTrip`; every query about a trip
 * takes one first and asks for nothing beyond it.
 */
export interface TripAccess<D extends Deed = Deed, A extends Person | Visitor = Person> {
  readonly tripId: string;
  readonly actor: A;
  readonly standing: Standing;
  readonly deed: D;
  /** For staff: the centre that they speak for. Null for everybody who is on the trip. */
  readonly centre: { readonly id: string; readonly name: string } | null;
  readonly [minted]: true;
}

/** The access of a person or of a visitor: for queries that answer both. */
export type AnyTripAccess = TripAccess<Deed, Person> | TripAccess<Deed, Visitor>;

/**
 * Access for the deed, or null: for a stranger, a trip that is not theirs is a trip that is not there. `queries`: of the
 * transaction in which somebody has just come onto the trip.
 */
export async function openTrip<D extends Deed, V extends Visitor>(actor: V | null, tripId: string, deed: D): Promise<TripAccess<D, V> | null>;
export async function openTrip<D extends Deed>(actor: Actor | null, tripId: string, deed: D, queries?: Queries): Promise<TripAccess<D> | null>;
export async function openTrip(actor: Actor | null, tripId: string, deed: Deed, queries: Queries = database()): Promise<AnyTripAccess | null> {
  if (!actor || actor.type === 'system') return null;
  return actor.type === 'person' ? openToPerson(queries, actor, tripId, deed) : openToVisitor(actor, tripId, deed);
}

/** A visitor was looked up with its address a moment ago, as a session is: what it may do stands in it. */
function openToVisitor(actor: Visitor, tripId: string, deed: Deed): AnyTripAccess | null {
  const standing = standingOfVisitor(actor);
  if (actor.tripId !== tripId || !mayDo(deed, standing)) return null;
  return { tripId, actor, standing, centre: null, deed } as AnyTripAccess;
}

function standingOfVisitor(actor: Visitor): Standing {
  if (actor.type === 'feed') return actor.standing;
  return { role: actor.type === 'link' ? 'LINK' : 'RESPONDER', seesMedical: false };
}

export interface OwnTripAccess<D extends Deed> {
  readonly trips: readonly TripLine[];
  /** To the one that was chosen; null where none was, or the deed is not theirs there. */
  readonly access: TripAccess<D> | null;
}

/** Access to one of somebody's own trips, by the statement that lists them: each line is their membership of its trip. */
export async function openOwnTrip<D extends Deed>(actor: Person, deed: D, choose: (trips: readonly TripLine[]) => TripLine | null): Promise<OwnTripAccess<D>> {
  const trips = await listTrips(actor);
  const chosen = choose(trips);
  const line = trips.find(({ id }) => id === chosen?.id);
  if (!line) return { trips, access: null };
  const { id: tripId, role, seesMedical } = line;
  return { trips, access: accessOf(actor, { tripId, deed }, { standing: { role, seesMedical }, centre: null }) as TripAccess<D> | null };
}

async function openToPerson(queries: Queries, actor: Person, tripId: string, deed: Deed): Promise<TripAccess | null> {
  const asked = { tripId, deed };
  return accessOf(actor, asked, await standingOf(queries, actor, asked));
}

function accessOf(actor: Person, { tripId, deed }: Asked, found: Found | null): TripAccess | null {
  if (!found || isClosedWay(actor, deed)) return null;
  // A device that keeps no medical part is shown none.
  const standing = lessWithheld(found.standing, actor);
  return mayDo(deed, standing) ? ({ ...found, tripId, actor, standing, deed } as TripAccess) : null;
}

/** At a shared computer whoever sits down after somebody else may not give away what is closed to them. */
const isClosedWay = ({ withholdsMedical, proof }: Person, deed: Deed): boolean => withholdsMedical === true && proof?.isShared === true && givesMedical(deed);

interface Found extends Pick<TripAccess, 'centre'> {
  readonly standing: Standing;
}

/** To a trip under deletion its owner comes to see to that, and nobody for anything else. */
const openFor = (deed: Deed): { readonly deletionAskedAt?: null } => (isDoneUnderDeletion(deed) ? {} : { deletionAskedAt: null });

interface Asked {
  readonly tripId: string;
  readonly deed: Deed;
}

async function standingOf(queries: Queries, actor: Person, { tripId, deed }: Asked): Promise<Found | null> {
  const member = await queries.tripMember.findUnique({
    where: { tripId_userId: { tripId, userId: actor.userId }, trip: openFor(deed) },
    select: { role: true, seesMedical: true },
  });
  if (member) return { standing: member, centre: null };
  const centre = await centreSharedWith(queries, actor, tripId);
  return centre && { standing: { role: 'STAFF', seesMedical: true }, centre };
}

async function centreSharedWith(queries: Queries, actor: Person, tripId: string): Promise<TripAccess['centre']> {
  if (actor.staff.length === 0) return null;
  const centreIds = actor.staff.map(({ centreId }) => centreId);
  const shared = await queries.trip.findFirst({
    where: { id: tripId, centreId: { in: centreIds }, sharedWithCentreAt: { not: null }, deletionAskedAt: null },
    select: { centre: { select: { id: true, name: true } } },
    relationLoadStrategy: 'join',
  });
  return shared && shared.centre;
}
