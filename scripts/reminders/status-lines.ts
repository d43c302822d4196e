import type { Instant } from '@/lib/domain/calendar/types';
import { needsSomebody, type SendingState, waitsTooLong } from '@/lib/domain/reminders/sending-state';

const MINUTE_MS = 60_000;

/** How sending stands, line by line; ids and codes, nobody's name. */
export function statusLines(state: SendingState, now: Instant): readonly string[] {
  const { workers, planned, waiting, oldestSince, putOff, sent, missed, failed, uncertain, failures } = state;
  return [
    workers === 0 ? 'No worker runs: nothing is sent. Start npm start or npm run worker.' : `Workers: ${count(workers)}.`,
    `Planned for the next 24 hours: ${count(planned)}.`,
    `Waiting: ${count(waiting)}${oldestSince ? `, the first for ${lengthOf(now.getTime() - oldestSince.getTime())}` : ''}. Put off by quiet hours or the limit of a day: ${count(putOff)}.`,
    `In the last 24 hours: ${count(sent)} sent, ${count(missed)} missed, ${count(failed)} failed, ${count(uncertain)} uncertain.`,
    ...failures.map(({ id, channel, tries, reason }) => `Failed: ${id} ${channel} after ${tries === 1 ? '1 try' : `${tries} tries`}: ${reason}`),
    ...(failed > failures.length ? [`… and ${count(failed - failures.length)} more that failed.`] : []),
    verdict(state, now),
  ];
}

function verdict(state: SendingState, now: Instant): string {
  if (!needsSomebody(state, now)) return 'All is well.';
  const waited = waitsTooLong(state, now);
  return waited === null ? 'Somebody should look: messages failed.' : `Somebody should look: something waits for ${lengthOf(waited)}.`;
}

const count = (number: number): string => new Intl.NumberFormat('en').format(number);

/** In the largest unit that is full at least once. */
function lengthOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  if (minutes < 1) return 'less than a minute';
  const [number, unit] = minutes < 120 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day'];
  return `${count(number)} ${unit}${number === 1 ? '' : 's'}`;
}
