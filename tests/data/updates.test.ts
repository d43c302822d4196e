import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { correctNews, takeBackNews } from '@/app/trips/[tripId]/updates/[updateId]/actions';
import { postNews } from '@/app/trips/[tripId]/updates/post/actions';
import { chooseReaders } from '@/app/trips/[tripId]/updates/readers/actions';
import { database } from '@/lib/data/client';
import { openTrip } from '@/lib/data/open-trip';
import { postUpdate } from '@/lib/data/post-update';
import { shareWithCentre } from '@/lib/data/trip-words';
import { updatesFor } from '@/lib/data/updates';
import { wordsField } from '@/lib/input/update-forms';
import { accessFor, makePerson } from '../support/factories';
import { newsTrip, NOW, shown } from '../support/news-trip';

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const NOT_FOUND = { type: 'not-found' };

describe('an update', () => {
  it('is read by each as the owner chose: words, the state, nothing', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'She squeezed my hand.' });
    const whole = [['AWAKE', 'She squeezed my hand.']];
    expect(shown(await trip.readBy(trip.ruth))).toEqual(whole);
    expect(shown(await trip.readBy(trip.june))).toEqual(whole);
    expect(shown(await trip.readBy(trip.ana))).toEqual(whole);
    expect(shown(await trip.readBy(trip.dale))).toEqual([['AWAKE']]);
    expect(await trip.readBy(trip.leo)).toEqual([]);
    // The words are for those whom the owner named; the state is the staff's work.
    expect(shown(await trip.readBy(trip.nina))).toEqual([['AWAKE']]);
  });

  it('shows on a link as the link was made', async () => {
    const trip = await newsTrip();
    await trip.post({ state: 'IN_ROOM', text: 'Some toast.' });
    expect(shown(await trip.readByLink({ updates: 'TEXT' }))).toEqual([['IN_ROOM', 'Some toast.']]);
    expect(shown(await trip.readByLink({ updates: 'STATE' }))).toEqual([['IN_ROOM']]);
    expect(await trip.readByLink({ updates: 'NONE' })).toEqual([]);
  });

  it('of staff comes from their centre, and on a link from a hospital that has no name', async () => {
    const trip = await newsTrip();
    await trip.post({ state: 'SURGERY_OVER', text: 'Dr. Feld has talked with June.' }, trip.nina);
    expect(await trip.readBy(trip.ana)).toMatchObject([{ centre: { name: trip.centre.name }, text: { text: 'Dr. Feld has talked with June.' } }]);
    expect(shown(await trip.readBy(trip.nina))).toEqual([['SURGERY_OVER', 'Dr. Feld has talked with June.']]);
    expect(await trip.readByLink({})).toMatchObject([{ centre: { name: '' }, text: { text: 'Dr. Feld has talked with June.' } }]);
  });

  it('is kept encrypted, grows the people’s number and is written into the audit trail', async () => {
    const trip = await newsTrip();
    const before = await trip.revision();
    await trip.post({ text: 'Hungry already' });
    const rows = await trip.rows();
    expect(JSON.stringify(rows)).not.toContain('Hungry');
    expect(rows[0]?.texts[0]?.text).toMatch(/^v1\./);
    expect(await trip.revision()).toBeGreaterThan(before);
    expect((await trip.deeds()).at(-1)).toEqual({ actorId: trip.june.userId, deed: 'post-update' });
  });

  it('sent twice with one form is posted once; whoever goes back and writes something else posts that too', async () => {
    const trip = await newsTrip();
    const raw = { commandId: randomUUID(), text: 'Once' };
    await Promise.all([trip.post(raw), trip.post(raw), trip.post(raw)]);
    expect(await trip.rows()).toHaveLength(1);
    await trip.post({ ...raw, text: 'Twice' });
    expect(await trip.rows()).toHaveLength(2);
  });

  it('whose command another trip has had is not there, and nothing is written', async () => {
    const [mine, other] = [await newsTrip(), await newsTrip()];
    const posting = { state: 'AWAKE', text: 'Mine', commandId: randomUUID() } as const;
    const nobodyTold = () => Promise.resolve();
    expect(await postUpdate(await accessFor(other.june, other.tripId, 'post-update'), posting, NOW, nobodyTold)).toEqual([]);
    expect(await postUpdate(await accessFor(mine.june, mine.tripId, 'post-update'), posting, NOW, nobodyTold)).toBeNull();
    expect(await mine.rows()).toEqual([]);
    // One form sent for two trips makes one update in each.
    const raw = { commandId: randomUUID() };
    await mine.post(raw);
    await other.post(raw);
    expect([await mine.rows(), await other.rows()].map(({ length }) => length)).toEqual([1, 2]);
  });

  it.each([
    ['state', 'DEAD', 'required-choice'], ['state', '', 'required-choice'], ['text', 'x'.repeat(10_000), 'too-long'], ['text', 'a\u0000b', 'invalid-text'], ['commandId', '1', 'not-found'],
  ])('with %s %.12s is refused beside the field', async (field, value, code) => {
    const trip = await newsTrip();
    const raw = { state: 'AWAKE', text: '', commandId: randomUUID(), [field]: value };
    expect(await trip.call(postNews, raw, trip.june)).toMatchObject({ type: 'refused', problems: [{ field, code }] });
    expect(await trip.rows()).toEqual([]);
  });

  it.each(['<img src=x onerror=alert(1)>', 'שלום \u202e', '👩‍⚕️ {name} \'#', `${'x'.repeat(140)}\r\n${'y'.repeat(139)}`])('keeps %.20s as it was typed', async (text) => {
    const trip = await newsTrip();
    await trip.post({ text });
    expect((await trip.readBy(trip.ana))[0]?.text?.text).toBe(text.replace('\r\n', '\n').trim());
  });

  it('is posted no more by a caregiver who was removed, nor by staff once the sharing has ended', async () => {
    const trip = await newsTrip();
    await database().tripMember.delete({ where: { tripId_userId: { tripId: trip.tripId, userId: trip.june.userId } } });
    await shareWithCentre(await accessFor(trip.ruth, trip.tripId, 'share-with-centre'), false, NOW);
    for (const who of [trip.june, trip.nina, trip.ana, await makePerson()]) {
      expect(await trip.call(postNews, { state: 'AWAKE', text: '', commandId: randomUUID() }, who)).toEqual(NOT_FOUND);
    }
    expect(await trip.rows()).toEqual([]);
  });

  it('is one of two hundred at most', async () => {
    const trip = await newsTrip();
    const row = { tripId: trip.tripId, state: 'AWAKE', postedById: trip.june.userId, postedByName: 'June', postedAt: NOW } as const;
    await database().update.createMany({ data: Array.from({ length: 200 }, () => ({ ...row, commandId: randomUUID() })) });
    expect(await trip.call(postNews, { state: 'IN_ROOM', text: '', commandId: randomUUID() }, trip.june)).toMatchObject({ type: 'refused', problems: [{ code: 'too-many-updates' }] });
  });
});

describe('correcting an update', () => {
  it('shows the new words with those from before, and to whoever reads states neither', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'Room 4' });
    const updateId = await trip.lastId();
    expect(await trip.call(correctNews, { updateId, text: 'Room 5' }, trip.june, later(3))).toMatchObject({ type: 'done' });
    expect(await trip.readBy(trip.ana)).toMatchObject([{ text: { text: 'Room 5', at: later(3) }, corrected: [{ text: 'Room 4', at: NOW }] }]);
    expect(await trip.readBy(trip.dale)).toMatchObject([{ text: null, corrected: [] }]);
    expect(JSON.stringify(await trip.readByLink({ updates: 'STATE' }))).not.toContain('Room');
  });

  it('is for whoever posted it and the owner; everybody else finds nothing to correct', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'Room 4' });
    const updateId = await trip.lastId();
    for (const who of [trip.ana, trip.nina, trip.leo, await makePerson()]) {
      expect(await trip.call(correctNews, { updateId, text: 'Mine' }, who)).toEqual(NOT_FOUND);
      expect(await trip.call(takeBackNews, { updateId }, who)).toEqual(NOT_FOUND);
    }
    expect(await trip.call(correctNews, { updateId, text: 'Room 6' }, trip.ruth)).toMatchObject({ type: 'done' });
    expect(await trip.readBy(trip.ana)).toMatchObject([{ text: { text: 'Room 6', by: 'Ruth' }, postedBy: 'June' }]);
  });

  it('of another trip is not there, and changes nothing', async () => {
    const [mine, other] = [await newsTrip(), await newsTrip()];
    await other.post({ text: 'Theirs' });
    const updateId = await other.lastId();
    expect(await mine.call(correctNews, { updateId, text: 'Stolen' }, mine.ruth)).toEqual(NOT_FOUND);
    expect(await mine.call(takeBackNews, { updateId }, mine.ruth)).toEqual(NOT_FOUND);
    expect(await mine.call(correctNews, { updateId: randomUUID(), text: 'Nothing' }, mine.ruth)).toEqual(NOT_FOUND);
    expect(shown(await other.readBy(other.ana))).toEqual([['AWAKE', 'Theirs']]);
  });

  it('by two at once keeps both, in the order in which they came', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'One' });
    const updateId = await trip.lastId();
    const outcomes = await Promise.all([
      trip.call(correctNews, { updateId, text: 'Two' }, trip.june),
      trip.call(correctNews, { updateId, text: 'Three' }, trip.ruth),
    ]);
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'done']);
    const [seen] = await trip.readBy(trip.ana);
    expect([...(seen?.corrected ?? []), seen?.text].map((one) => one?.text).toSorted()).toEqual(['One', 'Three', 'Two']);
    expect(seen?.corrected[0]?.text).toBe('One');
    const times = (await trip.rows()).flatMap(({ texts }) => texts.map(({ writtenAt }) => writtenAt.getTime()));
    expect(new Set(times).size).toBe(3);
  });

  it('with the same words adds none, and with no words is refused', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'Room 4' });
    const updateId = await trip.lastId();
    await trip.call(correctNews, { updateId, text: 'Room 4' }, trip.june);
    expect(await trip.call(correctNews, { updateId, text: '  ' }, trip.june)).toMatchObject({ type: 'refused', problems: [{ field: 'text', code: 'required' }] });
    expect((await trip.rows())[0]?.texts).toHaveLength(1);
  });

  it('never changes a text that was written: the database refuses', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'Room 4' });
    const updateId = await trip.lastId();
    await expect(database().updateText.updateMany({ where: { updateId }, data: { writtenByName: 'Nobody' } })).rejects.toThrow('is only added to');
  });
});

describe('taking an update back', () => {
  it('shows that it was taken back, and its words to nobody; corrected it cannot be', async () => {
    const trip = await newsTrip();
    await trip.post({ state: 'DISCHARGED', text: 'On our way' });
    const updateId = await trip.lastId();
    expect(await trip.call(takeBackNews, { updateId }, trip.june, later(1))).toMatchObject({ type: 'done' });
    expect(await trip.call(takeBackNews, { updateId }, trip.june, later(2))).toMatchObject({ type: 'done' });
    for (const who of [trip.ruth, trip.june, trip.ana, trip.dale]) {
      expect(await trip.readBy(who)).toMatchObject([{ state: 'DISCHARGED', text: null, corrected: [], withdrawnAt: later(1) }]);
    }
    expect(await trip.call(correctNews, { updateId, text: 'Still here' }, trip.june)).toMatchObject({ type: 'refused', problems: [{ code: 'update-taken-back' }] });
  });
});

describe('who reads which words', () => {
  it('is chosen by the owner, holds for what was posted before, and is written into the audit trail', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'Hello' });
    const chosen = { [wordsField(trip.ana.userId)]: 'NONE', [wordsField(trip.dale.userId)]: 'TEXT', [wordsField(trip.leo.userId)]: 'STATE' };
    expect(await trip.call(chooseReaders, chosen, trip.ruth)).toMatchObject({ type: 'done' });
    expect([shown(await trip.readBy(trip.ana)), shown(await trip.readBy(trip.dale)), shown(await trip.readBy(trip.leo))]).toEqual([[], [['AWAKE', 'Hello']], [['AWAKE']]]);
    expect((await trip.deeds()).at(-1)).toEqual({ actorId: trip.ruth.userId, deed: 'manage-people' });
  });

  it('is nobody else’s to choose, and nobody can be chosen who is not on the trip; the owner reads everything', async () => {
    const [trip, other] = [await newsTrip(), await newsTrip()];
    const members = async () => database().tripMember.findMany({ where: { tripId: { in: [trip.tripId, other.tripId] } }, orderBy: [{ tripId: 'asc' }, { userId: 'asc' }] });
    const before = await members();
    for (const who of [trip.june, trip.ana, trip.nina]) expect(await trip.call(chooseReaders, { [wordsField(trip.dale.userId)]: 'TEXT' }, who)).toEqual(NOT_FOUND);
    await trip.call(chooseReaders, { [wordsField(other.dale.userId)]: 'TEXT', [wordsField(trip.ruth.userId)]: 'NONE', [wordsField(randomUUID())]: 'TEXT' }, trip.ruth);
    expect(await trip.call(chooseReaders, { [wordsField(trip.dale.userId)]: 'ALL' }, trip.ruth)).toMatchObject({ type: 'refused' });
    expect(await members()).toEqual(before);
  });
});

describe('whoever reads a calendar feed', () => {
  it('is given no updates, and a stranger no access to them', async () => {
    const trip = await newsTrip();
    await trip.post({ text: 'Hello' });
    const feed = { type: 'feed', feedId: randomUUID(), tripId: trip.tripId, userId: trip.ana.userId, standing: { role: 'FAMILY', seesMedical: false } } as const;
    const access = await openTrip(feed, trip.tripId, 'see-updates');
    expect(access && (await updatesFor(access))).toEqual([]);
    expect(await openTrip(await makePerson(), trip.tripId, 'see-updates')).toBeNull();
  });
});
