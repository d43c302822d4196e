import { mayDo } from '@/lib/domain/access/deeds';
import type { Queries } from '@/lib/data/client';
import { freshlyMailed } from '@/lib/data/mailed-help';
import { membersWho } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { hearersOfAnswer } from '@/lib/data/question-hearers';
import { QUESTION_NOTE } from '@/lib/domain/arrivals/questions';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from './jobs/enqueue';

/**
 * Tells those who may answer that the centre asks something, in the transaction of the question; neither the note nor the
 * mail holds a word of it. The inbox shows the question itself, as its reader may read it. A storm makes one mail.
 */
export const tellAsked = (access: TripAccess, now: Date) => async (queries: Queries, questionId: string): Promise<void> => {
  const { tripId, actor: { name }, centre } = access;
  const resting = await freshlyMailed(queries, access, QUESTION_NOTE, now);
  const members = await membersWho(queries, access, (standing) => mayDo('answer-centre', standing));
  const paramsFor = (userId: string) => ({ name, questionId, ...(centre && { centreId: centre.id }), ...(!resting.has(userId) && { mail: QUESTION_NOTE }) });
  await notify(members.map(({ userId }) => ({ userId, tripId, kind: QUESTION_NOTE, params: paramsFor(userId) })), now, queries);
  for (const { email, locale } of members.filter(({ userId }) => !resting.has(userId))) {
    await enqueue(queries, { task: 'notice', data: { kind: QUESTION_NOTE, to: email, locale: localeOf(locale) } });
  }
};

/** Tells whoever asked, and who looks after the arrival, that there is an answer. */
export const tellAnswered = (access: TripAccess, now: Date) => async (queries: Queries, questionId: string): Promise<void> => {
  const { tripId, actor: { name } } = access;
  const { centreId, userIds } = await hearersOfAnswer(queries, access, questionId);
  await notify(userIds.map((userId) => ({ userId, tripId, kind: 'question-answered', params: { name, centreId } })), now, queries);
};
