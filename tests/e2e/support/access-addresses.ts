import { randomUUID } from 'node:crypto';
import type { TokenPurpose } from '@/lib/crypto/derivations';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { saveCard } from '@/lib/data/emergency-cards';
import type { Prisma } from '@/lib/data/generated/client';
import { createSession } from '@/lib/data/sessions';
import { mayDo } from '@/lib/domain/access/deeds';
import { mayDoAtDesk } from '@/lib/domain/access/desk-deeds';
import { blankCard } from '@/lib/domain/card/blank-card';
import type { Day } from '@/lib/domain/calendar/types';
import type { Actor, Person } from '@/lib/domain/access/actor';
import type { AccessWorld, Caller } from '@/tests/support/access-world';
import { type Address, HANDLERS, PAGES } from '@/tests/support/address-table';
import { pathOf } from '@/tests/support/addresses';
import { makeDesk } from '@/tests/support/desks';
import { accessFor } from '@/tests/support/factories';
import { bookedVisit } from './staffed-desk';

/** One request of the walk. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly actor: Actor | null;
  readonly who: string;
  /** `behind`: the trip opens, and the page does not. */
  readonly isOpen: boolean | 'behind';
}

type Ids = Readonly<Record<string, string>>;

/** Every page and handler, by its method. */
const ALL: readonly (readonly [method: string, folder: string, address: Address])[] = [
  ...Object.entries(PAGES).map(([folder, address]) => ['GET', folder, address] as const),
  ...Object.entries(HANDLERS).map(([name, address]) => {
    const [method = '', folder = ''] = name.split(' ');
    return [method, folder, address] as const;
  }),
];

/** What an address of the trip names, so that it is there for those who may open it. */
export async function idsOf({ tripId, centre, people }: AccessWorld): Promise<Ids> {
  const desk = await makeDesk(centre.id);
  const { staff: coordinator, clinician } = people;
  const surgeryOn = '2027-03-11' as Day;
  const appointmentId = await bookedVisit({ centre, made: desk, coordinator, clinician, surgeryOn }, tripId, desk.followUp, '2027-03-22' as Day);
  const itemOf = (where: Prisma.ItemWhereInput) => database().item.findFirstOrThrow({ where: { tripId, ...where }, select: { id: true } });
  const [flight, visit] = [await itemOf({ kind: 'FLIGHT' }), await itemOf({ kind: 'APPOINTMENT', appointment: { isNot: null } })];
  const [madeAt, madeById] = [new Date(), people.owner.userId];
  const expiresAt = new Date(madeAt.getTime() + 1e9);
  const invitation = await database().invitation.create({ data: { tripId, role: 'FAMILY', tokenHash: randomUUID(), invitedById: madeById, invitedAt: madeAt, sentAt: madeAt, expiresAt } });
  const link = await database().shareLink.create({ data: { tripId, showsItinerary: true, showsFlights: false, showsStay: false, tokenHash: randomUUID(), expiresAt, madeById, madeAt } });
  const task = await database().task.create({ data: { tripId, kind: 'DRIVE', madeById, madeAt } });
  return {
    tripId, centreId: centre.id, appointmentId, itemId: flight.id, visitId: visit.id, userId: people.family.userId, invitationId: invitation.id, taskId: task.id, linkId: link.id,
    importId: randomUUID(), updateId: randomUUID(), sealed: 'x', name: 'x', move: 'side-lean',
  };
}

/** Every address of a trip or a desk for everybody, at their own trip and at a foreign one. */
export function callsOf({ callers }: AccessWorld, ids: Ids): readonly Call[] {
  return ALL.flatMap(([method, folder, address]) => callers.flatMap((caller): readonly Call[] => {
    const isOpen = opens(address, caller);
    const isElsewhere = caller.tripId !== ids.tripId;
    // The other trips have none of what the ids name, and what names no trip is the same from there.
    if (isOpen === null || (isElsewhere && !folder.includes('[tripId]')) || (isOpen && (address.onlyRefused || (isElsewhere && namesMore(folder, address))))) return [];
    return [{ method, path: pathOf(folder, address.query ?? '', { ...ids, ...inPlaceOf(folder, ids), tripId: caller.tripId }), actor: caller.actor, who: caller.who, isOpen }];
  }));
}

const namesMore = (folder: string, { query = '' }: Address): boolean => /\[(?!tripId)/.test(`${folder}${query}`);

/** A file is made of an appointment's item alone. */
const inPlaceOf = (folder: string, { visitId = '' }: Ids): Ids => (folder.endsWith('calendar.ics') ? { itemId: visitId } : {});

/** Whether an address opens to somebody; null where that is not about trips, people and desks. */
function opens({ opener, behind }: Address, { actor, standing, who }: Caller): Call['isOpen'] | null {
  if ('token' in opener) return null;
  if ('deed' in opener) {
    if (standing === null || !mayDo(opener.deed, standing)) return false;
    return !behind || behind.some((deed) => mayDo(deed, standing)) ? true : 'behind';
  }
  const person = actor?.type === 'person' ? actor : null;
  if ('desk' in opener) return who === 'staff' && person !== null && person.staff.some(({ role }) => mayDoAtDesk(opener.desk, role));
  return { anybody: true, person: person !== null, administrator: person?.isAdministrator ?? false }[opener.who];
}

/** The cookie of each who has an account. */
export async function sessionsOf(people: readonly Pick<Person, 'userId'>[]): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(people.map(async ({ userId }) => {
    const token = randomUUID();
    await createSession({ tokenHash: hashToken(token), userId, device: 'test' }, new Date());
    return [userId, `authjs.session-token=${token}`] as const;
  })));
}

/** A token of each purpose, good for the trip. */
export async function tokensOf({ tripId, keptId, people }: AccessWorld): Promise<Readonly<Record<TokenPurpose, string>>> {
  const tokens = { invitation: makeToken(), 'share-link': makeToken(), feed: makeToken(), 'desk-feed': makeToken(), responder: makeToken(), 'staff-invitation': makeToken() };
  const [madeAt, madeById, expiresAt] = [new Date(), people.owner.userId, new Date(Date.now() + 1e9)];
  await database().invitation.create({ data: { tripId, role: 'FAMILY', tokenHash: hashToken(tokens.invitation), invitedById: madeById, invitedAt: madeAt, sentAt: madeAt, expiresAt } });
  await database().shareLink.create({ data: { tripId, showsItinerary: true, showsFlights: true, showsStay: true, updates: 'TEXT', tokenHash: hashToken(tokens['share-link']), expiresAt, madeById, madeAt } });
  await database().feedToken.create({ data: { tripId, userId: people.family.userId, tokenHash: hashToken(tokens.feed), madeAt } });
  for (const [holder, trip] of [[people.owner, tripId], [people.keeper, keptId]] as const) {
    await saveCard(await accessFor(holder, trip, 'change-card'), { content: blankCard(holder.name), seenRevision: 0, now: madeAt });
  }
  await database().emergencyCard.update({ where: { tripId }, data: { responderHash: hashToken(tokens.responder), responderSince: madeAt } });
  const centreId = people.staff.staff[0]?.centreId ?? '';
  await database().staffInvitation.create({ data: { centreId, role: 'CLINICIAN', email: 'invited@example.test', tokenHash: hashToken(tokens['staff-invitation']), invitedById: madeById, invitedAt: madeAt, expiresAt } });
  await database().deskFeed.create({ data: { centreId, userId: people.staff.userId, tokenHash: hashToken(tokens['desk-feed']), madeAt } });
  return tokens;
}

/** Each token at each address that takes one: it opens its own alone. */
export function tokenCalls(tokens: Readonly<Record<TokenPurpose, string>>): readonly Call[] {
  const forged = { forged: makeToken(), 'cut off': tokens['share-link'].slice(0, -1) };
  return ALL.flatMap(([method, folder, address]) => {
    const { opener } = address;
    if (!('token' in opener) || method !== 'GET') return [];
    return Object.entries({ ...tokens, ...forged }).map(([who, token]): Call =>
      ({ method, path: pathOf(folder, address.query ?? '', { token }), actor: null, who: `${who} token`, isOpen: who === opener.token }));
  });
}
