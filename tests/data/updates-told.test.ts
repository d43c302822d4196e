import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hearUpdates } from '@/app/trips/[tripId]/updates/actions';
import { postNews } from '@/app/trips/[tripId]/updates/post/actions';
import { database } from '@/lib/data/client';
import { inboxOf } from '@/lib/data/notifications';
import { UPDATE_NOTE } from '@/lib/data/update-hearers';
import type { Person } from '@/lib/domain/access/actor';
import { chooseChannels } from '../support/reach';
import { newsTrip, NOW } from '../support/news-trip';
import { notesSentOut, sentOut } from '../support/sent-out';

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const notesOf = async (person: Person) => (await inboxOf(person)).filter(({ kind }) => kind === UPDATE_NOTE);

describe('an update that is posted', () => {
  it('is told to all who may read it, but for whoever posted it, with neither state nor words', async () => {
    const trip = await newsTrip();
    await trip.post({ state: 'DELAYED', text: 'Two hours later' });
    for (const who of [trip.ruth, trip.ana, trip.dale]) expect(await notesOf(who)).toHaveLength(1);
    for (const who of [trip.june, trip.leo, trip.nina]) expect(await notesOf(who)).toEqual([]);
    expect(JSON.stringify(await database().notification.findMany({ where: { tripId: trip.tripId } }))).not.toMatch(/DELAYED|Two hours|June/);
    // Whoever waits is not kept waiting by quiet hours.
    expect(await sentOut(trip.ana)).toMatchObject([{ channel: 'MAIL', kind: 'updates', isUrgent: true, dueAt: NOW }]);
    for (const who of [trip.june, trip.leo, trip.nina]) expect(await sentOut(who)).toEqual([]);
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

describe('how an update goes out', () => {
  it('many within minutes are each told: none waits for another', async () => {
    const trip = await newsTrip();
    for (const minute of [0, 3, 9]) await trip.post({ text: `At ${minute}` }, trip.june, later(minute));
    expect(await notesOf(trip.ana)).toHaveLength(3);
    expect(await notesSentOut(trip.ana)).toEqual([UPDATE_NOTE, UPDATE_NOTE, UPDATE_NOTE]);
  });

  it('is by the channels that its reader chose for updates; the inbox has it all the same', async () => {
    const trip = await newsTrip();
    await chooseChannels(trip.ana, { kind: 'updates', channels: ['PUSH', 'MAIL'] });
    await chooseChannels(trip.dale, { kind: 'updates', channels: [] });
    await chooseChannels(trip.ruth, { kind: 'help-news', channels: [] });
    await trip.post({});
    expect((await sentOut(trip.ana)).map(({ channel }) => channel).sort()).toEqual(['MAIL', 'PUSH']);
    expect([(await notesOf(trip.dale)).length, await sentOut(trip.dale)]).toEqual([1, []]);
    expect((await sentOut(trip.ruth)).map(({ channel }) => channel)).toEqual(['MAIL']);
  });

  it('a post that is refused sends nothing', async () => {
    const trip = await newsTrip();
    expect(await trip.call(postNews, { state: 'AWAKE', text: 'x'.repeat(10_000), commandId: randomUUID() }, trip.june)).toMatchObject({ type: 'refused' });
    expect([await notesOf(trip.ana), await sentOut(trip.ana)]).toEqual([[], []]);
  });
});

describe('"Stop these updates"', () => {
  it('silences inbox, mail and push and leaves what the page shows; "Tell me again" ends it', async () => {
    const trip = await newsTrip();
    expect(await trip.call(hearUpdates, { hears: 'no' }, trip.ana)).toMatchObject({ type: 'done' });
    await trip.post({ text: 'Hello' });
    expect([await notesOf(trip.ana), await sentOut(trip.ana)]).toEqual([[], []]);
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
