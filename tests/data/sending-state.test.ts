import { expect, it, vi } from 'vitest';
import { gatherMessages } from '@/lib/data/gather-messages';
import { handOver, putBack, settleUnsent, takeMessage, type TakenMessage } from '@/lib/data/messages';
import { sendingState } from '@/lib/data/sending-state';
import { tellDue } from '@/lib/data/tell-due';
import { needsSomebody } from '@/lib/domain/reminders/sending-state';
import { sendMessage } from '@/lib/server/jobs/send-message';
import { log } from '@/lib/server/log';
import { hoursOn, messagesTo, NOW, remind, reminded } from '../support/due-reminders';
import '../support/mailbox';

async function taken(dueAt = NOW): Promise<TakenMessage> {
  const mine = await reminded();
  await remind(mine, { dueAt, usefulUntil: hoursOn(200) });
  await tellDue(dueAt);
  await gatherMessages(dueAt);
  const message = await takeMessage((await messagesTo(mine))[0]?.id ?? '');
  if (!message) throw new Error('nothing to take');
  return message;
}

it('the state of sending counts each thing where it stands', async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  expect(await sendingState(NOW)).toEqual({ workers: 0, planned: 0, waiting: 0, oldestSince: null, putOff: 0, sent: 0, missed: 0, failed: 0, uncertain: 0, failures: [] });
  const asked = await reminded();
  for (const hours of [1, 23, 25]) await remind(asked, { dueAt: hoursOn(hours) });
  const [sent, failed, later] = [await taken(), await taken(), await taken()];
  await handOver(sent, NOW);
  await sendMessage({ messageId: sent.id }, NOW);
  await settleUnsent(failed, { state: 'FAILED', deliveries: 'FAILED', reason: 'smtp-550', isUncertain: false, instead: [] }, NOW);
  await putBack(later, { reason: 'smtp-421', isUncertain: false }, 60_000, NOW);
  const slept = await reminded();
  await remind(slept, { dueAt: hoursOn(-30), usefulUntil: hoursOn(-6) });
  await tellDue(NOW);
  const at = hoursOn(0.2);
  expect(await sendingState(at)).toEqual({
    workers: 0, planned: 2, waiting: 1, oldestSince: NOW, putOff: 0, sent: 1, missed: 1, failed: 1, uncertain: 1,
    failures: [{ id: failed.id, channel: 'MAIL', tries: 1, reason: 'smtp-550' }],
  });
  expect([needsSomebody(await sendingState(at), at), needsSomebody(await sendingState(hoursOn(48)), hoursOn(48))]).toEqual([true, true]);
  vi.restoreAllMocks();
});
