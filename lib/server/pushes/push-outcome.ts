import type { SendOutcome } from '@/lib/domain/reminders/message';
import type { PushAnswer } from '@/lib/outside/push/send';

type Later = Extract<PushAnswer, { type: 'later' }>;

/**
 * What became of a message, from what was answered for each device that had not got it. `hasReached`: others had it before. A device
 * that can be tried again is tried again; without any device left the message has to go another way.
 */
export function pushOutcome(answers: readonly PushAnswer[], hasReached: boolean): SendOutcome {
  const later = answers.filter((answer): answer is Later => answer.type === 'later');
  const [first] = later;
  if (first) return { type: 'later', reason: first.reason, isUncertain: later.some(({ isUncertain }) => isUncertain), ...longestWait(later) };
  if (hasReached || answers.some(({ type }) => type === 'reached')) return { type: 'sent' };
  const refused = answers.find((answer) => answer.type === 'refused');
  return refused ? { type: 'given-up', reason: refused.reason } : { type: 'stopped', reason: 'no-device' };
}

/** Each service says how long to leave it alone; whoever waits longest suits all. */
function longestWait(later: readonly Later[]): { waitMs?: number } {
  const asked = later.flatMap(({ waitMs }) => waitMs ?? []);
  return asked.length > 0 ? { waitMs: Math.max(...asked) } : {};
}
