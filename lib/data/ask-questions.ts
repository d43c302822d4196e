import { randomUUID } from 'node:crypto';
import type { Instant } from '@/lib/domain/calendar/types';
import { MOST_OPEN_QUESTIONS, MOST_QUESTIONS } from '@/lib/domain/arrivals/questions';
import { type Problem, problem } from '@/lib/domain/problem';
import { sealValue } from '@/lib/crypto/seal';
import type { Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { questionPlace, questionStateOf } from './question-rows';
import { recordDeed } from './trip-audit';

type MayAsk = TripAccess<'ask-patient'>;

export interface Asking {
  readonly text: string;
  /** Made with the form: sent twice, it is asked once. */
  readonly commandId: string;
}

/** What stands or falls with the question; gets its id. */
export type TellAsked = (queries: Queries, questionId: string) => Promise<void>;

/** No problems when it is asked, also by an earlier tap; null when another trip has had that command. */
export function askPatient(access: MayAsk, asking: Asking, now: Instant, tell: TellAsked): Promise<readonly Problem[] | null> {
  return onLockedTrip(access, async (queries) => {
    const known = await queries.centreQuestion.findUnique({ where: { commandId: asking.commandId } });
    if (known && known.tripId !== access.tripId) return null;
    if (known) return questionStateOf(known) === 'open' ? [] : [problem('question', 'question-asked-before')];
    const full = await tooMany(queries, access);
    if (full) return [full];
    await tell(queries, await addQuestion(queries, access, asking, now));
    await recordDeed(access, access.deed, now, queries);
    return [];
  });
}

async function tooMany(queries: Queries, { tripId, centre }: MayAsk): Promise<Problem | null> {
  const ofCentre = { tripId, centreId: centreIdOf(centre) };
  const open = await queries.centreQuestion.count({ where: { ...ofCentre, answeredAt: null, withdrawnAt: null } });
  if (open >= MOST_OPEN_QUESTIONS) return problem('question', 'too-many-open-questions', { most: MOST_OPEN_QUESTIONS });
  const all = await queries.centreQuestion.count({ where: { tripId } });
  return all >= MOST_QUESTIONS ? problem('question', 'too-many-questions', { most: MOST_QUESTIONS }) : null;
}

async function addQuestion(queries: Queries, { tripId, actor, centre }: MayAsk, { text, commandId }: Asking, askedAt: Instant): Promise<string> {
  const id = randomUUID();
  await queries.centreQuestion.create({
    data: {
      id, tripId, commandId, askedAt, centreId: centreIdOf(centre), text: sealValue(text, questionPlace('text', id)),
      askedById: actor.userId, askedByName: actor.name,
    },
    select: { id: true },
  });
  return id;
}

/** Only staff hold the deed, and staff speak for a centre. */
function centreIdOf(centre: MayAsk['centre']): string {
  if (!centre) throw new Error('who asks a patient speaks for a centre');
  return centre.id;
}

/** From then on nobody is shown its words. Null when the centre has asked no such thing on this trip. */
export function takeBackQuestion(access: MayAsk, questionId: string, now: Instant): Promise<readonly Problem[] | null> {
  return onLockedTrip(access, async (queries) => {
    const row = await queries.centreQuestion.findUnique({ where: { id: questionId, tripId: access.tripId, centreId: centreIdOf(access.centre) } });
    if (!row) return null;
    if (row.answeredAt) return [problem(null, 'question-answered', { name: row.answeredByName })];
    if (row.withdrawnAt) return [];
    await queries.centreQuestion.update({
      where: { id: questionId }, data: { withdrawnAt: now, withdrawnById: access.actor.userId }, select: { id: true },
    });
    await recordDeed(access, access.deed, now, queries);
    return [];
  });
}
