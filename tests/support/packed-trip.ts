import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { lineName, lineNamed, linesOf } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { database } from '@/lib/data/client';
import { loadTrip } from '@/lib/data/trips';
import type { Action } from '@/lib/server/action';
import { tickPackingLine } from '@/app/trips/[tripId]/packing/actions';
import { addPackingLine } from '@/app/trips/[tripId]/packing/add/actions';
import { callBy } from './actions';
import { accessFor, addMember, makePerson, makeTrip } from './factories';

export const NOW = new Date('2026-11-22T12:00:00Z');

/** The form of a line that nobody has changed. */
export const LINE_AS_LISTED = { title: '', quantity: '', packerId: '', bag: 'travel', section: '', supplyDays: '', supplyFrom: '' };

/** A trip with all who may pack for it, and what tests do with its list. */
export async function packedTrip() {
  const [owner, sam, june, lena] = [await makePerson({ name: 'Ruth' }), await makePerson({ name: 'Sam' }), await makePerson({ name: 'June' }), await makePerson({ name: 'Lena' })];
  const tripId = await makeTrip(owner, { now: NOW });
  await addMember(tripId, sam, { role: 'CAREGIVER', seesMedical: true });
  await addMember(tripId, june, { role: 'CAREGIVER' });
  await addMember(tripId, lena, { role: 'FAMILY' });
  const recordFor = async (person: Person) => loadTrip(await accessFor(person, tripId, 'see-itinerary'));
  const packingFor = async (person: Person) => (await recordFor(person)).packing;
  const lineFor = async (person: Person, name: string): Promise<PackingLine | null> => lineNamed(linesOf(await packingFor(person)), name);
  const call = (action: Action, raw: Record<string, string>, by = owner) => action.perform(callBy(by, { now: NOW }), { tripId, ...raw });
  const tick = (line: string, packed: 'yes' | 'no', { by = owner, deedId = randomUUID() as string } = {}) => call(tickPackingLine, { line, packed, deedId }, by);
  const add = async (title: string, section: string, by = owner): Promise<string> => {
    const id = randomUUID();
    const outcome = await call(addPackingLine, { id, title, section }, by);
    if (outcome.type !== 'done') throw new Error(`not added: ${JSON.stringify(outcome)}`);
    return id;
  };
  const namesIn = async (section: string, person = owner) =>
    (await packingFor(person)).sections.find((one) => one.section === section)?.lines.map(lineName) ?? [];
  const rows = () => database().packingLine.findMany({ where: { tripId }, orderBy: { id: 'asc' } });
  return { tripId, owner, sam, june, lena, recordFor, packingFor, lineFor, call, tick, add, namesIn, rows };
}
