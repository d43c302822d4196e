import { NEW_YORK, startOfDay } from '../calendar/zones';
import type { Instant } from '../calendar/types';
import type { Trip } from '../itinerary/types';
import { guideSituation } from './situation';

/** What is asked before moves are shown: each must be answered, and answered no. */
export const MOVE_QUESTIONS = ['signs', 'accident', 'chronic', 'healing'] as const;
export type MoveQuestion = (typeof MOVE_QUESTIONS)[number];

/** What somebody said; decided on and then forgotten. */
export type MoveAnswers = Readonly<Partial<Record<MoveQuestion, boolean>>>;

/** Answers are about today's body: tomorrow they are asked again. */
const ANSWERS_LAST_MS = 24 * 60 * 60 * 1000;

export type MoveGate =
  | { readonly state: 'open'; readonly until: Instant }
  /** Nobody has answered, or it is too long ago. */
  | { readonly state: 'asks'; readonly questions: readonly MoveQuestion[] }
  /** After surgery, and the surgeon's yes to exercise is not in the trip: no answer opens it. */
  | { readonly state: 'waits' }
  /** Somebody whose trip cannot be asked just now: they may have had surgery. */
  | { readonly state: 'unsure' };

export const UNSURE: MoveGate = { state: 'unsure' };

/** `openUntil`: what the answers given before opened; null for none. The trip is asked first, and wins. */
export function moveGate(trip: Trip | null, openUntil: Instant | null, now: Instant): MoveGate {
  const situation = guideSituation(trip, now);
  if (situation.stage === 'after' && !situation.mayExercise) return { state: 'waits' };
  const until = openUntil && earlier(openUntil, opensUntil(trip, now));
  if (until && until > now) return { state: 'open', until };
  return { state: 'asks', questions: questionsFor(situation.stage) };
}

/** Whether somebody still heals is known to a trip whose surgery is over, and to no other. */
const questionsFor = (stage: 'unknown' | 'before' | 'after'): readonly MoveQuestion[] =>
  (stage === 'after' ? MOVE_QUESTIONS.filter((question) => question !== 'healing') : MOVE_QUESTIONS);

/** How long answers of now open the moves: for a day, and never into surgery day. */
export function opensUntil(trip: Trip | null, now: Instant): Instant {
  const tomorrow = new Date(now.getTime() + ANSWERS_LAST_MS);
  if (trip?.surgery.state !== 'dated' || guideSituation(trip, now).stage !== 'before') return tomorrow;
  const surgeryDay = startOfDay(trip.surgery.on, NEW_YORK);
  // A consultation has a day too, which ends nothing.
  return surgeryDay > now ? earlier(tomorrow, surgeryDay) : tomorrow;
}

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

export type AnsweredGate =
  | { readonly type: 'opens'; readonly until: Instant }
  /** The questions without an answer, and those answered yes. */
  | { readonly type: 'closed'; readonly unanswered: readonly MoveQuestion[]; readonly yes: readonly MoveQuestion[] };

/** What answers do: they open the moves only where each question that is asked was answered no. */
export function answerMoveGate(questions: readonly MoveQuestion[], answers: MoveAnswers, until: Instant): AnsweredGate {
  const unanswered = questions.filter((question) => answers[question] === undefined);
  const yes = questions.filter((question) => answers[question] === true);
  return unanswered.length + yes.length === 0 ? { type: 'opens', until } : { type: 'closed', unanswered, yes };
}
