import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeOwnFeed } from '@/app/trips/[tripId]/people/feed/actions';
import { addTask } from '@/app/trips/[tripId]/people/tasks/actions';
import { answerEscort, askEscort } from '@/app/trips/[tripId]/escort/actions';
import { postNews } from '@/app/trips/[tripId]/updates/post/actions';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { NOW } from '../support/full-trip';
import { invitingBy } from '../support/invitations';
import { madeLink } from '../support/share-links';
import { type Circle, tripCircle } from '../support/trip-circle';

/** A trip in which everybody has done something with its people. */
async function livedCircle(): Promise<Circle> {
  const circle = await tripCircle();
  const { tripId, owner, caregiver, family } = circle;
  const send = async (action: Action, by: Person, typed: Record<string, string>) =>
    expect(['done', 'redrawn']).toContain((await action.perform(callBy(by, { now: NOW }), { tripId, ...typed })).type);
  await (await invitingBy(owner, tripId, NOW)).asked();
  await madeLink(owner, tripId);
  for (const who of [owner, caregiver, family]) {
    await send(makeOwnFeed, who, {});
    await send(addTask, owner, { taskId: randomUUID(), kind: 'OTHER', title: 'Drive', day: '', time: '', who: who.userId });
  }
  await send(askEscort, owner, { person: family.userId });
  await send(answerEscort, family, { answer: 'yes' });
  for (const who of [owner, caregiver]) await send(postNews, who, { state: 'AWAKE', text: 'All is well.', commandId: randomUUID() });
  return circle;
}

const left = ({ tripId }: Circle) => Promise.all([
  database().invitation.count({ where: { tripId } }), database().shareLink.count({ where: { tripId } }), database().feedToken.count({ where: { tripId } }),
  database().task.count({ where: { tripId } }), database().escortAnswer.count({ where: { tripId } }), database().update.count({ where: { tripId } }),
]);

it('a trip goes with all that stands about its people', async () => {
  const circle = await livedCircle();
  await database().trip.delete({ where: { id: circle.tripId } });
  expect(await left(circle)).toEqual([0, 0, 0, 0, 0, 0]);
});

it('somebody who leaves Mendway altogether leaves the trip as whole as it was', async () => {
  const circle = await livedCircle();
  const before = await left(circle);
  for (const { userId } of [circle.family, circle.caregiver]) await database().user.delete({ where: { id: userId } });
  expect(await left(circle)).toEqual([before[0], before[1], 1, 3, before[4], before[5]]);
  expect(await database().task.count({ where: { tripId: circle.tripId, state: { not: 'OPEN' }, personId: null } })).toBe(0);
});
