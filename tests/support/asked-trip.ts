import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { database } from '@/lib/data/client';
import { questionsOf } from '@/lib/data/questions';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Action } from '@/lib/server/action';
import { answerCentre, askPatient, takeBackQuestion } from '@/app/trips/[tripId]/questions/actions';
import { callBy } from './actions';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from './factories';

export const NOW = new Date('2027-03-01T15:00:00Z');

export const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

/** Ruth's trip, shared with a centre where Rosa and Nina work; June is along with the medical part, Max without it, Dale is family. */
export async function askedTrip() {
  const centre = await makeCentre();
  const [ruth, june, max, dale] = await Promise.all(['Ruth Reed', 'June', 'Max', 'Dale'].map((name) => makePerson({ name }))) as [Person, Person, Person, Person];
  const rosa = await makeStaff(await makePerson({ name: 'Rosa' }), centre.id, 'COORDINATOR');
  const nina = await makeStaff(await makePerson({ name: 'Nina' }), centre.id, 'CLINICIAN');
  const tripId = await makeTrip(ruth, { centre, now: new Date('2026-11-22T12:00:00Z') });
  await addMember(tripId, june, { role: 'CAREGIVER', seesMedical: true });
  await addMember(tripId, max, { role: 'CAREGIVER' });
  await addMember(tripId, dale, { role: 'FAMILY' });
  const share = async (isShared: boolean) => shareWithCentre(await accessFor(ruth, tripId, 'share-with-centre'), isShared, NOW);
  await share(true);
  const call = (action: Action, raw: Record<string, string>, by: Person, now = NOW) => action.perform(callBy(by, { now }), { tripId, ...raw });
  const ask = (question: string, by = rosa, now = NOW, commandId: string = randomUUID()) => call(askPatient, { question, commandId }, by, now);
  const answer = (questionId: string, text: string, by = ruth, now = NOW, version = '0') => call(answerCentre, { questionId, answer: text, version }, by, now);
  const takeBack = (questionId: string, by = rosa) => call(takeBackQuestion, { questionId }, by);
  const rows = () => database().centreQuestion.findMany({ where: { tripId }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] });
  const lastId = async () => (await rows()).at(-1)?.id ?? '';
  const asked = async (question = 'Any allergies?', by = rosa, now = NOW): Promise<string> => {
    const outcome = await ask(question, by, now);
    if (outcome.type !== 'redrawn') throw new Error(`not asked: ${JSON.stringify(outcome)}`);
    const [row] = await database().centreQuestion.findMany({ where: { tripId, askedAt: now }, orderBy: { id: 'desc' } });
    return row?.id ?? '';
  };
  const readBy = async (person: Person) => questionsOf(await accessFor(person, tripId, 'see-itinerary'));
  const kind = { in: ['centre-asks', 'question-answered'] };
  const notesOf = ({ userId }: Person) => database().notification.findMany({ where: { userId, tripId, kind }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const deeds = async () => (await database().auditEvent.findMany({ where: { tripId }, orderBy: { id: 'asc' } })).map(({ actorId, deed }) => ({ actorId, deed }));
  return { tripId, centre, ruth, june, max, dale, rosa, nina, share, call, ask, asked, answer, takeBack, rows, lastId, readBy, notesOf, deeds };
}

/** What somebody is shown of questions, newest first: the words, and the answer where there is one. */
export const shown = (questions: Awaited<ReturnType<typeof questionsOf>>) => questions.map(({ text, answer }) => (answer ? [text, answer.text] : [text]));
