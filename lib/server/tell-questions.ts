import { mayDo } from '@/lib/domain/access/deeds';
import { naming } from '@/lib/domain/inbox-note';
import type { Queries } from '@/lib/data/client';
import { membersWho } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { hearersOfAnswer } from '@/lib/data/question-hearers';
import { QUESTION_NOTE } from '@/lib/domain/arrivals/questions';

/**
 * Tells those who may answer that the centre asks something, in the transaction of the question; the note holds no word of it.
 * The inbox shows the question itself, as its reader may read it.
 */
export const tellAsked = (access: TripAccess, now: Date) => async (queries: Queries, questionId: string): Promise<void> => {
  const { tripId, actor, centre } = access;
  const members = await membersWho(queries, access, (standing) => mayDo('answer-centre', standing));
  await notify(members.map((userId) => ({ userId, tripId, kind: QUESTION_NOTE, ...naming(actor, { questionId, ...(centre && { centreId: centre.id }) }) })), now, queries);
};

/** Tells whoever asked, and who looks after the arrival, that there is an answer. */
export const tellAnswered = (access: TripAccess, now: Date) => async (queries: Queries, questionId: string): Promise<void> => {
  const { tripId, actor } = access;
  const { centreId, userIds } = await hearersOfAnswer(queries, access, questionId);
  await notify(userIds.map((userId) => ({ userId, tripId, kind: 'question-answered', ...naming(actor, { centreId }) })), now, queries);
};
