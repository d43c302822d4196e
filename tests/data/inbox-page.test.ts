import { describe, expect, it } from 'vitest';
import { readAll } from '@/app/inbox/actions';
import { database } from '@/lib/data/client';
import { inboxPage } from '@/lib/data/inbox-page';
import { NOTES_A_PAGE, notify } from '@/lib/data/notifications';
import { setQuietHours } from '@/lib/data/reach';
import { tellDue } from '@/lib/data/tell-due';
import type { Person } from '@/lib/domain/access/actor';
import type { Zone } from '@/lib/domain/calendar/types';
import type { ReminderWord } from '@/lib/domain/reminders/types';
import { noteWords } from '@/lib/text/inbox-words';
import { callBy } from '../support/actions';
import { hoursOn, NOW, planIsUpToDate, remind, type Reminded, reminded } from '../support/due-reminders';
import { addMember, makeCentre, makePerson } from '../support/factories';
import { chooseChannels } from '../support/reach';

const shown = async (person: Person) => (await inboxPage(person, null, NOW)).notes.filter(({ reminder }) => reminder !== null);
const sentences = async (person: Person) => (await shown(person)).map((note) => noteWords(note, 'en'));

/** Told to the owner, and to June, who helps with the medical part. */
async function toldOf(word: ReminderWord): Promise<Reminded & { readonly june: Person }> {
  const trip = await reminded();
  const june = await makePerson();
  await addMember(trip.tripId, june, { role: 'CAREGIVER', seesMedical: true });
  // At first only whoever carries the trip is reminded of surgery.
  await chooseChannels(june, { kind: 'surgery', channels: ['INBOX'] });
  await planIsUpToDate(trip.tripId);
  for (const userId of [trip.owner.userId, june.userId]) await remind(trip, { userId, kind: 'surgery', word });
  await tellDue(NOW);
  return { ...trip, june };
}

const memberOf = ({ tripId }: Reminded, { userId }: Person) => ({ where: { tripId_userId: { tripId, userId } } });

describe('a reminder in an inbox', () => {
  it('says it all to whoever may read it, and nothing of health to those who may not any more', async () => {
    const trip = await toldOf('medicines');
    for (const person of [trip.owner, trip.june]) expect(await sentences(person)).toEqual([expect.stringContaining('Ask your surgeon about each medicine')]);
    await database().tripMember.update({ ...memberOf(trip, trip.june), data: { seesMedical: false } });
    expect(await sentences(trip.june)).toEqual(['There is something to ask before your trip.']);
    await database().tripMember.delete(memberOf(trip, trip.june));
    expect(await shown(trip.june)).toMatchObject([{ reminder: { standing: null, fasting: null } }]);
    expect(await sentences(trip.june)).toEqual(['There is something to ask before your trip.']);
  });

  it('says nothing of health where that is withheld: at a shared computer, until its person proves who they are', async () => {
    const { owner } = await toldOf('medicines');
    expect(await sentences({ ...owner, withholdsMedical: true })).toEqual(['There is something to ask before your trip.']);
  });

  it('shows the centre’s own rule on the evening before surgery, as it is now, to those with the medical part', async () => {
    const trip = await toldOf('surgery-eve');
    const rules = async (person: Person) => (await shown(person)).map(({ reminder }) => reminder?.fasting);
    expect(await rules(trip.owner)).toEqual(['']);
    const centre = await makeCentre();
    await database().centre.update({ where: { id: centre.id }, data: { fastingRule: 'Nothing after 11:59 pm.', fastingSource: centre.name, fastingCheckedOn: NOW } });
    await database().trip.update({ where: { id: trip.tripId }, data: { centreId: centre.id, version: { increment: 1 } } });
    expect([await rules(trip.owner), await rules(trip.june)]).toEqual([['Nothing after 11:59 pm.'], ['Nothing after 11:59 pm.']]);
    await database().tripMember.update({ ...memberOf(trip, trip.june), data: { seesMedical: false } });
    expect(await rules(trip.june)).toEqual([null]);
  });

  it('is written down as a look at the medical part, but for the owner’s own', async () => {
    const { tripId, owner, june } = await toldOf('surgery-days');
    await shown(owner);
    await shown(june);
    await shown(june);
    const looks = await database().auditEvent.findMany({ where: { tripId, part: { not: null } }, select: { actorId: true, part: true } });
    expect(looks).toEqual([{ actorId: june.userId, part: 'medical' }]);
  });

  it('is headed as a new date where it was told for another day', async () => {
    const trip = await reminded();
    const id = await remind(trip, { word: 'pack-week' });
    await database().reminder.update({ where: { id }, data: { isNewDate: true } });
    await tellDue(NOW);
    expect(await sentences(trip.owner)).toEqual([expect.stringMatching(/^New date\. /)]);
  });
});

describe('an inbox', () => {
  it('has the clock of its reader: their own choice, else where their trip says they are', async () => {
    const trip = await toldOf('surgery-days');
    await database().trip.update({ where: { id: trip.tripId }, data: { homeZone: 'America/Denver' } });
    const zone = async () => (await inboxPage(trip.owner, null, NOW)).zone;
    expect(await zone()).toBe('America/Denver');
    await setQuietHours(trip.owner, { quietFrom: 0, quietUntil: 0, zone: 'Asia/Kathmandu' as Zone });
    expect(await zone()).toBe('Asia/Kathmandu');
    expect((await inboxPage(await makePerson(), null, NOW)).zone).toBe('America/New_York');
  });

  it('has every note once, page after page, though many came at one moment', async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    const notes = Array.from({ length: NOTES_A_PAGE * 2 + 5 }, (_, number) => ({ userId: person.userId, tripId: null, kind: 'trip-saved', params: { number } }));
    await notify(notes.slice(0, NOTES_A_PAGE + 50), NOW);
    await notify(notes.slice(NOTES_A_PAGE + 50), hoursOn(1));
    const first = await inboxPage(person, null, NOW);
    const second = await inboxPage(person, first.older, NOW);
    const third = await inboxPage(person, second.older, NOW);
    const numbers = [first, second, third].flatMap((page) => page.notes.map(({ params }) => params.number));
    expect([first.notes.length, second.notes.length, third.notes.length, third.older]).toEqual([NOTES_A_PAGE, NOTES_A_PAGE, 5, null]);
    expect(new Set(numbers).size).toBe(notes.length);
    expect((await inboxPage(other, first.older, NOW)).notes).toEqual([]);
  });

  it('has read what its page showed, and not what came meanwhile', async () => {
    const person = await makePerson();
    await notify([{ userId: person.userId, tripId: null, kind: 'trip-saved', params: {} }], NOW);
    await notify([{ userId: person.userId, tripId: null, kind: 'test', params: {} }], hoursOn(1));
    await readAll.perform(callBy(person, { now: hoursOn(2) }), { until: NOW.toISOString() });
    expect((await inboxPage(person, null, NOW)).notes.map(({ kind, isNew }) => [kind, isNew])).toEqual([['test', true], ['trip-saved', false]]);
  });

  it('says since when mails to its reader come back', async () => {
    const person = await makePerson();
    await database().reach.create({ data: { userId: person.userId, mailFailedAt: NOW } });
    expect((await inboxPage(person, null, NOW)).mailFailedAt).toEqual(NOW);
  });
});
