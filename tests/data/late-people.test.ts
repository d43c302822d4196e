import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addPackingLine } from '@/app/trips/[tripId]/packing/add/actions';
import { endOwnFeed, makeOwnFeed, newFeedAddress } from '@/app/trips/[tripId]/people/feed/actions';
import { handOver } from '@/app/trips/[tripId]/people/hand-over/actions';
import { revokeInvite, sendInvite, sendInviteAgain } from '@/app/trips/[tripId]/people/invite/actions';
import { changeShareLink, makeShareLink, renewShareLink, turnOffShareLink } from '@/app/trips/[tripId]/people/links/actions';
import { removePerson } from '@/app/trips/[tripId]/people/person/actions';
import { addTask, answerTask, askTask, changeTask, removeTask, tickTask } from '@/app/trips/[tripId]/people/tasks/actions';
import { correctNews, takeBackNews } from '@/app/trips/[tripId]/updates/[updateId]/actions';
import { postNews } from '@/app/trips/[tripId]/updates/post/actions';
import { database, type Queries } from '@/lib/data/client';
import { openTrip } from '@/lib/data/open-trip';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { NOW } from '../support/full-trip';
import { invitingBy } from '../support/invitations';
import { linkNow, madeLink } from '../support/share-links';
import { pooled, whileItWaits } from '../support/racing';
import { type Circle, tripCircle } from '../support/trip-circle';

let circle: Circle;
beforeEach(async () => {
  circle = await tripCircle();
});

const place = (userId: string) => ({ tripId_userId: { tripId: circle.tripId, userId } });

/** The trip becomes the caregiver's: as an accepted hand-over writes it. */
async function handedOver(queries: Queries): Promise<void> {
  await queries.tripMember.update({ where: place(circle.owner.userId), data: { role: 'CAREGIVER' } });
  await queries.tripMember.update({ where: place(circle.caregiver.userId), data: { role: 'OWNER' } });
}

async function handedBack(): Promise<void> {
  await database().tripMember.update({ where: place(circle.caregiver.userId), data: { role: 'CAREGIVER' } });
  await database().tripMember.update({ where: place(circle.owner.userId), data: { role: 'OWNER' } });
}

const gone = ({ userId }: Person) => (queries: Queries) => queries.tripMember.delete({ where: place(userId) });

/** What the action answers that somebody sent while they still might, and whose turn came when they might not any more. */
async function late(action: Action, by: Person, typed: Record<string, string>, first: (queries: Queries) => Promise<unknown>, now = NOW) {
  const answer = await whileItWaits(circle.tripId, first, () => action.perform(callBy(by, { now }), { tripId: circle.tripId, ...typed }));
  return answer.status === 'fulfilled' ? answer.value.type : answer.reason;
}

const rows = ({ tripId } = circle) => Promise.all([
  database().invitation.findMany({ where: { tripId }, orderBy: { id: 'asc' } }), database().shareLink.findMany({ where: { tripId }, orderBy: { id: 'asc' } }),
  database().update.findMany({ where: { tripId }, include: { texts: true } }), database().packingLine.count({ where: { tripId } }),
  database().task.findMany({ where: { tripId, title: 'Late' } }), database().auditEvent.count({ where: { tripId } }),
]);

describe('an owner whose trip becomes another’s while they wait', () => {
  const nobody = { email: '', name: '', relation: '', locale: 'en', way: 'link' };

  it('invites nobody, and settles no invitation', async () => {
    const { asked } = await invitingBy(circle.owner, circle.tripId, NOW);
    const { id: invitationId } = await asked();
    const before = await rows();
    expect(await late(sendInvite, circle.owner, { ...nobody, role: 'CAREGIVER', medical: 'on' }, handedOver)).toBe('not-found');
    await handedBack();
    expect(await late(sendInviteAgain, circle.owner, { invitationId }, handedOver)).toBe('not-found');
    await handedBack();
    expect(await late(revokeInvite, circle.owner, { invitationId }, handedOver)).toBe('not-found');
    expect(await rows()).toEqual(before);
  });

  it('hands it over to nobody', async () => {
    expect(await late(handOver, circle.owner, { to: 'link' }, handedOver)).toBe('not-found');
    expect(await database().invitation.count({ where: { tripId: circle.tripId } })).toBe(0);
  });

  it('makes, changes, renews and turns off no link', async () => {
    const link = await madeLink(circle.owner, circle.tripId);
    const typed = { name: 'Late', itinerary: 'on', updates: 'NONE', lastDay: link.lastDay };
    const before = await rows();
    for (const [action, more] of [
      [makeShareLink, typed], [changeShareLink, { ...typed, linkId: link.id, version: link.stamp }],
      [renewShareLink, { linkId: link.id, version: link.stamp }], [turnOffShareLink, { linkId: link.id }],
    ] as const) {
      expect(await late(action, circle.owner, more, handedOver, linkNow())).toBe('not-found');
      await handedBack();
    }
    expect(await rows()).toEqual(before);
  });

  it('corrects and takes back what others posted no more, though a caregiver may post', async () => {
    const posted = { state: 'AWAKE', text: 'She is awake.', commandId: randomUUID() };
    expect(await postNews.perform(callBy(circle.caregiver, { now: NOW }), { tripId: circle.tripId, ...posted })).toMatchObject({ type: 'done' });
    const { id: updateId } = await database().update.findFirstOrThrow({ where: { tripId: circle.tripId } });
    const before = await rows();
    expect(await late(correctNews, circle.owner, { updateId, text: 'Not so.' }, handedOver)).toBe('not-found');
    await handedBack();
    expect(await late(takeBackNews, circle.owner, { updateId }, handedOver)).toBe('not-found');
    expect(await rows()).toEqual(before);
  });
});

describe('whoever is taken off the trip while they wait', () => {
  const words = { kind: 'OTHER', title: 'Late', day: '', time: '', who: '' };

  it('adds no task', async () => {
    const before = await rows();
    expect(await late(addTask, circle.caregiver, { ...words, taskId: randomUUID() }, gone(circle.caregiver))).toBe('not-found');
    expect(await rows()).toEqual(before);
  });

  it('adds nothing to pack', async () => {
    const line = { id: randomUUID(), section: 'clothes', title: 'Late', quantity: '', packerId: '' };
    expect(await late(addPackingLine, circle.caregiver, line, gone(circle.caregiver))).toBe('not-found');
    expect(await database().packingLine.count({ where: { tripId: circle.tripId, lineKey: null } })).toBe(0);
  });

  it.each([
    ['changes', changeTask, { ...words, revision: '1' }], ['asks about', askTask, { who: '', revision: '1' }], ['removes', removeTask, {}],
  ])('%s no task', async (_what, action, typed) => {
    const taskId = await added();
    const before = await database().task.findUnique({ where: { id: taskId } });
    expect(await late(action, circle.caregiver, { taskId, ...typed }, gone(circle.caregiver))).toBe('not-found');
    expect(await database().task.findUnique({ where: { id: taskId } })).toEqual(before);
  });

  it.each([['answers', answerTask, { answer: 'accept', revision: '1' }], ['ticks', tickTask, { done: 'yes' }]])('%s no task', async (_what, action, typed) => {
    const taskId = await added();
    expect(await late(action, circle.family, { taskId, ...typed }, gone(circle.family))).toBe('not-found');
    expect(await database().task.findUnique({ where: { id: taskId } })).toMatchObject({ state: 'OPEN', personId: null, doneAt: null });
  });

  it('makes and ends no calendar feed', async () => {
    expect(await makeOwnFeed.perform(callBy(circle.family, { now: NOW }), { tripId: circle.tripId })).toMatchObject({ type: 'redrawn' });
    const audit = await database().auditEvent.count({ where: { tripId: circle.tripId } });
    expect(await late(newFeedAddress, circle.family, { issue: '1' }, gone(circle.family))).toBe('not-found');
    expect(await late(endOwnFeed, circle.caregiver, {}, gone(circle.caregiver))).toBe('not-found');
    expect(await database().auditEvent.count({ where: { tripId: circle.tripId } })).toBe(audit);
    expect(await openTrip(circle.family, circle.tripId, 'see-itinerary')).toBeNull();
  });

  async function added(): Promise<string> {
    const taskId = randomUUID();
    await addTask.perform(callBy(circle.owner, { now: NOW }), { tripId: circle.tripId, taskId, kind: 'OTHER', title: 'Drive', day: '', time: '', who: '' });
    return taskId;
  }
});

it('nobody gets into another’s way for good, 12 times, while somebody is taken off who is busy', async () => {
  await pooled(12, async () => {
    const { tripId, owner, caregiver, family } = await tripCircle();
    const send = async (action: Action, by: Person, typed: Record<string, string>) => {
      const outcome = await action.perform(callBy(by, { now: NOW }), { tripId, ...typed });
      return outcome.type === 'refused' ? outcome.problems.map(({ code }) => code).join() : outcome.type;
    };
    const taskId = randomUUID();
    await send(addTask, owner, { taskId, kind: 'OTHER', title: 'Drive', day: '', time: '', who: family.userId });
    await send(makeOwnFeed, family, {});
    const [removed, ...answers] = await Promise.all([
      send(removePerson, owner, { userId: family.userId, confirm: 'yes' }), send(answerTask, family, { taskId, answer: 'accept', revision: '1' }),
      send(newFeedAddress, family, { issue: '1' }), send(tickTask, family, { taskId, done: 'yes' }), send(endOwnFeed, family, {}),
      send(postNews, caregiver, { state: 'AWAKE', text: 'Awake.', commandId: randomUUID() }),
    ]);
    expect([removed, answers.at(-1)]).toEqual(['done', 'done']);
    for (const answer of answers) expect(answer).not.toBe('went-wrong');
    expect(await database().feedToken.count({ where: { tripId } })).toBe(0);
    expect(await database().task.findUnique({ where: { id: taskId } })).not.toMatchObject({ state: 'ACCEPTED' });
  });
});
