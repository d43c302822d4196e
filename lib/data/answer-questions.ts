import type { Instant } from '@/lib/domain/calendar/types';
import { answerVersion, type CentreQuestion, mayAnswer } from '@/lib/domain/arrivals/questions';
import { type Problem, problem } from '@/lib/domain/problem';
import { sealValue } from '@/lib/crypto/seal';
import type { Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { markQuestionRead } from './question-hearers';
import { questionPlace } from './question-rows';
import { questionsWithin } from './questions';
import { recordDeed } from './trip-audit';

type MayAnswer = TripAccess<'answer-centre'>;

interface Answering {
  readonly questionId: string;
  readonly text: string;
  /** The answer that the form showed: `answerVersion`. */
  readonly seen: number;
}

/** What stands or falls with the answer. */
type TellAnswered = (queries: Queries, questionId: string) => Promise<void>;

/** Answers, or puts another answer in the place of the one that the form showed. Null when the trip has no such question. */
export function answerQuestion(access: MayAnswer, answering: Answering, now: Instant, tell: TellAnswered): Promise<readonly Problem[] | null> {
  return onLockedTrip(access, async (queries) => {
    const all = await questionsWithin(queries, access);
    const question = all.find(({ id }) => id === answering.questionId);
    if (!question) return null;
    if (question.answer?.text === answering.text) return [];
    const refusal = refusalOf(question, all, answering);
    if (refusal) return [refusal];
    await writeAnswer(queries, access, answering, laterThan(question, now));
    await markQuestionRead(queries, access, question.id, now);
    await tell(queries, question.id);
    await recordDeed(access, access.deed, now, queries);
    return [];
  });
}

function refusalOf(question: CentreQuestion, all: readonly CentreQuestion[], { seen }: Answering): Problem | null {
  if (!mayAnswer(question, all)) return problem(null, question.isRead ? CLOSED[question.state] : 'nobody-reads-answers', { centre: question.centre.name });
  return answerVersion(question) === seen ? null : problem('answer', 'question-stale', { name: question.answer?.by ?? '' });
}

const CLOSED: Readonly<Record<CentreQuestion['state'], string>> = {
  open: 'question-taken-back', 'taken-back': 'question-taken-back', lapsed: 'nobody-reads-answers', answered: 'question-asked-on',
};

/** An answer is told from the one before it by its moment. */
const laterThan = ({ answer }: CentreQuestion, now: Instant): Instant => new Date(Math.max(now.getTime(), (answer?.at.getTime() ?? 0) + 1));

async function writeAnswer(queries: Queries, { actor }: MayAnswer, { questionId, text }: Answering, answeredAt: Instant): Promise<void> {
  await queries.centreQuestion.update({
    where: { id: questionId },
    data: { answer: sealValue(text, questionPlace('answer', questionId)), answeredById: actor.userId, answeredByName: actor.name, answeredAt },
    select: { id: true },
  });
}
