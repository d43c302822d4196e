import { randomUUID } from 'node:crypto';
import { addTask, answerTask, removeTask, tickTask } from '@/lib/data/change-tasks';
import { database } from '@/lib/data/client';
import { speakOfEscort } from '@/lib/data/escort-answers';
import { changeMember, leaveTrip } from '@/lib/data/memberships';
import { openTrip } from '@/lib/data/open-trip';
import { setChoices, setMainChannels, setQuietHours } from '@/lib/data/reach';
import { loadTripHelp } from '@/lib/data/trip-help';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import type { Zone } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { isSame } from '@/lib/domain/history/same';
import { accept, ask, decline, type EscortBook, type EscortStep } from '@/lib/domain/people/escort';
import type { Task } from '@/lib/domain/people/types';
import type { Problem } from '@/lib/domain/problem';
import { REMINDER_KINDS } from '@/lib/domain/reminders/kinds';
import { quietly } from './bookings';
import type { Chance } from './chance';
import { accessFor, addMember, makePerson } from './factories';
import type { DeedWorld } from './random-deeds';
import { dayAfter, sharedTrip, type staffedDesk } from './shared-arrivals';

/** A trip with people on it who come and go. */
export interface RemindedWorld extends DeedWorld {
  readonly caregiver: Person;
  readonly family: Person;
}

export async function remindedTrip(desk: Awaited<ReturnType<typeof staffedDesk>>, surgeryOn = dayAfter(20)): Promise<RemindedWorld> {
  const world = await sharedTrip(desk, surgeryOn);
  const [caregiver, family] = [await makePerson({ name: 'June Calloway' }), await makePerson({ name: 'Dale Calloway' })];
  await addMember(world.tripId, caregiver, { role: 'CAREGIVER', seesMedical: true });
  await addMember(world.tripId, family, { role: 'FAMILY' });
  return { ...world, caregiver, family };
}

interface Drawn extends RemindedWorld {
  readonly chance: Chance;
  readonly now: Date;
}

const anybody = ({ owner, caregiver, family, chance }: Drawn): Person => chance.pick([owner, caregiver, family]);
const ownerTo = ({ owner, tripId }: RemindedWorld) => accessFor(owner, tripId, 'change-itinerary');

async function escortSays(drawn: Drawn, step: (book: EscortBook, who: { personId: string; name: string }) => EscortStep | Problem): Promise<boolean> {
  const { family: { userId: personId, name }, now } = drawn;
  if (!(await openTrip(drawn.family, drawn.tripId, 'accept-task'))) return false;
  return (await speakOfEscort(await ownerTo(drawn), { step: (book) => step(book, { personId, name }), now, tell: quietly })).length === 0;
}

async function aTask(drawn: Drawn, like: (task: Task) => boolean = () => true): Promise<Task | null> {
  const tasks = (await loadTripHelp(await accessFor(drawn.owner, drawn.tripId, 'see-itinerary'))).tasks.filter(like);
  return tasks.length > 0 ? drawn.chance.pick(tasks) : null;
}

async function askForHelp(drawn: Drawn): Promise<boolean> {
  const { caregiver, family, chance, now } = drawn;
  const due = { type: 'day', on: addDays(dayIn(NEW_YORK, now), chance.under(30)) } as const;
  const task = { id: randomUUID(), kind: 'DRIVE', title: '', due: chance.pick([due, due, null]), who: chance.pick([caregiver, family]).userId, asksAll: false } as const;
  return (await addTask(await ownerTo(drawn), task, { now, tell: quietly })).length === 0;
}

/** Whether what somebody chose is another choice afterwards. */
async function isOther({ tripId }: Drawn, who: Person, choose: () => Promise<void>): Promise<boolean> {
  const { userId } = who;
  // Whoever left the trip chooses for other trips.
  if (!(await openTrip(who, tripId, 'set-reminders'))) return false;
  const chosen = () => database().user.findUnique({ where: { id: userId }, select: { reach: true, choices: { orderBy: { kind: 'asc' } } } });
  const before = await chosen();
  await choose();
  return !isSame(before, await chosen());
}

const ZONES = ['Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns', null] as readonly (Zone | null)[];

/** What people do with their reminders, and with those who help, by the product's own writers. */
export const REMINDER_DEEDS: Readonly<Record<string, (drawn: Drawn) => Promise<boolean>>> = {
  async 'join or leave'({ caregiver, tripId, now }) {
    const leaving = await openTrip(caregiver, tripId, 'leave-trip');
    if (leaving) await leaveTrip(leaving, now);
    else await addMember(tripId, caregiver, { role: 'CAREGIVER' });
    return true;
  },
  async 'open or close the medical part'({ owner, caregiver, tripId, now }) {
    const managing = await accessFor(owner, tripId, 'manage-people');
    const seen = await database().tripMember.findUnique({ where: { tripId_userId: { tripId, userId: caregiver.userId } } });
    if (!seen) return false;
    return (await changeMember(managing, { userId: caregiver.userId, seen: null, to: { seesMedical: !seen.seesMedical } }, now)).length === 0;
  },
  'ask for the escort': (drawn) => escortSays(drawn, ask),
  'say yes to the escort': (drawn) => escortSays(drawn, accept),
  'say no to the escort': (drawn) => escortSays(drawn, (book, who) => decline(book, who, '')),
  'add a task': askForHelp,
  async 'answer a task'(drawn) {
    const isAsked = ({ state }: Task): boolean => state === 'ASKED';
    if (!(await aTask(drawn, isAsked))) await askForHelp(drawn);
    const task = await aTask(drawn, isAsked);
    const asked = [drawn.caregiver, drawn.family].find(({ userId }) => userId === task?.person?.userId);
    const access = asked && (await openTrip(asked, drawn.tripId, 'accept-task'));
    if (!task || !access) return false;
    const answer = { id: task.id, revision: task.revision, answer: drawn.chance.pick(['accept', 'decline'] as const) };
    return (await answerTask(access, answer, { now: drawn.now, tell: quietly }))?.length === 0;
  },
  async 'tick a task'(drawn) {
    const task = await aTask(drawn);
    return task !== null && (await tickTask(await accessFor(drawn.owner, drawn.tripId, 'accept-task'), task.id, task.state !== 'DONE', drawn.now))?.length === 0;
  },
  async 'remove a task'(drawn) {
    const task = await aTask(drawn);
    return task !== null && removeTask(await ownerTo(drawn), task.id);
  },
  async 'wish for another time'(drawn) {
    const { tripId, chance } = drawn;
    const rows = await database().reminder.findMany({ where: { tripId }, orderBy: [{ key: 'asc' }, { userId: 'asc' }, { anchorOn: 'asc' }], select: { key: true, userId: true } });
    if (rows.length === 0) return false;
    const one = { tripId, ...chance.pick(rows) };
    const wish = chance.pick([{ isStopped: true, daysBefore: null, minute: null }, { isStopped: false, daysBefore: chance.under(10), minute: chance.under(1440) }]);
    await database().reminderWish.upsert({ where: { tripId_userId_key: one }, create: { ...one, ...wish }, update: wish });
    return true;
  },
  async 'wish for it as it was'({ tripId }) {
    return (await database().reminderWish.deleteMany({ where: { tripId } })).count > 0;
  },
  async 'choose for a kind'(drawn) {
    const { chance } = drawn;
    const [who, chosen] = [anybody(drawn), new Map([[chance.pick(REMINDER_KINDS), chance.pick([['MAIL'], ['PUSH', 'MAIL'], ['INBOX'], [], null] as const)]])];
    return isOther(drawn, who, () => setChoices(who, chosen));
  },
  async 'choose for all kinds'(drawn) {
    const [who, channels] = [anybody(drawn), drawn.chance.pick([['MAIL'], ['PUSH'], ['INBOX']] as const)];
    return isOther(drawn, who, () => setMainChannels(who, channels));
  },
  async 'set quiet hours and a zone'(drawn) {
    const { chance } = drawn;
    const [who, hours] = [anybody(drawn), { quietFrom: chance.under(1440), quietUntil: chance.under(1440), zone: chance.pick(ZONES) }];
    return isOther(drawn, who, () => setQuietHours(who, hours));
  },
};
