import { isSealed, openValue, sealValue } from '@/lib/crypto/seal';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { sealedPlace } from './sealed-columns';

/** Where the encrypted answer of a call is kept. */
const answerPlace = (callId: string) => sealedPlace('Rebooking.answer', callId);

export const sealedAnswer = (callId: string, answer: string): string => answer && sealValue(answer, answerPlace(callId));

/** Answers from before they were sealed stay readable until `sealPlainAnswers` has passed. */
export const openedAnswer = ({ id, answer }: { readonly id: string; readonly answer: string }): string =>
  isSealed(answer) ? openValue(answer, answerPlace(id)) : answer;

/**
 * Seals the answers that were written before answers were: the database takes no other change of such a row.
 * One that somebody seals or changes meanwhile is left to them.
 */
export async function sealPlainAnswers(queries: Queries, where: Prisma.RebookingWhereInput = {}): Promise<void> {
  const rows = await queries.rebooking.findMany({ where: { ...where, NOT: [{ answer: '' }, { answer: { startsWith: 'v1.' } }] }, select: { id: true, answer: true } });
  for (const { id, answer } of rows) {
    await queries.rebooking.updateMany({ where: { id, answer }, data: { answer: sealedAnswer(id, answer) } });
  }
}
