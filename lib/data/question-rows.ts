import { mayDo } from '@/lib/domain/access/deeds';
import type { CentreQuestion, QuestionState } from '@/lib/domain/arrivals/questions';
import { openValue } from '@/lib/crypto/seal';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { sealedPlace } from './sealed-columns';

/** Where each encrypted value of a question is kept: the encryption is bound to this place and row. */
export const questionPlace = (column: 'text' | 'answer', questionId: string) => sealedPlace(`CentreQuestion.${column}`, questionId);

/** The questions of a trip, newest first, as a part of its joined statement. */
export const QUESTIONS_SHAPE = {
  include: { centre: { select: { id: true, name: true } } },
  orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
} as const satisfies Prisma.Trip$questionsArgs;

/** Staff read what their own centre asked. */
export const questionsShape = ({ centre }: Pick<TripAccess, 'centre'>) =>
  ({ ...QUESTIONS_SHAPE, where: centre ? { centreId: centre.id } : {} }) as const satisfies Prisma.Trip$questionsArgs;

export type QuestionRow = Prisma.CentreQuestionGetPayload<{ include: (typeof QUESTIONS_SHAPE)['include'] }>;

type StateColumns = Pick<QuestionRow, 'answeredAt' | 'withdrawnAt' | 'withdrawnById'>;

/** The database withdraws, for nobody, what is open when the sharing ends. */
export function questionStateOf({ answeredAt, withdrawnAt, withdrawnById }: StateColumns): QuestionState {
  if (answeredAt) return 'answered';
  if (!withdrawnAt) return 'open';
  return withdrawnById ? 'taken-back' : 'lapsed';
}

interface SharedTrip {
  readonly centreId: string | null;
  readonly sharedWithCentreAt: Date | null;
}

function questionOf(row: QuestionRow, trip: SharedTrip): CentreQuestion {
  const { id, tripId, centre, askedByName: askedBy, askedAt, answeredAt: at, answeredByName: by } = row;
  const state = questionStateOf(row);
  return {
    id, tripId, centre, askedBy, askedAt, state,
    text: state === 'taken-back' ? '' : openValue(row.text, questionPlace('text', id)),
    answer: at && { text: openValue(row.answer, questionPlace('answer', id)), by, at },
    isRead: trip.sharedWithCentreAt !== null && trip.centreId === centre.id,
  };
}

interface AskedTrip extends SharedTrip {
  readonly questions: readonly QuestionRow[];
}

/** Of those on the trip only who sees the medical part reads them; staff while the trip is shared with their centre. */
export function questionsSeenBy({ standing, centre }: Pick<TripAccess, 'standing' | 'centre'>, trip: AskedTrip): readonly CentreQuestion[] {
  if (!mayDo('see-medical', standing)) return [];
  const seen = trip.questions.map((row) => questionOf(row, trip));
  return centre ? seen.filter(({ isRead }) => isRead) : seen;
}
