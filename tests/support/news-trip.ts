import { randomUUID } from 'node:crypto';
import type { Person, SharedParts, UpdateWords } from '@/lib/domain/access/actor';
import { database } from '@/lib/data/client';
import { openTrip } from '@/lib/data/open-trip';
import { shareWithCentre } from '@/lib/data/trip-words';
import { updatesFor } from '@/lib/data/updates';
import type { Action } from '@/lib/server/action';
import { postNews } from '@/app/trips/[tripId]/updates/post/actions';
import { callBy } from './actions';
import { chooseFor } from './chosen-words';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from './factories';

/** Surgery day, 10:40 am in New York. */
export const NOW = new Date('2027-03-11T15:40:00Z');

/** A trip on its surgery day: Ruth's, with June who is along, and Ana, Dale and Leo, who read words, states and nothing. */
export async function newsTrip() {
  const centre = await makeCentre();
  const [ruth, june, ana, dale, leo] = await Promise.all(['Ruth', 'June', 'Ana', 'Dale', 'Leo'].map((name) => makePerson({ name }))) as [Person, Person, Person, Person, Person];
  const nina = await makeStaff(await makePerson({ name: 'Nina' }), centre.id, 'CLINICIAN');
  const tripId = await makeTrip(ruth, { centre, now: new Date('2026-11-22T12:00:00Z') });
  await addMember(tripId, june, { role: 'CAREGIVER' });
  for (const person of [ana, dale, leo]) await addMember(tripId, person, { role: 'FAMILY' });
  await chooseFor(tripId, dale, 'STATE');
  await chooseFor(tripId, leo, 'NONE');
  await shareWithCentre(await accessFor(ruth, tripId, 'share-with-centre'), true, NOW);
  const call = (action: Action, raw: Record<string, string>, by: Person, now = NOW) => action.perform(callBy(by, { now }), { tripId, ...raw });
  const post = async (raw: Record<string, string>, by = june, now = NOW) => {
    const outcome = await call(postNews, { state: 'AWAKE', text: '', commandId: randomUUID(), ...raw }, by, now);
    if (outcome.type !== 'done') throw new Error(`not posted: ${JSON.stringify(outcome)}`);
  };
  const readBy = async (person: Person) => updatesFor(await accessFor(person, tripId, 'see-updates'));
  const readByLink = async (shows: Partial<SharedParts>) => {
    const parts = { itinerary: true, flights: false, stay: false, updates: 'TEXT' as UpdateWords, ...shows };
    const access = await openTrip({ type: 'link', linkId: randomUUID(), tripId, shows: parts }, tripId, 'see-shared');
    if (!access) throw new Error('no access');
    return updatesFor(access);
  };
  const rows = () => database().update.findMany({ where: { tripId }, include: { texts: { orderBy: { writtenAt: 'asc' } } }, orderBy: { id: 'asc' } });
  const lastId = async () => (await rows()).at(-1)?.id ?? '';
  const revision = async () => (await database().trip.findUniqueOrThrow({ where: { id: tripId } })).peopleRevision;
  const deeds = async () => (await database().auditEvent.findMany({ where: { tripId }, orderBy: { id: 'asc' } })).map(({ actorId, deed }) => ({ actorId, deed }));
  return { tripId, centre, ruth, june, ana, dale, leo, nina, call, post, readBy, readByLink, rows, lastId, revision, deeds };
}

/** What somebody is shown of updates: the state, and the words where there are any. */
export const shown = (updates: Awaited<ReturnType<typeof updatesFor>>) => updates.map(({ state, text }) => (text ? [state, text.text] : [state]));
