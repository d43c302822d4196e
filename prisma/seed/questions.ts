import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { NOTHING_SAID, type TravelNeeds } from '@/lib/domain/arrivals/needs';
import { naming } from '@/lib/domain/inbox-note';
import { answerQuestion } from '@/lib/data/answer-questions';
import { askPatient } from '@/lib/data/ask-questions';
import { database } from '@/lib/data/client';
import { notify } from '@/lib/data/notifications';
import { questionsOf } from '@/lib/data/questions';
import { saveNeeds } from '@/lib/data/travel-needs';
import { accessFor } from '@/tests/support/factories';

const MINUTE_MS = 60_000;
const nobodyTold = () => Promise.resolve();
const earlier = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE_MS);

interface AskedTrip {
  readonly tripId: string;
  readonly patient: Person;
  readonly staff: Person;
}

async function ask({ tripId, staff }: AskedTrip, text: string, at: Date, answerers: readonly Person[] = []): Promise<void> {
  const tell: Parameters<typeof askPatient>[3] = (queries, questionId) => notify(
    answerers.map(({ userId }) => ({ userId, tripId, kind: 'centre-asks', ...naming(staff, { questionId, centreId: staff.staff[0]?.centreId ?? '' }) })), at, queries,
  );
  await askPatient(await accessFor(staff, tripId, 'ask-patient'), { text, commandId: randomUUID() }, at, tell);
}

async function answer({ tripId, patient }: AskedTrip, text: string, at: Date): Promise<void> {
  const access = await accessFor(patient, tripId, 'answer-centre');
  const open = (await questionsOf(access)).find(({ state }) => state === 'open');
  if (open) await answerQuestion(access, { questionId: open.id, text, seen: 0 }, at, nobodyTold);
}

const tell = async ({ tripId, patient }: AskedTrip, needs: Partial<TravelNeeds>, now: Date): Promise<void> => {
  await saveNeeds(await accessFor(patient, tripId, 'answer-centre'), { needs: { ...NOTHING_SAID, ...needs }, seenRevision: 0, now });
};

/** Maya told what she needs but for the interpreter; one question of Rosa's is answered, one waits in her inbox. */
export async function seedMayasQuestions(trip: AskedTrip & { readonly caregiver: Person }, now: Date): Promise<void> {
  const companion = { travelsAlone: false, companionName: trip.caregiver.name, companionRelation: 'husband' } as const;
  await tell(trip, { ...companion, needsWheelchair: true, diets: ['diabetic'], dietNote: 'Nothing with grapefruit', phone: '(303) 555-0119' }, earlier(now, 3_000));
  await ask(trip, 'Which pharmacy near your stay should we send the prescriptions to?', earlier(now, 2_900));
  await answer(trip, 'The one on Third Avenue, please. Sam will pick them up.', earlier(now, 2_800));
  await ask(trip, 'Do you still take the Lisinopril in the morning? And did your doctor say anything about the Metformin?', earlier(now, 90), [trip.patient, trip.caregiver]);
}

const NEEDS: readonly Partial<TravelNeeds>[] = [
  { travelsAlone: false, companionName: 'Noor', companionRelation: 'daughter', needsWheelchair: true },
  { travelsAlone: true, needsWheelchair: true, phone: '(212) 555-0188' },
  { interpreter: 'es', travelsAlone: false, companionName: 'Luis', companionRelation: 'brother' },
  { interpreter: 'yue', diets: ['soft-food'] },
  { diets: ['kosher'], needsWheelchair: false, phone: '(212) 555-0199' },
  { interpreter: 'ru', needsWheelchair: true, diets: ['halal', 'diabetic'] },
];
const QUESTIONS: readonly (readonly [question: string, answer: string | null])[] = [
  ['Which hotel will you stay at?', 'We do not know yet. Somewhere near you, with a lift.'],
  ['Can somebody be with you the first night?', null],
  ['Have you had a fever or a cough this week?', 'No, nothing.'],
];

/** Of each fifth of the other arrivals something is told, of each ninth something is asked. */
export async function seedQuestions(staff: Person, centreId: string, now: Date): Promise<void> {
  const owners = await database().tripMember.findMany({
    where: { role: 'OWNER', user: { email: { startsWith: 'patient-' } }, trip: { centreId, sharedWithCentreAt: { not: null } } },
    select: { tripId: true, user: { select: { id: true, name: true, email: true } } }, orderBy: { user: { email: 'asc' } },
  });
  for (const [index, { tripId, user: { id, name, email } }] of owners.entries()) {
    const patient: Person = { type: 'person', userId: id, sessionId: randomUUID(), name, email, isAdministrator: false, staff: [] };
    await seedAsked({ tripId, patient, staff }, index, now);
  }
}

async function seedAsked(trip: AskedTrip, index: number, now: Date): Promise<void> {
  const needs = NEEDS[Math.floor(index / 5) % NEEDS.length];
  if (index % 5 === 2 && needs) await tell(trip, needs, earlier(now, 600 + index));
  const [question, said] = QUESTIONS[Math.floor(index / 9) % QUESTIONS.length] ?? [];
  if (index % 9 !== 4 || !question) return;
  await ask(trip, question, earlier(now, 500 + index));
  if (said) await answer(trip, said, earlier(now, 60 + index));
}
