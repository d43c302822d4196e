import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { noteArrival } from '@/app/arrivals/actions';
import { database } from '@/lib/data/client';
import { recordDeskLook } from '@/lib/data/desk-audit';
import { notesOf } from '@/lib/data/desk-notes';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import type { Person } from '@/lib/domain/access/actor';
import { LONGEST_DESK_NOTE } from '@/lib/domain/arrivals/desk-note';
import { noteCursor, notesQuery } from '@/lib/input/arrival-forms';
import type { Outcome } from '@/lib/server/outcome';
import { MORNING, sharedArrival, type SharedArrival } from '../support/shared-arrival';

let arrival: SharedArrival;
beforeAll(async () => {
  arrival = await sharedArrival();
});

const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);
const codes = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.problems.map(({ field, code }) => [field, code]) : outcome.type);

function deskOf(person: Person, centreId: string): DeskAccess<'see-arrivals'> {
  const access = openDesk(person, centreId, 'see-arrivals');
  if (!access) throw new Error('no desk');
  return access;
}

const listed = async (of: SharedArrival, asked: Partial<Parameters<typeof notesOf>[1]> = {}) => notesOf(deskOf(of.people.victor, of.centreId), { tripId: null, before: null, ...asked });
const write = (of: SharedArrival, text: string, now = MORNING, commandId: string = randomUUID()) => of.by(of.people.rosa, noteArrival, { text, commandId }, now);

describe('a note', () => {
  it('is read by everybody at the centre, in the lines in which it was typed, and stands in the trail', async () => {
    expect(await write(arrival, ' Called today.\r\nAsks for a low bed. ')).toEqual({ type: 'redrawn' });
    expect((await listed(arrival)).notes).toMatchObject([
      { text: 'Called today.\nAsks for a low bed.', patientName: 'Ruth Calloway', by: 'Rosa Delgado', at: MORNING, tripId: arrival.tripId, isOnBoard: true },
    ]);
    expect(await arrival.trail()).toEqual([[arrival.people.rosa.userId, 'note-arrival']]);
  });

  it('is kept where nobody reads it in the database, and is never changed', async () => {
    const [row] = await database().deskNote.findMany({ where: { tripId: arrival.tripId } });
    expect(`${row?.text} ${row?.patientName}`).not.toMatch(/Called|Ruth/);
    await expect(database().deskNote.update({ where: { id: row?.id }, data: { writtenByName: 'Otto' } })).rejects.toThrow();
  });

  it('is one note when its form is sent twice, at once too', async () => {
    const own = await sharedArrival();
    const commandId = randomUUID();
    await Promise.all([1, 2, 3].map(() => write(own, 'Once.', MORNING, commandId)));
    expect((await listed(own)).notes).toHaveLength(1);
    // Something else from the same page is another note.
    await write(own, 'Twice.', MORNING, commandId);
    expect((await listed(own)).notes).toHaveLength(2);
    expect(await own.trail()).toHaveLength(2);
  });

  it('has words, and not too many', async () => {
    expect(codes(await write(arrival, ' '))).toEqual([['text', 'required']]);
    expect(codes(await write(arrival, 'x'.repeat(LONGEST_DESK_NOTE + 1)))).toEqual([['text', 'too-long']]);
    expect(codes(await write(arrival, 'x\u0000'))).toEqual([['text', 'invalid-text']]);
    expect(codes(await arrival.by(arrival.people.rosa, noteArrival, { commandId: randomUUID() }))).toEqual([['text', 'required']]);
  });
});

describe('the notes of a centre', () => {
  it('come in pages, the newest first, none twice and none left out', async () => {
    const own = await sharedArrival();
    // Several in the same moment: then the id decides.
    for (let note = 0; note < 30; note += 1) await write(own, `Note ${note}`, later(Math.floor(note / 4)));
    const first = await listed(own);
    expect(first.notes).toHaveLength(25);
    const cursor = first.next && notesQuery.parse({ before: noteCursor(first.next) }).before;
    const second = await listed(own, { before: cursor });
    expect(second).toMatchObject({ next: null });
    const all = [...first.notes, ...second.notes];
    expect(new Set(all.map(({ text }) => text)).size).toBe(30);
    expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => b - a));
  });

  it('are told of one patient, or of all; never of another centre’s', async () => {
    const [own, other] = [await sharedArrival('Odessa Pryor'), await sharedArrival('Walt Brannigan')];
    await write(own, 'Ours');
    await write(other, 'Theirs');
    expect((await listed(own)).notes.map(({ text }) => text)).toEqual(['Ours']);
    expect((await listed(own, { tripId: own.tripId })).notes).toHaveLength(1);
    expect((await listed(own, { tripId: other.tripId })).notes).toEqual([]);
  });

  it.each(['x', '2027-02-18T15:00:00.000Z_x', `x_${randomUUID()}`, `2027-02-18T15:00:00.000Z_${randomUUID()}_x`])('start anew with the cursor %s', (before) => {
    expect(notesQuery.parse({ before, trip: 'x', centre: '' })).toEqual({ before: null, trip: null, centre: null });
  });
});

describe('who opens what tells of many', () => {
  it('is written in their own chain, once in ten minutes a centre', async () => {
    const { people: { rosa }, centreId } = arrival;
    const second = await sharedArrival();
    const at = (minutes: number, look: 'see-arrivals' | 'see-desk-notes' = 'see-arrivals', centre = centreId) =>
      recordDeskLook(deskOf({ ...rosa, staff: [...rosa.staff, { centreId: second.centreId, role: 'COORDINATOR' }] }, centre), look, later(minutes));
    await at(0);
    await at(9);
    await at(9, 'see-desk-notes');
    await at(9, 'see-arrivals', second.centreId);
    await at(10);
    const rows = await database().auditEvent.findMany({ where: { actorId: rosa.userId, tripId: null }, orderBy: { id: 'asc' } });
    expect(rows.map(({ deed, part, happenedAt }) => [deed, part, happenedAt])).toEqual([
      ['see-arrivals', centreId, later(0)], ['see-desk-notes', centreId, later(9)], ['see-arrivals', second.centreId, later(9)], ['see-arrivals', centreId, later(10)],
    ]);
  });
});
