'use server';

import { answerMoveGate, type MoveQuestion, opensUntil } from '@/lib/domain/guide/move-gate';
import { problem } from '@/lib/domain/problem';
import { moveAnswersForm } from '@/lib/input/move-forms';
import { publicAction } from '@/lib/server/action';
import { guideReader } from '@/lib/server/guide-page';
import { dropMovePass, keepMovePass } from '@/lib/server/move-pass';
import { gateOf } from '@/lib/server/moves-page';
import { done, refused } from '@/lib/server/outcome';

/** Why a yes keeps them closed, and what to do instead. */
const CLOSED_BY: Readonly<Record<MoveQuestion, string>> = {
  signs: 'moves-signs', accident: 'moves-accident', chronic: 'moves-chronic', healing: 'moves-healing',
};

/** Opens the moves for a day, or says beside each answer why they stay closed. The answers themselves are kept nowhere. */
export const answerMoves = publicAction({
  deed: 'answer-moves',
  schema: moveAnswersForm,
  async run(_context, { move, ...answers }) {
    const reader = await guideReader('itinerary');
    const gate = gateOf(reader, null);
    const home = move ? `/guide/moves/${move}` : '/guide/moves';
    if (gate.state !== 'asks') return done(home);
    const answered = answerMoveGate(gate.questions, answers, opensUntil(reader.trip?.record.trip ?? null, reader.now));
    if (answered.type === 'opens') {
      await keepMovePass(answered.until, reader.person);
      return done(home);
    }
    await dropMovePass();
    return refused([
      ...answered.unanswered.map((question) => problem(question, 'required-choice')),
      ...answered.yes.map((question) => problem(question, CLOSED_BY[question])),
    ]);
  },
});
