import { describe, expect, it } from 'vitest';
import { needsSomebody, type SendingState } from '@/lib/domain/reminders/sending-state';
import { statusLines } from './status-lines';

const NOW = new Date('2026-12-01T16:00:00Z');
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

const QUIET: SendingState = { workers: 2, planned: 1234, waiting: 0, oldestSince: null, putOff: 7, sent: 40, missed: 1, failed: 0, uncertain: 0, failures: [] };

describe('the status of sending', () => {
  it('of a quiet day', () => {
    expect(statusLines(QUIET, NOW)).toEqual([
      'Workers: 2.',
      'Planned for the next 24 hours: 1,234.',
      'Waiting: 0. Put off by quiet hours or the limit of a day: 7.',
      'In the last 24 hours: 40 sent, 1 missed, 0 failed, 0 uncertain.',
      'All is well.',
    ]);
    expect(needsSomebody(QUIET, NOW)).toBe(false);
  });

  it('names what failed by its id and a code', () => {
    const failures = [{ id: '01a2', channel: 'MAIL', tries: 9, reason: 'smtp-451' }, { id: '01a3', channel: 'PUSH', tries: 1, reason: 'push-400' }] as const;
    const state = { ...QUIET, failed: 3, failures };
    expect(statusLines(state, NOW).slice(4)).toEqual([
      'Failed: 01a2 MAIL after 9 tries: smtp-451', 'Failed: 01a3 PUSH after 1 try: push-400', '… and 1 more that failed.', 'Somebody should look: messages failed.',
    ]);
    expect(needsSomebody(state, NOW)).toBe(true);
  });

  it('says for how long the first waits, and calls somebody after a quarter of an hour', () => {
    const waiting = (minutes: number): SendingState => ({ ...QUIET, waiting: 3, oldestSince: ago(minutes) });
    expect(statusLines(waiting(0.5), NOW)[2]).toContain('Waiting: 3, the first for less than a minute.');
    expect(statusLines(waiting(1), NOW)[2]).toContain('for 1 minute.');
    expect(needsSomebody(waiting(15), NOW)).toBe(false);
    expect(needsSomebody(waiting(16), NOW)).toBe(true);
    expect(statusLines(waiting(125), NOW).at(-1)).toBe('Somebody should look: something waits for 2 hours.');
    expect(statusLines(waiting(60 * 24 * 3), NOW).at(-1)).toBe('Somebody should look: something waits for 3 days.');
  });

  it('says that nobody sends', () => {
    expect(statusLines({ ...QUIET, workers: 0 }, NOW)[0]).toContain('No worker runs');
  });
});
