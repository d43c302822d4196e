import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hearUpdates } from '@/app/trips/[tripId]/updates/actions';
import { database } from '@/lib/data/client';
import { inboxOf, markNotesRead } from '@/lib/data/notifications';
import { UPDATE_NOTE } from '@/lib/data/update-hearers';
import type { Person } from '@/lib/domain/access/actor';
import { addMember } from '../support/factories';
import { mailsTo, workOff } from '../support/mailbox';
import { newsTrip, NOW } from '../support/news-trip';

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const notesOf = async (person: Person) => (await inboxOf(person)).filter(({ kind }) => kind === UPDATE_NOTE);

async function mailsOf(person: Person): Promise<number> {
  await workOff();
  return (await mailsTo(person.email)).length;
}

describe('an update that is posted', () => {
  it('is told to all who may read it, but for whoever posted it, with neither state nor words', async () => {
    const trip = await newsTrip();
    await trip.post({ state: 'DELAYED', text: 'Two hours later' });
    for (const who of [trip.ruth, trip.ana, trip.dale]) expect(await notesOf(who)).toHaveLength(1);
    for (const who of [trip.june, trip.leo, trip.nina]) expect(await notesOf(who)).toEqual([]);
    expect(JSON.stringify(await database().notification.findMany({ where: { tripId: trip.tripId } }))).not.toMatch(/DELAYED|Two hours|June/);
    await workOff();
    const [mail] = await mailsTo(trip.ana.email);
    expect(mail?.subject).toBe('News from a trip that is shared with you');
    expect(JSON.stringify(mail)).not.toMatch(/delayed|later than|Two hours|surgery|hospital|June|Ruth/i);
    expect(await mailsOf(trip.leo)).toBe(0);
  });

  it('of staff is told to the owner and those whom the owner chose', async () => {
    const trip = await newsTrip();
    await trip.post({ state: 'IN_SURGERY' }, trip.nina);
    for (const who of [trip.ruth, trip.june, trip.ana, trip.dale]) expect(await notesOf(who)).toHaveLength(1);
    expect(await notesOf(trip.leo)).toEqual([]);
  });

  it('is told once, however often its form is sent', async () => {
    const trip = await newsTrip();
    const raw = { commandId: randomUUID() };
    await Promise.all([trip.post(raw), trip.post(raw)]);
    expect(await notesOf(trip.ana)).toHaveLength(1);
  });
});

describe('many updates within minutes', () => {
  it('leave a note each and one mail, until the first is seen to or ten minutes are over', async () => {
    const trip = await newsTrip();
    for (const minute of [0, 3, 9]) await trip.post({ text: `At ${minute}` }, trip.june, later(minute));
    expect(await notesOf(trip.ana)).toHaveLength(3);
    expect(await mailsOf(trip.ana)).toBe(1);
    await trip.post({ text: 'At 10' }, trip.june, later(10));
    expect(await mailsOf(trip.ana)).toBe(2);
    await markNotesRead(trip.ana, { tripId: trip.tripId, kind: UPDATE_NOTE }, later(11));
    await trip.post({ text: 'At 12' }, trip.june, later(12));
    expect([await mailsOf(trip.ana), await mailsOf(trip.dale)]).toEqual([3, 2]);
  });

  it('of one trip do not keep back the mail of another', async () => {
    const [one, other] = [await newsTrip(), await newsTrip()];
    await addMember(other.tripId, one.ana, { role: 'FAMILY' });
    await one.post({});
    await other.post({});
    expect(await mailsOf(one.ana)).toBe(2);
  });
});

describe('"Stop these updates"', () => {
  it('silences inbox and mail and leaves what the page shows; "Tell me again" ends it', async () => {
    const trip = await newsTrip();
    expect(await trip.call(hearUpdates, { hears: 'no' }, trip.ana)).toMatchObject({ type: 'done' });
    await trip.post({ text: 'Hello' });
    expect([await notesOf(trip.ana), await mailsOf(trip.ana)]).toEqual([[], 0]);
    expect(await trip.readBy(trip.ana)).toMatchObject([{ text: { text: 'Hello' } }]);
    await trip.call(hearUpdates, { hears: 'yes' }, trip.ana);
    await trip.post({ text: 'Again' });
    expect(await notesOf(trip.ana)).toHaveLength(1);
  });

  it('is nothing that staff could press, and needs an answer', async () => {
    const trip = await newsTrip();
    expect(await trip.call(hearUpdates, { hears: 'no' }, trip.nina)).toEqual({ type: 'not-found' });
    expect(await trip.call(hearUpdates, {}, trip.ana)).toMatchObject({ type: 'refused' });
  });
});
