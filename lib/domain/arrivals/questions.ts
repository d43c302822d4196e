import type { Instant } from '../calendar/types';

export interface QuestionAnswer {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/**
 * `taken-back`: by the centre, before anybody answered; its words are shown to nobody any more. `lapsed`: the sharing ended
 * before anybody answered.
 */
export type QuestionState = 'open' | 'answered' | 'taken-back' | 'lapsed';

/** What a centre's staff asked the patient's side. */
export interface CentreQuestion {
  readonly id: string;
  readonly tripId: string;
  readonly centre: { readonly id: string; readonly name: string };
  /** Empty where it was taken back. */
  readonly text: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly answer: QuestionAnswer | null;
  readonly state: QuestionState;
  /** Whether the trip is shared with that centre still: an answer is read. */
  readonly isRead: boolean;
}

/** Letters of one question and one answer. */
export const LONGEST_QUESTION = 500;
export const LONGEST_ANSWER = 1000;
/** More would be a form to fill in, and is better asked by telephone. */
export const MOST_OPEN_QUESTIONS = 5;
/** Bounds what one page has to draw. */
export const MOST_QUESTIONS = 100;

export const isOpen = ({ state }: Pick<CentreQuestion, 'state'>): boolean => state === 'open';

/** An answer can be replaced until the centre, having read it, asks the next thing. `all`: of one trip, newest first. */
export function mayAnswer(question: CentreQuestion, all: readonly CentreQuestion[]): boolean {
  if (!question.isRead) return false;
  return question.state === 'open' || (question.state === 'answered' && latestAsked(question, all)?.id === question.id);
}

/** What the same centre asked last, but for what it took back. */
const latestAsked = ({ centre }: CentreQuestion, all: readonly CentreQuestion[]): CentreQuestion | undefined =>
  all.find((one) => one.centre.id === centre.id && one.state !== 'taken-back');

/** What a form that shows an answer was drawn from: 0 where there was none. */
export const answerVersion = ({ answer }: Pick<CentreQuestion, 'answer'>): number => answer?.at.getTime() ?? 0;

type Asked = Pick<CentreQuestion, 'askedAt' | 'state'>;

/** How far it is with what the centre asked, for one line of its board: something open counts before what was answered. */
export function questionSign(questions: readonly Asked[]): 'none' | 'asked' | 'answered' {
  if (questions.some(isOpen)) return 'asked';
  return questions.some(({ state }) => state === 'answered') ? 'answered' : 'none';
}

/** The kind of the notes, and of the mail, that a question comes with. */
export const QUESTION_NOTE = 'centre-asks';

const FRESH_MS = 60 * 60_000;

/** What waits for an answer, and what was answered within the hour: whoever answered sees that it went off. */
export const questionsToShow = (questions: readonly CentreQuestion[], now: Instant): readonly CentreQuestion[] =>
  questions.filter((one) => isOpen(one) || (one.isRead && one.answer !== null && now.getTime() - one.answer.at.getTime() < FRESH_MS));
