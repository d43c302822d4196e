import { z } from 'zod';
import { RESET_LASTS_MS, RESET_WAIT_MS, TELL_AGAIN_MS, VOUCHED_WAIT_MS } from '@/lib/domain/access/factor-reset';
import { problem, type Problem } from '@/lib/domain/problem';
import { database, type Queries } from '@/lib/data/client';
import { type AfterVouch, askForReset, cancelReset, finishReset, openResetById, type OpenReset } from '@/lib/data/factor-resets';
import { issueLink, useLink } from '@/lib/data/verification-tokens';
import { localeOf } from '@/lib/text/locale';
import { type Credentials, checkPassword } from '../accounts/check-password';
import { askForLink } from '../accounts/ask-for-link';
import { linkRefusal } from '../accounts/finish-link';
import { enqueue } from '../jobs/enqueue';
import type { JobData } from '../jobs/jobs';
import { sendMail } from '../mails/send-mail';
import { tellOfFactor } from './tell-of-factor';
import type { Waiting } from './waiting';

/** The link that asks to be without goes to the person's address, once they have given their password. */
export async function askForResetLink(waiting: Waiting, password: Credentials['password'] | undefined, { locale, address }: { readonly locale: 'en' | 'es'; readonly address: string }): Promise<Problem | null> {
  const { email, userId, hasPassword } = waiting;
  const answer = hasPassword ? await checkPassword({ email, password: password ?? '' }, address) : null;
  if (answer && !answer.ok) return answer.problem.code === 'wrong-sign-in' ? problem('password', 'wrong-password') : answer.problem;
  return askForLink({ purpose: 'lost-factor', email, locale, userId }, address);
}

const carried = z.object({ userId: z.uuid() });

/** Begins the wait that the mailed link asks for. */
export function beginReset(token: string, now: Date): Promise<Problem | null> {
  return database().$transaction(async (tx) => {
    const link = await useLink('lost-factor', token, now, tx);
    if (link.state !== 'open') return linkRefusal(link).problem;
    const resetId = await askForReset(carried.parse(JSON.parse(link.payload)).userId, now, tx);
    if (resetId !== null) await queueSteps(tx, resetId);
    return null;
  });
}

/** Told at once and every day while it waits; done when it is due. */
async function queueSteps(tx: Queries, resetId: string): Promise<void> {
  for (let wait = 0; wait < RESET_WAIT_MS; wait += TELL_AGAIN_MS) await enqueue(tx, { task: 'factor-reset', data: { resetId, step: 'tell' } }, wait);
  for (const wait of [RESET_WAIT_MS, RESET_LASTS_MS]) await enqueue(tx, { task: 'factor-reset', data: { resetId, step: 'finish' } }, wait + 1000);
}

/** Somebody vouched: their person is told once more, and a day later it is done. */
export const queueVouchedSteps: AfterVouch = async (tx, resetId) => {
  await enqueue(tx, { task: 'factor-reset', data: { resetId, step: 'tell' } });
  await enqueue(tx, { task: 'factor-reset', data: { resetId, step: 'finish' } }, VOUCHED_WAIT_MS + 1000);
};

/** One step of a request, by the worker. A request that is over meanwhile is left alone. */
export async function performReset({ resetId, step }: JobData<'factor-reset'>, now: Date): Promise<void> {
  const reset = await openResetById(resetId);
  if (!reset) return;
  await (step === 'tell' ? tellOfReset(reset, now) : finishDueReset(reset.userId, now));
}

/** Each mail has a link of its own that stops it: whoever reads the address's mail may object, signed in or not. */
async function tellOfReset({ userId, email, locale }: OpenReset, now: Date): Promise<void> {
  const token = await issueLink({ purpose: 'keep-factor', address: email, payload: JSON.stringify({ userId }) }, now);
  await sendMail({ kind: 'factor-reset-asked', to: email, locale: localeOf(locale), token }, now);
}

/** Stops a request by the link of a mail. */
export function keepFactors(token: string, now: Date): Promise<Problem | null> {
  return database().$transaction(async (tx) => {
    const link = await useLink('keep-factor', token, now, tx);
    if (link.state !== 'open') return linkRefusal(link).problem;
    await cancelReset(carried.parse(JSON.parse(link.payload)).userId, now, tx);
    return null;
  });
}

/** Does what is due of somebody's request, if there is one. */
export const finishDueReset = (userId: string, now: Date): Promise<boolean> =>
  finishReset(userId, now, (tx) => tellOfFactor(tx, userId, 'factor-reset-done'));
