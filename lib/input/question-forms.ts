import { z } from 'zod';
import { LONGEST_ANSWER, LONGEST_QUESTION } from '@/lib/domain/arrivals/questions';
import { requiredLine } from './fields';

// Browsers send every line break as two characters and count it as one.
const text = (longest: number) => z.string().transform((typed) => typed.replace(/\r\n?/g, '\n')).pipe(requiredLine(longest));

const questionId = z.uuid('not-found');

export const askForm = z.object({ question: text(LONGEST_QUESTION), commandId: z.uuid('not-found') });

export const takeBackQuestionForm = z.object({ questionId });

/** The moment of the answer that the form showed, in milliseconds; 0 where there was none. */
const seen = z.string().regex(/^\d{1,15}$/, 'not-a-number').transform(Number);

export const answerForm = z.object({ questionId, answer: text(LONGEST_ANSWER), version: seen });
