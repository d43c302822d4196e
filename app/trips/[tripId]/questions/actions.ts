'use server';

import { answerQuestion } from '@/lib/data/answer-questions';
import { askPatient as ask, takeBackQuestion as takeBack } from '@/lib/data/ask-questions';
import { answerForm, askForm, takeBackQuestionForm } from '@/lib/input/question-forms';
import { tripAction } from '@/lib/server/action';
import { commandFor } from '@/lib/server/command-for';
import { notFoundOutcome, redrawn, redrawnWith, refused } from '@/lib/server/outcome';
import { tellAnswered, tellAsked } from '@/lib/server/tell-questions';

/** Staff ask the patient's side; they stay where they are: beside the board, or on the page of questions. */
export const askPatient = tripAction({
  deed: 'ask-patient',
  schema: askForm,
  async run({ access, actor, now }, { question, commandId }) {
    const command = commandFor(commandId, access.tripId, actor.userId, question);
    const problems = await ask(access, { text: question, commandId: command }, now, tellAsked(access, now));
    if (!problems) return notFoundOutcome;
    return problems.length > 0 ? refused(problems) : redrawnWith({ code: 'question-sent' });
  },
});

export const takeBackQuestion = tripAction({
  deed: 'ask-patient',
  schema: takeBackQuestionForm,
  async run({ access, now }, { questionId }) {
    const problems = await takeBack(access, questionId, now);
    if (!problems) return notFoundOutcome;
    return problems.length > 0 ? refused(problems) : redrawn;
  },
});

/** Answered in place: in the inbox, on the overview, on the page of questions. */
export const answerCentre = tripAction({
  deed: 'answer-centre',
  schema: answerForm,
  async run({ access, now }, { questionId, answer, version }) {
    const problems = await answerQuestion(access, { questionId, text: answer, seen: version }, now, tellAnswered(access, now));
    if (!problems) return notFoundOutcome;
    return problems.length > 0 ? refused(problems) : redrawnWith({ code: 'answer-sent' });
  },
});
