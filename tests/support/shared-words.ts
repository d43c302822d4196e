import type { Person } from '@/lib/domain/access/actor';
import { database } from '@/lib/data/client';
import { inboxOf } from '@/lib/data/notifications';
import { openProposals } from '@/lib/data/proposals';
import { shareWithCentre } from '@/lib/data/trip-words';
import { confirmAwaited } from '@/app/trips/[tripId]/awaits/actions';
import { undoChange } from '@/app/trips/[tripId]/history/actions';
import type { Action } from '@/lib/server/action';
import { callBy } from './actions';
import { accessFor, addMember, makeCentre, makePerson, makeStaff } from './factories';
import { later, NOW, ownTrip } from './spoken-trip';

/** Two weeks after surgery: a trip shared with a centre of three, a caregiver who sees the medical part and a daughter who does not. */
export async function sharedWords() {
  const centre = await makeCentre();
  const own = await ownTrip({ centre });
  const [rosa, ines, victor] = await Promise.all([
    makePerson({ name: 'Rosa Diaz' }).then((person) => makeStaff(person, centre.id, 'COORDINATOR')),
    makePerson({ name: 'Ines Ortega' }).then((person) => makeStaff(person, centre.id, 'CLINICIAN')),
    makePerson({ name: 'Victor Hale' }).then((person) => makeStaff(person, centre.id, 'MANAGER')),
  ]);
  const [sam, lena] = [await makePerson({ name: 'Sam' }), await makePerson({ name: 'Lena' })];
  await addMember(own.tripId, sam, { role: 'CAREGIVER', seesMedical: true });
  await addMember(own.tripId, lena, { role: 'FAMILY' });
  const share = async (isShared: boolean) => shareWithCentre(await accessFor(own.owner, own.tripId, 'share-with-centre'), isShared, NOW);
  await share(true);
  return { ...own, centre, rosa, ines, victor, sam, lena, share };
}
export type SharedWords = Awaited<ReturnType<typeof sharedWords>>;

let minutes = 0;

/** Each form as it is sent with the trip's version of now, a minute after the one before. */
export async function sendBy(world: SharedWords, who: Person, action: Action, fields: Record<string, string>) {
  const { version } = await world.load();
  minutes += 1;
  return action.perform(callBy(who, { now: later(minutes) }), { tripId: world.tripId, version: String(version), ...fields });
}

/** What awaits the centre, as its staff are shown it. */
export const awaiting = async ({ rosa, tripId }: SharedWords) => openProposals(await accessFor(rosa, tripId, 'settle-word'));

export async function confirmFirst(world: SharedWords, who: Person) {
  const [one] = await awaiting(world);
  return sendBy(world, who, confirmAwaited, { proposalId: one?.id ?? '' });
}

export async function undoLast(world: SharedWords, who: Person) {
  return sendBy(world, who, undoChange, { changeId: (await world.load()).lastChange?.id ?? '' });
}

export const statesOf = async ({ tripId }: SharedWords) =>
  (await database().proposal.findMany({ where: { tripId }, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] })).map(({ kind, state }) => `${kind} ${state}`);

/** What the centre's doings put into an inbox, the latest first. */
export const toldOf = async (person: Person) => (await inboxOf(person)).map(({ kind }) => kind).filter((kind) => kind.startsWith('centre-'));
