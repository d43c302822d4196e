import { expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import { everythingOf } from '../support/data-exports';
import { addMember, makePerson } from '../support/factories';
import { sealedWorld } from '../support/sealed-world';

/** Secrets, what was left without an account, and what is the centre's own. */
const NOBODYS = [
  'CodeApp.secret', 'PushSubscription.sealed', 'VerificationToken.payload', 'ExportFile.content', 'queued jobs',
  'CentreSuggestion.phone', 'CentreSuggestion.note', 'CentreSuggestion.email', 'Tip.email', 'DeskNote.text',
];

/** What family sees of it. */
const FOR_ALL = ['Item.note', 'Trip.escortPhone', 'UpdateText.text'];

async function personOf(userId: string): Promise<Person> {
  const { name, email } = await database().user.findUniqueOrThrow({ where: { id: userId } });
  return { type: 'person', userId, sessionId: '', name, email, isAdministrator: false, staff: [] };
}

it('what is kept encrypted comes opened to whose it is, and to nobody who may not read it', async () => {
  const { markers, tripId, userId } = await sealedWorld();
  const daughter = await makePerson();
  await addMember(tripId, daughter, { role: 'FAMILY' });
  const [own, hers] = [await everythingOf(await personOf(userId)), await everythingOf(daughter)];
  const found = (text: string) => [...markers].filter(([, marker]) => text.includes(marker)).map(([column]) => column).sort();
  const all = [...markers.keys()];
  expect(found(own.json)).toEqual(all.filter((column) => !NOBODYS.includes(column)).sort());
  expect(found(hers.json)).toEqual(all.filter((column) => FOR_ALL.includes(column)).sort());
  // The page to read leaves out more than the data, and has nothing that the data lacks; calendars never hold the medical part.
  expect(found(own.json)).toEqual(expect.arrayContaining(found(own.html)));
  expect(found(own.html)).toEqual(expect.arrayContaining(['Clearance.note', 'EmergencyCard.content', 'PackingLine.title', 'CentreQuestion.answer']));
  expect(found(hers.html).filter((column) => !FOR_ALL.includes(column))).toEqual([]);
  expect(found(own.calendar).filter((column) => !FOR_ALL.includes(column))).toEqual([]);
}, 90_000);
