import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerCentre, askPatient } from '@/app/trips/[tripId]/questions/actions';
import { database } from '@/lib/data/client';
import { loadQuestions } from '@/lib/data/questions-page';
import { openTrip } from '@/lib/data/open-trip';
import { loadTripHelp } from '@/lib/data/trip-help';
import { MOST_OPEN_QUESTIONS } from '@/lib/domain/arrivals/questions';
import { askedTrip, later, NOW, shown } from '../support/asked-trip';
import { accessFor, makeCentre, makePerson, makeStaff } from '../support/factories';
import { whileItWaits } from '../support/racing';
import { notesSentOut } from '../support/sent-out';

const NOT_FOUND = { type: 'not-found' };
const refusedFor = (code: string, field: string | null) => ({ type: 'refused', problems: [{ code, field }] });

describe('a question of the centre', () => {
  it('comes to those who may answer, by inbox and by the ways that they chose, without a word of it in either', async () => {
    const trip = await askedTrip();
    const id = await trip.asked('Do you take blood thinners?');
    await trip.asked('Which one?', trip.rosa, later(1));
    for (const person of [trip.ruth, trip.june]) {
      expect(await trip.notesOf(person)).toMatchObject([
        { kind: 'centre-asks', params: { name: 'Rosa', centreId: trip.centre.id, questionId: id } }, { kind: 'centre-asks', params: { name: 'Rosa' } },
      ]);
    }
    expect([await trip.notesOf(trip.max), await trip.notesOf(trip.dale)].flat()).toEqual([]);
    expect(JSON.stringify(await trip.notesOf(trip.ruth))).not.toMatch(/blood/);
    for (const person of [trip.ruth, trip.june]) expect(await notesSentOut(person)).toEqual(['centre-asks', 'centre-asks']);
    expect([await notesSentOut(trip.max), await notesSentOut(trip.dale), await notesSentOut(trip.rosa)].flat()).toEqual([]);
  });

  it('is kept encrypted, with its answer, and both are written into the audit trail', async () => {
    const trip = await askedTrip();
    await trip.answer(await trip.asked('Do you take blood thinners?'), 'Heparin');
    const [row] = await trip.rows();
    expect(row).toMatchObject({ text: expect.stringMatching(/^v1\./), answer: expect.stringMatching(/^v1\./), askedByName: 'Rosa', answeredByName: 'Ruth Reed' });
    expect(JSON.stringify(row)).not.toMatch(/blood|Heparin/);
    expect((await trip.deeds()).slice(-2)).toEqual([{ actorId: trip.rosa.userId, deed: 'ask-patient' }, { actorId: trip.ruth.userId, deed: 'answer-centre' }]);
  });

  it('is read by its centre’s staff and those who see the medical part; by no other centre, and nobody who has left', async () => {
    const trip = await askedTrip();
    await trip.answer(await trip.asked('Any allergies?'), 'Latex');
    for (const person of [trip.ruth, trip.june, trip.rosa, trip.nina]) expect(shown(await trip.readBy(person))).toEqual([['Any allergies?', 'Latex']]);
    for (const person of [trip.max, trip.dale]) {
      expect(await trip.readBy(person)).toEqual([]);
      expect((await loadTripHelp(await accessFor(person, trip.tripId, 'see-itinerary'))).questions).toEqual([]);
      await expect(loadQuestions(await accessFor(person, trip.tripId, 'see-itinerary'))).rejects.toThrow('no questions');
    }
    const stranger = await makeStaff(await makePerson(), (await makeCentre()).id, 'MANAGER');
    expect(await openTrip(stranger, trip.tripId, 'see-medical')).toBeNull();
    expect(await trip.ask('And you?', stranger)).toEqual(NOT_FOUND);
    // Whoever was removed while signed in: the next call reads their session anew, without the centre.
    expect(await trip.ask('Still there?', { ...trip.rosa, staff: [] })).toEqual(NOT_FOUND);
  });

  it.each([['ruth'], ['june'], ['max'], ['dale']] as const)('is not asked by %s, who is on the trip', async (name) => {
    const trip = await askedTrip();
    expect(await trip.ask('Me?', trip[name])).toEqual(NOT_FOUND);
    expect(await trip.rows()).toEqual([]);
  });

  it('sent twice with one form is asked once; another centre’s trip with the same command is another question', async () => {
    const [trip, other] = [await askedTrip(), await askedTrip()];
    const raw = { question: 'Any allergies?', commandId: randomUUID() };
    await Promise.all([1, 2, 3].map(() => trip.call(askPatient, raw, trip.rosa)));
    await other.call(askPatient, raw, other.rosa);
    expect([await trip.rows(), await other.rows()].map(({ length }) => length)).toEqual([1, 1]);
    await trip.answer(await trip.lastId(), 'None');
    expect(await trip.call(askPatient, raw, trip.rosa)).toMatchObject(refusedFor('question-asked-before', 'question'));
  });

  it('waits beside so many others at most, whoever asks them at once', async () => {
    const trip = await askedTrip();
    const outcomes = await Promise.all(Array.from({ length: MOST_OPEN_QUESTIONS + 2 }, (_, index) => trip.ask(`Question ${index}`, index % 2 ? trip.rosa : trip.nina)));
    const refused = outcomes.filter(({ type }) => type === 'refused');
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ problems: [{ code: 'too-many-open-questions', field: 'question', params: { most: MOST_OPEN_QUESTIONS } }] });
    await trip.answer(await trip.lastId(), 'Yes');
    expect(await trip.ask('One more')).toMatchObject({ type: 'redrawn' });
  });

  it.each([
    ['question', '', 'required'], ['question', '   ', 'required'], ['question', 'x'.repeat(10_000), 'too-long'], ['question', 'a\u0000b', 'invalid-text'], ['commandId', '1', 'not-found'],
  ])('with %s %.12s is refused beside the field', async (field, value, code) => {
    const trip = await askedTrip();
    expect(await trip.call(askPatient, { question: 'Any?', commandId: randomUUID(), [field]: value }, trip.rosa)).toMatchObject(refusedFor(code, field));
    expect(await trip.rows()).toEqual([]);
  });

  it('is taken back while nobody has answered, by any of that centre; its words are shown to nobody then', async () => {
    const trip = await askedTrip();
    const id = await trip.asked('Meant for somebody else');
    expect(await trip.takeBack(id, trip.ruth)).toEqual(NOT_FOUND);
    expect(await trip.takeBack(id, trip.nina)).toEqual({ type: 'redrawn' });
    expect(await trip.takeBack(id)).toEqual({ type: 'redrawn' });
    for (const person of [trip.ruth, trip.rosa]) expect(await trip.readBy(person)).toMatchObject([{ state: 'taken-back', text: '' }]);
    expect(await trip.answer(id, 'Too late')).toMatchObject(refusedFor('question-taken-back', null));
  });

  it('cannot be taken back once it is answered', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    await trip.answer(id, 'Latex', trip.june);
    expect(await trip.takeBack(id)).toMatchObject({ type: 'refused', problems: [{ code: 'question-answered', params: { name: 'June' } }] });
  });
});

describe('an answer', () => {
  it('is told to who asked and to who looks after the arrival, if they work there still', async () => {
    const trip = await askedTrip();
    await database().arrival.update({ where: { tripId: trip.tripId }, data: { coordinatorId: trip.nina.userId, assignedAt: NOW } });
    await trip.answer(await trip.asked(), 'Latex', trip.june);
    for (const person of [trip.rosa, trip.nina]) {
      expect(await trip.notesOf(person)).toMatchObject([{ kind: 'question-answered', params: { name: 'June', centreId: trip.centre.id } }]);
    }
    await trip.asked('And food?', trip.rosa, later(1));
    await database().staffMember.delete({ where: { centreId_userId: { centreId: trip.centre.id, userId: trip.rosa.userId } } });
    await trip.answer(await trip.lastId(), 'Nuts');
    expect([(await trip.notesOf(trip.rosa)).length, (await trip.notesOf(trip.nina)).length]).toEqual([1, 2]);
  });

  it('is given by owner, keeper and a caregiver with the medical part; to others nothing is there', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    for (const person of [trip.max, trip.dale, trip.rosa]) expect(await trip.answer(id, 'No', person)).toEqual(NOT_FOUND);
    expect(await trip.answer(randomUUID(), 'No')).toEqual(NOT_FOUND);
    const foreign = await askedTrip();
    expect(await trip.answer(await foreign.asked(), 'No')).toEqual(NOT_FOUND);
    expect(await trip.answer(id, 'Yes', trip.june)).toMatchObject({ type: 'redrawn' });
  });

  it('of two at once is the first one’s; the other is told whose, and may put theirs in its place', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    const outcomes = await Promise.all([trip.answer(id, 'Latex', trip.ruth), trip.answer(id, 'Penicillin', trip.june)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['redrawn', 'refused']);
    const [first] = await trip.readBy(trip.rosa);
    const late = outcomes.find(({ type }) => type === 'refused');
    expect(late).toMatchObject({ problems: [{ code: 'question-stale', field: 'answer', params: { name: first?.answer?.by } }] });
    const version = String(first?.answer?.at.getTime());
    expect(await trip.answer(id, 'Both', trip.june, later(1), version)).toMatchObject({ type: 'redrawn' });
    expect(await trip.readBy(trip.rosa)).toMatchObject([{ answer: { text: 'Both', by: 'June', at: later(1) } }]);
  });

  it('sent twice is one, and tells nobody twice', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    expect((await Promise.all([1, 2, 3].map(() => trip.answer(id, 'Latex')))).map(({ type }) => type)).toEqual(['redrawn', 'redrawn', 'redrawn']);
    expect(await trip.notesOf(trip.rosa)).toHaveLength(1);
  });

  it('stays as it is once the centre has asked the next thing', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    await trip.answer(id, 'Latex');
    await trip.asked('And food?', trip.nina, later(1));
    expect(await trip.answer(id, 'Nothing', trip.ruth, later(2), String(NOW.getTime()))).toMatchObject(refusedFor('question-asked-on', null));
    expect(shown(await trip.readBy(trip.rosa))).toEqual([['And food?'], ['Any allergies?', 'Latex']]);
  });

  it('of 10,000 letters is refused beside its field; words that look like code, or run from right to left, are words', async () => {
    const trip = await askedTrip();
    const id = await trip.asked('<script>alert(1)</script> مرحبا');
    expect(await trip.call(answerCentre, { questionId: id, answer: 'x'.repeat(10_000), version: '0' }, trip.ruth)).toMatchObject(refusedFor('too-long', 'answer'));
    const text = '<b>לא</b>\n=SUM(A1)\u202e';
    await trip.answer(id, text);
    expect(shown(await trip.readBy(trip.rosa))).toEqual([['<script>alert(1)</script> مرحبا', text]]);
  });
});

describe('when the sharing ends', () => {
  it('what is open lapses with it: staff read nothing any more, the patient’s side reads that nobody waits', async () => {
    const trip = await askedTrip();
    await trip.answer(await trip.asked(), 'Latex');
    const id = await trip.asked('And food?', trip.rosa, later(1));
    await trip.share(false);
    expect(await openTrip(trip.rosa, trip.tripId, 'see-itinerary')).toBeNull();
    expect(await trip.readBy(trip.ruth)).toMatchObject([{ id, state: 'lapsed', text: 'And food?', isRead: false }, { state: 'answered', isRead: false }]);
    expect(await trip.answer(id, 'Nuts')).toMatchObject(refusedFor('nobody-reads-answers', null));
    expect(await trip.rows()).toMatchObject([{ withdrawnAt: null }, { withdrawnAt: expect.any(Date), withdrawnById: null }]);
  });

  it('nothing asked before is read by the next centre, and the old one reads it again only when the patient shares again', async () => {
    const trip = await askedTrip();
    await trip.answer(await trip.asked(), 'Latex');
    const next = await makeCentre();
    const ana = await makeStaff(await makePerson({ name: 'Ana' }), next.id, 'COORDINATOR');
    await database().trip.update({ where: { id: trip.tripId }, data: { centreId: next.id, sharedWithCentreAt: NOW, version: { increment: 1 } } });
    expect(await trip.readBy(ana)).toEqual([]);
    await trip.ask('Where from?', ana, later(1));
    expect(shown(await trip.readBy(ana))).toEqual([['Where from?']]);
    await database().trip.update({ where: { id: trip.tripId }, data: { centreId: trip.centre.id, sharedWithCentreAt: NOW, version: { increment: 1 } } });
    expect(shown(await trip.readBy(trip.rosa))).toEqual([['Any allergies?', 'Latex']]);
    expect((await trip.readBy(trip.ruth)).map(({ state }) => state)).toEqual(['lapsed', 'answered']);
  });

  it('who asks, or answers, at that moment finds nothing, or is told', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    const end = (queries: Parameters<Parameters<typeof whileItWaits>[1]>[0]) => queries.trip.update({ where: { id: trip.tripId }, data: { sharedWithCentreAt: null } });
    const answered = await whileItWaits(trip.tripId, end, () => trip.answer(id, 'Latex'));
    expect(answered).toMatchObject({ status: 'fulfilled', value: refusedFor('nobody-reads-answers', null) });
    await trip.share(true);
    expect(await whileItWaits(trip.tripId, end, () => trip.ask('Late?'))).toEqual({ status: 'fulfilled', value: NOT_FOUND });
    expect(await trip.rows()).toHaveLength(1);
  });

  it('the database itself lets nobody ask or answer', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    const { centreId, text } = await database().centreQuestion.findUniqueOrThrow({ where: { id } });
    await trip.share(false);
    const row = { tripId: trip.tripId, centreId, text, askedById: trip.rosa.userId, askedByName: 'Rosa', askedAt: NOW };
    await expect(database().centreQuestion.create({ data: { ...row, commandId: randomUUID() } })).rejects.toThrow(/shared/);
    await expect(database().centreQuestion.update({ where: { id }, data: { answer: text, answeredAt: NOW, answeredById: trip.ruth.userId, withdrawnAt: null } })).rejects.toThrow(/shared/);
  });
});
