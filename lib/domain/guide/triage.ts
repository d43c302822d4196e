import { ANSWERS, type Answer, type Sign, type SignAnswer, SIGNS, weightOf } from './signs';
import type { GuideSituation } from './situation';

/** What a sign alone ends in. Only who is known to be before surgery gets the answers of before: not to know counts as after. */
const answerOf = (sign: Sign, { stage }: Pick<GuideSituation, 'stage'>): SignAnswer => weightOf(sign)[stage === 'before' ? 'before' : 'after'];

/** What to do about all signs that somebody has: the gravest wins. */
export function answerFor(signs: readonly Sign[], situation: Pick<GuideSituation, 'stage'>): Answer {
  const answers: readonly Answer[] = signs.map((sign) => answerOf(sign, situation));
  return ANSWERS.find((answer) => answers.includes(answer)) ?? 'none';
}

/** A sign below an answer, and for whom it stands there. */
export interface AnswerSign {
  readonly sign: Sign;
  readonly counts: 'always' | 'after' | 'before';
}

function countsFor(sign: Sign, answer: Answer): AnswerSign['counts'] | null {
  const { after, before } = weightOf(sign);
  if (after === answer) return before === answer ? 'always' : 'after';
  return before === answer ? 'before' : null;
}

/** The signs that end in an answer, in the order in which the page asks for them. */
export function signsOfAnswer(answer: Answer, { stage }: Pick<GuideSituation, 'stage'>): readonly AnswerSign[] {
  const found = SIGNS.flatMap((sign) => {
    const counts = countsFor(sign, answer);
    return counts === null ? [] : [{ sign, counts }];
  });
  // After surgery is no before: what counts there alone is left out.
  return stage === 'after' ? found.filter(({ counts }) => counts !== 'before') : found;
}

/** The answers that the page can end in: nobody who may have had surgery is told to wait for a visit. */
export const answersIn = ({ stage }: Pick<GuideSituation, 'stage'>): readonly Answer[] =>
  (stage === 'after' ? ANSWERS.filter((answer) => answer !== 'visit') : ANSWERS);
