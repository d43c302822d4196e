import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { askAccountDeletion, keepAccount } from '@/lib/data/account-deletion';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import { applyChange } from '@/lib/domain/check/apply-change';
import { accessFor, addMember, makePerson, makeTrip } from './factories';
import { onDay } from './lived-trips';
import { NOW, SURGERY } from './stored-trip';

/** When the days of grace are over of what is asked now. */
export const AFTER = new Date(NOW.getTime() + 14 * 86_400_000);

export const quietly = async (): Promise<void> => undefined;
export const ask = (person: Person) => askAccountDeletion(person, NOW, quietly);
export const keep = (person: Person, now = NOW) => database().$transaction((queries) => keepAccount(person.userId, now, quietly, queries));
export const isThere = async ({ userId }: Person) => (await database().user.count({ where: { id: userId } })) === 1;

/** With a trip of her own, and a place on a trip of somebody else whose plan she changed. */
export async function leaver() {
  const [maya, ruth] = [await makePerson({ name: `Maya Marker${randomUUID()}` }), await makePerson()];
  const [own, other] = [await makeTrip(maya, { now: NOW, surgeryOn: SURGERY }), await makeTrip(ruth, { now: NOW, surgeryOn: SURGERY })];
  await addMember(other, maya, { role: 'CAREGIVER' });
  const outing = onDay('OUTING', '2027-03-25', { title: 'Library', place: 'ELSEWHERE' });
  expect(await changeTrip(await accessFor(maya, other, 'change-itinerary'), { edit: (trip) => applyChange(trip, { type: 'add-item', item: outing }), seenVersion: null, now: NOW })).toEqual([]);
  return { maya, ruth, own, other };
}
