import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { readAll } from '@/app/inbox/actions';
import { addTask, answerTask } from '@/app/trips/[tripId]/people/tasks/actions';
import { database } from '@/lib/data/client';
import { callBy } from '../support/actions';
import { NOW } from '../support/full-trip';
import { mailsTo, workOff } from '../support/mailbox';
import { type Circle, tripCircle } from '../support/trip-circle';

let circle: Circle;
let taskId: string;
beforeEach(async () => {
  circle = await tripCircle();
  taskId = randomUUID();
  await addTask.perform(callBy(circle.owner, { now: NOW }), { tripId: circle.tripId, taskId, kind: 'OTHER', title: 'Drive', day: '', time: '', who: '' });
});

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function say(answer: 'accept' | 'hand-back', now = NOW): Promise<void> {
  const { revision } = await database().task.findUniqueOrThrow({ where: { id: taskId } });
  const outcome = await answerTask.perform(callBy(circle.family, { now }), { tripId: circle.tripId, taskId, answer, revision: `${revision}` });
  expect(outcome.type).toBe('redrawn');
}

async function mails(now: Date): Promise<number> {
  await workOff(now);
  return (await mailsTo(circle.owner.email)).length;
}

it('one person’s yes and no, over and over, is one mail to those who plan, until they have looked', async () => {
  for (let times = 0; times < 6; times += 1) {
    await say('accept');
    await say('hand-back');
  }
  expect(await mails(NOW)).toBe(1);
  expect(await database().notification.count({ where: { userId: circle.owner.userId, kind: { in: ['task-accepted', 'task-handed-back'] } } })).toBe(12);
  await readAll.perform(callBy(circle.owner, { now: NOW }), {});
  await say('accept', later(1));
  expect(await mails(later(1))).toBe(2);
});

it('whoever has not looked for ten minutes gets the next', async () => {
  await say('accept');
  await say('hand-back', later(9));
  expect(await mails(later(9))).toBe(1);
  await say('accept', later(10));
  expect(await mails(later(10))).toBe(2);
});
