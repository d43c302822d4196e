import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeArrival, assignArrival, markArrival, noteArrival } from '@/app/arrivals/actions';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import type { Outcome } from '@/lib/server/outcome';
import { whileItWaits } from '../support/racing';
import { MORNING, sharedArrival, type SharedArrival } from '../support/shared-arrival';

let arrival: SharedArrival;
beforeEach(async () => {
  arrival = await sharedArrival();
});

const REDRAWN: Outcome = { type: 'redrawn' };
const NOT_FOUND: Outcome = { type: 'not-found' };
const refusals = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.problems.map(({ code, params }) => [code, params]) : outcome.type);
const assign = (by: Person, to: Person | null, seen: Person | null = null) =>
  arrival.by(by, assignArrival, { seen: seen?.userId ?? '', coordinatorId: to?.userId ?? '' });

describe('an arrival is given to somebody', () => {
  it('to oneself, to a colleague, who is told, and to nobody', async () => {
    const { rosa, victor } = arrival.people;
    expect(await assign(rosa, rosa)).toEqual(REDRAWN);
    expect(await arrival.line()).toMatchObject({ coordinatorId: rosa.userId, assignedAt: MORNING });
    expect(await arrival.inboxOf(rosa)).toEqual([]);
    expect(await assign(rosa, victor, rosa)).toEqual(REDRAWN);
    expect(await arrival.inboxOf(victor)).toEqual(['arrival-assigned']);
    expect(await assign(rosa, null, victor)).toEqual(REDRAWN);
    expect(await arrival.line()).toMatchObject({ coordinatorId: null, assignedAt: null });
    expect(await arrival.inboxOf(victor)).toEqual(['arrival-assigned', 'arrival-taken-over']);
    expect(await arrival.trail()).toEqual(Array(3).fill([rosa.userId, 'assign-arrival']));
  });

  it('and the note says who did it, and nothing of the patient', async () => {
    await assign(arrival.people.rosa, arrival.people.victor);
    const [note] = await database().notification.findMany({ where: { userId: arrival.people.victor.userId } });
    expect(note?.params).toEqual({ name: 'Rosa Delgado', centreId: arrival.centreId });
  });

  it('by one of two who take it at once: the other is told who has it, and can still change that', async () => {
    const { rosa, victor } = arrival.people;
    for (let round = 0; round < 10; round += 1) {
      const outcomes = await Promise.all([assign(rosa, rosa), assign(victor, victor)]);
      const winner = (await arrival.line())?.coordinatorId === rosa.userId ? rosa : victor;
      const loser = winner === rosa ? victor : rosa;
      expect(outcomes[winner === rosa ? 0 : 1]).toEqual(REDRAWN);
      expect(refusals(outcomes[winner === rosa ? 1 : 0])).toEqual([['arrival-taken', { name: winner.name }]]);
      expect(await assign(loser, loser, winner)).toEqual(REDRAWN);
      expect((await arrival.line())?.coordinatorId).toBe(loser.userId);
      await assign(loser, null, loser);
    }
    expect((await arrival.trail()).length).toBe(30);
  });

  it('once, however often it is tapped', async () => {
    const { rosa, victor } = arrival.people;
    expect(await Promise.all([1, 2, 3].map(() => assign(rosa, victor)))).toEqual([REDRAWN, REDRAWN, REDRAWN]);
    expect(await arrival.trail()).toHaveLength(1);
    expect(await arrival.inboxOf(victor)).toHaveLength(1);
  });

  it('but not over a colleague’s giving up, unseen', async () => {
    const { rosa, victor } = arrival.people;
    expect(refusals(await assign(rosa, victor, rosa))).toEqual([['arrival-given-up', undefined]]);
    expect((await arrival.line())?.coordinatorId).toBeNull();
  });

  it('of the centre alone', async () => {
    const { rosa, stranger, owner } = arrival.people;
    for (const nobody of [stranger, owner, { ...rosa, userId: randomUUID() }]) expect(refusals(await assign(rosa, nobody))).toEqual([['unknown-choice', undefined]]);
    expect(refusals(await arrival.by(rosa, assignArrival, { seen: '', coordinatorId: 'x' }))).toEqual([['unknown-choice', undefined]]);
    expect(await arrival.trail()).toEqual([]);
  });

  it('and not anew to whoever deletes their account; what was theirs stays so while they may still take that back', async () => {
    const { rosa, victor } = arrival.people;
    await assign(rosa, victor);
    await database().user.update({ where: { id: victor.userId }, data: { deletionAskedAt: MORNING, deletionDueAt: MORNING } });
    expect(await assign(rosa, victor, victor)).toEqual(REDRAWN);
    expect(await assign(rosa, rosa, victor)).toEqual(REDRAWN);
    expect(refusals(await assign(rosa, victor, rosa))).toEqual([['unknown-choice', undefined]]);
  });

  it('who leave the centre and with it their arrivals, however that falls together', async () => {
    const { rosa, victor } = arrival.people;
    const leave = () => database().staffMember.delete({ where: { centreId_userId: { centreId: arrival.centreId, userId: victor.userId } } });
    const [outcome] = await Promise.all([assign(rosa, victor), leave()]);
    expect(['redrawn', 'refused']).toContain(outcome.type);
    expect((await arrival.line())?.coordinatorId).toBeNull();
    await database().staffMember.create({ data: { centreId: arrival.centreId, userId: victor.userId, role: 'MANAGER' } });
    await assign(rosa, victor);
    const [last] = await Promise.all([assign(victor, rosa, victor), leave()]);
    expect(['redrawn', 'not-found']).toContain(last.type);
    expect((await arrival.line())?.coordinatorId).toBe(last.type === 'redrawn' ? rosa.userId : null);
  });
});

describe('an arrival is acknowledged', () => {
  const changedAt = new Date('2027-02-18T14:00:00Z');
  const acknowledge = (by: Person, seen = changedAt, now = MORNING) => arrival.by(by, acknowledgeArrival, { seen: seen.toISOString() }, now);
  beforeEach(() => arrival.kept({ changedAt }));

  it('as it stood, by one of those who do it', async () => {
    const { rosa, victor } = arrival.people;
    expect(await acknowledge(rosa)).toEqual(REDRAWN);
    expect(await arrival.line()).toMatchObject({ acknowledgedBy: rosa.userId, acknowledgedAt: MORNING });
    expect(await acknowledge(victor)).toEqual(REDRAWN);
    expect(await arrival.line()).toMatchObject({ acknowledgedBy: rosa.userId });
    expect(await arrival.trail()).toEqual([[rosa.userId, 'acknowledge-arrival']]);
  });

  it('anew when it has changed since', async () => {
    const { rosa, victor } = arrival.people;
    await acknowledge(rosa);
    const later = new Date('2027-02-18T16:00:00Z');
    await arrival.kept({ changedAt: later });
    expect(await acknowledge(victor, later, new Date('2027-02-18T17:00:00Z'))).toEqual(REDRAWN);
    expect(await arrival.line()).toMatchObject({ acknowledgedBy: victor.userId });
  });

  it('not while something has changed that the page did not show', async () => {
    expect(refusals(await acknowledge(arrival.people.rosa, new Date(changedAt.getTime() - 1)))).toEqual([['arrival-changed', undefined]]);
    expect(await arrival.line()).toMatchObject({ acknowledgedAt: null });
    expect((await arrival.by(arrival.people.rosa, acknowledgeArrival, { seen: 'yesterday' })).type).toBe('refused');
  });
});

describe('how far the stay has come', () => {
  const mark = (seen: string, stage: string, now = MORNING, by = arrival.people.rosa) => arrival.by(by, markArrival, { seen, stage }, now);
  const on = (day: string) => new Date(`${day}T15:00:00Z`);
  beforeEach(() => arrival.kept({ arrivesOn: new Date('2027-03-08'), surgeryOn: new Date('2027-03-11'), leavesOn: new Date('2027-03-24') }));

  it('is marked step by step, when the day has come in New York', async () => {
    const early = await mark('COMING', 'ARRIVED', new Date('2027-03-08T04:59:00Z'));
    expect(refusals(early)).toEqual([['stage-too-early', { stage: 'ARRIVED', day: '2027-03-08' }]]);
    expect(await mark('COMING', 'ARRIVED', on('2027-03-08'))).toEqual(REDRAWN);
    expect(refusals(await mark('ARRIVED', 'HOME', on('2027-03-30')))).toEqual([['stage-not-next', { stage: 'ARRIVED' }]]);
    expect(refusals(await mark('ARRIVED', 'DISCHARGED', on('2027-03-10')))).toEqual([['stage-too-early', { stage: 'DISCHARGED', day: '2027-03-11' }]]);
    expect(await mark('ARRIVED', 'DISCHARGED', on('2027-03-12'))).toEqual(REDRAWN);
    expect(await mark('DISCHARGED', 'HOME', on('2027-03-24'))).toEqual(REDRAWN);
    expect(await arrival.line()).toMatchObject({ stage: 'HOME', stageAt: on('2027-03-24') });
    expect((await arrival.trail()).map(([, deed]) => deed)).toEqual(['mark-arrived', 'mark-discharged', 'mark-home']);
  });

  it('is taken back', async () => {
    await mark('COMING', 'ARRIVED', on('2027-03-08'));
    expect(await mark('ARRIVED', 'COMING', on('2027-03-08'))).toEqual(REDRAWN);
    expect(await arrival.line()).toMatchObject({ stage: 'COMING', stageAt: null });
    expect((await arrival.trail()).map(([, deed]) => deed)).toEqual(['mark-arrived', 'take-back-mark']);
  });

  it('is marked once by those who tap at once; who comes from an older page is told', async () => {
    const day = on('2027-03-12');
    expect(await Promise.all([1, 2].map(() => mark('COMING', 'ARRIVED', day)))).toEqual([REDRAWN, REDRAWN]);
    await mark('ARRIVED', 'DISCHARGED', day);
    expect(refusals(await mark('COMING', 'ARRIVED', day, arrival.people.victor))).toEqual([['stage-moved', { stage: 'DISCHARGED' }]]);
    expect(await arrival.trail()).toHaveLength(2);
    expect((await mark('COMING', 'ASLEEP')).type).toBe('refused');
  });
});

describe('nobody else works on it', () => {
  const forms = () => [
    [assignArrival, { seen: '', coordinatorId: '' }], [acknowledgeArrival, { seen: MORNING.toISOString() }],
    [markArrival, { seen: 'COMING', stage: 'ARRIVED' }], [noteArrival, { text: 'x', commandId: randomUUID() }],
  ] as const;

  it('neither staff of another centre, by their own desk or by this one, nor the patient', async () => {
    const { stranger, owner } = arrival.people;
    const theirs = stranger.staff[0]?.centreId ?? '';
    for (const [act, typed] of forms()) {
      for (const outcome of [await arrival.by(stranger, act, typed), await arrival.by(stranger, act, { ...typed, centreId: theirs }), await arrival.by(owner, act, typed)]) {
        expect(outcome).toEqual(NOT_FOUND);
      }
    }
    expect(await arrival.trail()).toEqual([]);
  });

  it('nor staff who were removed while they were signed in, or while their deed waited', async () => {
    const { rosa } = arrival.people;
    for (const [act, typed] of forms()) {
      const late = await whileItWaits(arrival.tripId, (queries) => queries.staffMember.deleteMany({ where: { userId: rosa.userId } }), () => arrival.by(rosa, act, typed));
      expect(late).toEqual({ status: 'fulfilled', value: NOT_FOUND });
    }
    const next: Person = { ...rosa, staff: [] };
    for (const [act, typed] of forms()) expect(await arrival.by(next, act, typed)).toEqual(NOT_FOUND);
    expect(await arrival.trail()).toEqual([]);
  });

  it('on a trip that is not there', async () => {
    for (const [act, typed] of forms()) expect(await arrival.by(arrival.people.rosa, act, { ...typed, tripId: randomUUID() })).toEqual(NOT_FOUND);
  });
});
