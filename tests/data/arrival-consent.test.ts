import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeArrival, assignArrival, markArrival, noteArrival } from '@/app/arrivals/actions';
import { loadBoard } from '@/lib/data/arrivals';
import { keepArrivals } from '@/lib/data/arrivals-kept';
import { database } from '@/lib/data/client';
import { notesOf } from '@/lib/data/desk-notes';
import { looksAt } from '@/lib/data/looks';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import type { Person } from '@/lib/domain/access/actor';
import { DEFAULT_FILTERS } from '@/lib/domain/arrivals/filters';
import { arrivalPanel } from '@/lib/server/arrival-panel';
import { doingWords, lookerWords } from '@/lib/text/look-words';
import { accessFor, makeCentre } from '../support/factories';
import { whileItWaits } from '../support/racing';
import { MORNING, sharedArrival, type SharedArrival } from '../support/shared-arrival';

let arrival: SharedArrival;
beforeEach(async () => {
  arrival = await sharedArrival();
});

function deskOf(person: Person, centreId = arrival.centreId): DeskAccess<'see-arrivals'> {
  const access = openDesk(person, centreId, 'see-arrivals');
  if (!access) throw new Error('no desk');
  return access;
}

const panelFor = (person: Person, now = MORNING) => arrivalPanel(deskOf(person, person.staff[0]?.centreId), arrival.tripId, now);
const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);
const onBoard = async () =>
  (await loadBoard(deskOf(arrival.people.rosa), { filters: { ...DEFAULT_FILTERS, range: 'ahead' }, find: '', cursor: null }, MORNING)).page.lines.map(({ tripId }) => tripId);
const forms = () => [
  [assignArrival, { seen: '', coordinatorId: arrival.people.rosa.userId }], [acknowledgeArrival, { seen: later(60).toISOString() }],
  [markArrival, { seen: 'COMING', stage: 'ARRIVED' }], [noteArrival, { text: 'x', commandId: randomUUID() }],
] as const;
const ended = { sharedWithCentreAt: null };

describe('when the patient ends the sharing', () => {
  it('the line is gone in that same moment, and with it the panel that somebody has open', async () => {
    await keepArrivals(MORNING);
    expect(await onBoard()).toEqual([arrival.tripId]);
    expect((await panelFor(arrival.people.rosa))?.record.patientName).toBe('Ruth Calloway');
    await arrival.share(false);
    expect([await arrival.line(), await onBoard(), await panelFor(arrival.people.rosa)]).toEqual([null, [], null]);
  });

  it('by the database itself, within the transaction, also where another centre is chosen', async () => {
    const elsewhere = await makeCentre();
    for (const data of [ended, { centreId: elsewhere.id, version: { increment: 1 } }]) {
      const inside = await database().$transaction(async (queries) => {
        await queries.trip.update({ where: { id: arrival.tripId }, data });
        return queries.arrival.count({ where: { tripId: arrival.tripId, centreId: arrival.centreId } });
      });
      expect(inside).toBe(0);
      await arrival.share(false);
      await database().trip.update({ where: { id: arrival.tripId }, data: { centreId: arrival.centreId, version: { increment: 1 } } });
      await arrival.share(true);
    }
  });

  it('staff do nothing with it any more', async () => {
    await arrival.share(false);
    for (const [act, typed] of forms()) expect(await arrival.by(arrival.people.rosa, act, typed)).toEqual({ type: 'not-found' });
    expect(await arrival.trail()).toEqual([]);
  });

  it('nor what was waiting for its turn', async () => {
    for (const [act, typed] of forms()) {
      await arrival.share(true);
      const late = await whileItWaits(arrival.tripId, (queries) => queries.trip.update({ where: { id: arrival.tripId }, data: ended }), () => arrival.by(arrival.people.rosa, act, typed));
      expect(late).toEqual({ status: 'fulfilled', value: { type: 'not-found' } });
    }
    expect(await arrival.trail()).toEqual([]);
    expect(await database().deskNote.count({ where: { tripId: arrival.tripId } })).toBe(0);
  });

  it('staff’s own notes stay with the centre, the sharing and its end stand in the trail', async () => {
    await arrival.by(arrival.people.rosa, noteArrival, { text: 'Asks for a low bed.', commandId: randomUUID() });
    await arrival.share(false);
    const { notes } = await notesOf(deskOf(arrival.people.victor), { tripId: null, before: null });
    expect(notes).toMatchObject([{ text: 'Asks for a low bed.', patientName: 'Ruth Calloway', isOnBoard: false }]);
    const { owner } = arrival.people;
    expect(await database().auditEvent.count({ where: { tripId: arrival.tripId, actorId: owner.userId, deed: 'share-with-centre' } })).toBe(2);
    // A deleted trip takes nothing of the centre's with it.
    await database().trip.delete({ where: { id: arrival.tripId } });
    expect((await notesOf(deskOf(arrival.people.victor), { tripId: arrival.tripId, before: null })).notes).toHaveLength(1);
  });

  it('and shares again, it is a new line: nobody’s, and seen by nobody', async () => {
    const { rosa } = arrival.people;
    await arrival.by(rosa, assignArrival, { seen: '', coordinatorId: rosa.userId });
    await arrival.by(rosa, acknowledgeArrival, { seen: later(60).toISOString() });
    await arrival.share(false);
    await arrival.share(true);
    expect(await arrival.line()).toMatchObject({ coordinatorId: null, acknowledgedAt: null, stage: 'COMING' });
  });
});

describe('the panel', () => {
  const looks = async () => (await database().auditEvent.findMany({ where: { tripId: arrival.tripId, part: { not: null } }, orderBy: { id: 'asc' } }))
    .map(({ actorId, deed, part }) => [actorId, deed, part]);

  it('is not there for anybody else, and nobody is written down', async () => {
    const { stranger, rosa } = arrival.people;
    expect(await panelFor(stranger)).toBeNull();
    expect(await arrivalPanel(deskOf(rosa), randomUUID(), MORNING)).toBeNull();
    // Who works at two centres sees an arrival at the desk that it comes to.
    const both: Person = { ...stranger, staff: [...stranger.staff, { centreId: arrival.centreId, role: 'MANAGER' }] };
    expect(await panelFor(both)).toBeNull();
    expect(await looks()).toEqual([]);
    expect(await arrivalPanel(deskOf(both), arrival.tripId, MORNING)).not.toBeNull();
  });

  it('is a look at the medical part, each time that somebody opens it', async () => {
    const { rosa, ines } = arrival.people;
    for (const minutes of [0, 5, 11]) await panelFor(rosa, later(minutes));
    await panelFor(ines, later(12));
    expect(await looks()).toEqual([rosa, rosa, ines].map(({ userId }) => [userId, 'see-medical', 'medical']));
  });

  it('and what staff do there are told to the patient in words', async () => {
    const { owner, rosa, victor } = arrival.people;
    await arrival.kept({ arrivesOn: new Date('2027-02-18') });
    await panelFor(rosa);
    for (const [act, typed] of forms()) await arrival.by(rosa, act, typed, later(1));
    await panelFor(victor, later(2));
    const told = await looksAt(await accessFor(owner, arrival.tripId, 'see-looks'));
    expect(told?.lines.map((line) => `${lookerWords(line.by, 'en')} ${doingWords(line, 'en')}`)).toEqual([
      'Victor Osei, Kips Bay Spine Hospital looked at the medical part',
      'Rosa Delgado, Kips Bay Spine Hospital wrote a note for the centre’s staff',
      'Rosa Delgado, Kips Bay Spine Hospital noted the arrival',
      'Rosa Delgado, Kips Bay Spine Hospital noted that the centre has seen the plan',
      'Rosa Delgado, Kips Bay Spine Hospital changed who at the centre looks after the arrival',
      'Rosa Delgado, Kips Bay Spine Hospital looked at the medical part',
    ]);
  });

  it('tells staff what happened: the trip’s changes, colleagues’ deeds, and nobody’s looks', async () => {
    const { rosa, victor } = arrival.people;
    await panelFor(victor);
    await arrival.by(victor, assignArrival, { seen: '', coordinatorId: rosa.userId }, later(1));
    const panel = await panelFor(rosa, later(2));
    expect(panel?.deeds.map(({ name, deed }) => [name, deed])).toEqual([['Victor Osei', 'assign-arrival']]);
    expect(panel?.entries[0]?.after).toMatchObject({ shared: true });
    expect(panel).toMatchObject({ arrival: { coordinator: { name: 'Rosa Delgado' } }, colleagues: [{ name: 'Dr. Ines Feld' }, { name: 'Rosa Delgado' }, { name: 'Victor Osei' }] });
    // Whoever deletes their account is offered no arrival; the one that they look after still says so.
    await database().user.updateMany({ where: { id: { in: [rosa.userId, victor.userId] } }, data: { deletionAskedAt: later(2), deletionDueAt: later(9) } });
    expect(await panelFor(arrival.people.ines, later(3))).toMatchObject({ arrival: { coordinator: { name: 'Rosa Delgado' } }, colleagues: [{ name: 'Dr. Ines Feld' }, { name: 'Rosa Delgado' }] });
  });
});
