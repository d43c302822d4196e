import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { answerEscort, askEscort } from '@/app/trips/[tripId]/escort/actions';
import { addTask, answerTask } from '@/app/trips/[tripId]/people/tasks/actions';
import { database } from '@/lib/data/client';
import { callBy } from '../support/actions';
import { NOW } from '../support/full-trip';
import { chooseChannels } from '../support/reach';
import { notesSentOut, sentOut } from '../support/sent-out';
import { type Circle, tripCircle } from '../support/trip-circle';

let circle: Circle;
let taskId: string;
beforeEach(async () => {
  circle = await tripCircle();
  taskId = randomUUID();
  await addTask.perform(callBy(circle.owner, { now: NOW }), { tripId: circle.tripId, taskId, kind: 'OTHER', title: 'Drive', day: '', time: '', who: '' });
});

async function say(answer: 'accept' | 'hand-back'): Promise<void> {
  const { revision } = await database().task.findUniqueOrThrow({ where: { id: taskId } });
  const outcome = await answerTask.perform(callBy(circle.family, { now: NOW }), { tripId: circle.tripId, taskId, answer, revision: `${revision}` });
  expect(outcome.type).toBe('redrawn');
}

const waiting = { state: 'WAITING', channel: 'MAIL', kind: 'help-news' } as const;

it('each yes and no is on its way with its note to those who plan, and not to whoever said it', async () => {
  await say('accept');
  await say('hand-back');
  for (const who of [circle.owner, circle.caregiver]) expect(await notesSentOut(who)).toEqual(['task-accepted', 'task-handed-back']);
  expect(await database().delivery.count({ where: { userId: circle.owner.userId, ...waiting } })).toBe(2);
  expect(await sentOut(circle.family)).toEqual([]);
});

it('neither note nor delivery tells what for', async () => {
  await say('accept');
  const rows = await database().delivery.findMany({ where: { userId: circle.owner.userId }, include: { notification: true } });
  expect(JSON.stringify(rows)).not.toMatch(/Drive|surgery|spine/i);
});

it('an escort who is lost is told at once, at any hour; an answer waits for the morning', async () => {
  const { tripId, owner, caregiver, family } = circle;
  const escort = (action: typeof askEscort | typeof answerEscort, by: Circle['owner'], typed: Record<string, string>) => action.perform(callBy(by, { now: NOW }), { tripId, ...typed });
  await escort(askEscort, owner, { person: family.userId });
  await escort(answerEscort, family, { answer: 'yes' });
  await escort(answerEscort, family, { answer: 'cannot-come' });
  expect(await sentOut(family)).toMatchObject([{ isUrgent: false, notification: { kind: 'escort-asked' } }]);
  for (const who of [owner, caregiver]) {
    expect(await sentOut(who)).toMatchObject([{ isUrgent: false, notification: { kind: 'escort-accepted' } }, { isUrgent: true, notification: { kind: 'escort-lost' } }]);
  }
});

it('goes by the channels that its reader chose for what others say; by none where they chose none, and the inbox has it', async () => {
  await chooseChannels(circle.owner, { kind: 'help-news', channels: [] });
  await chooseChannels(circle.caregiver, { kind: 'help-news', channels: ['PUSH', 'MAIL'] });
  await say('accept');
  expect(await sentOut(circle.owner)).toEqual([]);
  expect(await database().notification.count({ where: { userId: circle.owner.userId, kind: 'task-accepted' } })).toBe(1);
  expect((await sentOut(circle.caregiver)).map(({ channel }) => channel).sort()).toEqual(['MAIL', 'PUSH']);
});

it('a note that cannot be written takes what was to be sent with it', async () => {
  const before = await database().task.findUniqueOrThrow({ where: { id: taskId } });
  await answerTask.perform(callBy(circle.family, { now: NOW }), { tripId: circle.tripId, taskId, answer: 'accept', revision: `${before.revision + 7}` });
  expect([await sentOut(circle.owner), await database().notification.count({ where: { userId: circle.owner.userId, kind: { startsWith: 'task-' } } })]).toEqual([[], 0]);
});
