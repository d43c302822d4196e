import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import type { Escort, Home, Item } from '@/lib/domain/itinerary/types';
import type { ProcedureId, RecoveryProfile } from '@/lib/domain/recovery/profile';
import { database, type Queries } from './client';
import { isDoubled } from './database-refusals';
import { notify } from './notifications';
import { columnOfDay, escortColumns } from './trip-rows';
import { addItems } from './write-trip';

/** An owner plans for themselves; a keeper for a patient without an account, who agreed somehow on some day. */
export type NewMembership =
  | { readonly role: 'OWNER' }
  | { readonly role: 'KEEPER'; readonly consentHow: string; readonly consentOn: Day };

export interface NewTrip {
  /** From the sealed plan; the same person saving the same plan twice finds one trip. */
  readonly draftKey: string;
  readonly patientName: string;
  readonly procedure: ProcedureId;
  readonly profile: RecoveryProfile;
  readonly surgeryOn: Day | null;
  readonly centreId: string | null;
  readonly home: Home;
  readonly escort: Escort;
  readonly items: readonly Item[];
  readonly membership: NewMembership;
}

/** Stores a drafted plan as the actor's trip and returns its id; saving it again returns the same id. */
export async function createTrip(actor: Person, plan: NewTrip, now: Date): Promise<string> {
  const draftKey = `${actor.userId}:${plan.draftKey}`;
  try {
    return await database().$transaction((queries) => insertTrip(queries, actor, { ...plan, draftKey }, now));
  } catch (error) {
    const known = isDoubled(error) ? await database().trip.findUnique({ where: { draftKey }, select: { id: true } }) : null;
    if (!known) throw error;
    return known.id;
  }
}

function tripColumns(plan: NewTrip, now: Date) {
  const { draftKey, patientName, procedure, profile, surgeryOn, centreId, home, escort } = plan;
  return {
    draftKey,
    patientName,
    procedureId: procedure,
    profile: { ...profile },
    surgeryOn: surgeryOn && columnOfDay(surgeryOn),
    centreId,
    travelMode: home.mode,
    homeAirport: home.airport,
    homeCity: home.city,
    homeZone: home.zone,
    homeCountry: home.country,
    ...escortColumns(escort, now),
  };
}

async function insertTrip(queries: Queries, actor: Person, plan: NewTrip, now: Date): Promise<string> {
  const trip = await queries.trip.create({ data: tripColumns(plan, now), select: { id: true } });
  await addMember(queries, trip.id, actor.userId, plan.membership);
  await addItems(queries, trip.id, plan.items);
  await notify([{ userId: actor.userId, tripId: trip.id, kind: 'trip-saved', params: {} }], now, queries);
  return trip.id;
}

async function addMember(queries: Queries, tripId: string, userId: string, membership: NewMembership) {
  const consent =
    membership.role === 'KEEPER'
      ? { consentHow: membership.consentHow, consentOn: columnOfDay(membership.consentOn) }
      : {};
  await queries.tripMember.create({ data: { tripId, userId, role: membership.role, seesMedical: true, ...consent } });
}
